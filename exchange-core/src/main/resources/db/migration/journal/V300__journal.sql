-- agency_code is '*' for what concerns the hub itself.
CREATE TABLE journal_entry (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_code text        NOT NULL,
    occurred_at timestamptz NOT NULL,
    actor       text        NOT NULL,
    action      text        NOT NULL,
    subject     text        NOT NULL,
    details     text        NOT NULL CHECK (details IS JSON OBJECT)
);
CREATE INDEX journal_entry_of ON journal_entry (agency_code, id);
CREATE INDEX journal_entry_subject ON journal_entry (agency_code, subject, id);

-- What the sealer has still to chain. A row missing here and in every batch is found by the verifier.
CREATE TABLE journal_pending (
    entry_id bigint PRIMARY KEY
);

CREATE TABLE journal_batch (
    number        bigint      PRIMARY KEY CHECK (number > 0),
    entry_ids     bigint[]    NOT NULL CHECK (cardinality(entry_ids) > 0),
    sealed_at     timestamptz NOT NULL,
    previous_hash text        NOT NULL,
    hash          text        NOT NULL UNIQUE
);

SELECT append_only('journal_entry');
SELECT append_only('journal_batch');
