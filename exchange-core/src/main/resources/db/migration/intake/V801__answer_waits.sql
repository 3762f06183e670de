-- An offered message with a signature of which no authority has said whether its certificate is revoked.
CREATE TABLE answer_wait (
    message_id   uuid        PRIMARY KEY,
    agency_code  text        NOT NULL,
    waits_since  timestamptz NOT NULL,
    -- How many answers were in store before it was last judged.
    answers_seen bigint      NOT NULL,
    next_look_at timestamptz NOT NULL,
    -- Counts every lease; whoever judges again holds the last one.
    attempts     integer     NOT NULL DEFAULT 0,
    failures     integer     NOT NULL DEFAULT 0,
    FOREIGN KEY (agency_code, message_id) REFERENCES incoming_message (agency_code, id)
);
CREATE INDEX answer_wait_due ON answer_wait (next_look_at);

-- What was found of a file before it was judged again; the present finding stands in incoming_file.
CREATE TABLE earlier_judgement (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_code     text        NOT NULL,
    message_id      uuid        NOT NULL,
    position        integer     NOT NULL,
    report          jsonb       NOT NULL,
    judged_again_at timestamptz NOT NULL,
    FOREIGN KEY (agency_code, message_id) REFERENCES incoming_message (agency_code, id)
);
CREATE INDEX earlier_judgement_of ON earlier_judgement (message_id, position);
SELECT append_only('earlier_judgement');

SELECT set_config('vanthu.agency', '*', true);
INSERT INTO answer_wait (message_id, agency_code, waits_since, answers_seen, next_look_at)
SELECT m.id, m.agency_code, m.ended_at, 0, m.ended_at FROM incoming_message m
WHERE m.ending = 'OFFERED' AND EXISTS (
    SELECT FROM incoming_file f
    WHERE f.message_id = m.id AND f.report -> 'facts' -> 'signatures' @> '[{"reason": "REVOCATION_UNKNOWN"}]');
SELECT set_config('vanthu.agency', '', true);
