-- Who sees a draft before the one who signs it: the head of the unit that wrote it, whoever checks its form.
ALTER TABLE outgoing_document DROP CONSTRAINT outgoing_document_state_check,
    ADD CONSTRAINT outgoing_document_state_check CHECK (state IN (
        'RECEIVED', 'JUDGED', 'IN_REVIEW', 'SUBMITTED', 'NUMBERING', 'NUMBERED', 'SIGNING', 'SIGNED', 'RELEASING', 'FROZEN',
        'HELD_BACK', 'CLEARED', 'HANDED_OVER', 'RETURNED', 'STOPPED', 'WITHDRAWN', 'LOCKED'));

-- The agency's rule; what was said last stands.
CREATE TABLE review_rule (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_code text        NOT NULL,
    steps       text[]      NOT NULL CHECK (steps <@ ARRAY['UNIT', 'FORMAT']),
    -- Where a changed file begins again; what was passed before that step still counts.
    again_from  text        NOT NULL CHECK (again_from IN ('UNIT', 'FORMAT')),
    basis       text        NOT NULL CHECK (basis <> ''),
    set_by_name text        NOT NULL,
    set_at      timestamptz NOT NULL
);
CREATE INDEX review_rule_of ON review_rule (agency_code, id);
SELECT append_only('review_rule');

-- One turn of one reviewer: in the round of one submission, on one revision of the file.
CREATE TABLE review_turn (
    document_id       uuid        NOT NULL,
    agency_code       text        NOT NULL,
    round             integer     NOT NULL CHECK (round > 0),
    step              text        NOT NULL CHECK (step IN ('UNIT', 'FORMAT')),
    revision          integer     NOT NULL,
    reviewer_id       bigint      NOT NULL,
    reviewer_name     text        NOT NULL,
    reviewer_position text        NOT NULL,
    decision          text        CHECK (decision IN ('PASSED', 'RETURNED', 'ENDED')),
    remark            text,
    decided_at        timestamptz,
    PRIMARY KEY (document_id, round, step),
    CHECK ((decision IS NULL) = (decided_at IS NULL)),
    CHECK (decision IS DISTINCT FROM 'RETURNED' OR remark IS NOT NULL),
    FOREIGN KEY (agency_code, document_id) REFERENCES outgoing_document (agency_code, id)
);
CREATE INDEX review_turn_of ON review_turn (agency_code, reviewer_id) WHERE decision IS NULL;
