-- What the signatures of a file were found to be. The file itself is not kept, nor anything that it says; its name only
-- where it was established that it bears no mark of a state secret.
CREATE TABLE signature_check (
    id              uuid        PRIMARY KEY,
    agency_code     text        NOT NULL,
    user_id         bigint      NOT NULL,
    checked_by_name text        NOT NULL,
    file_name       text        NOT NULL,
    light           text        NOT NULL CHECK (light IN ('GREEN', 'AMBER', 'RED')),
    report          jsonb       NOT NULL,
    checked_at      timestamptz NOT NULL
);
CREATE INDEX signature_check_of_user ON signature_check (agency_code, user_id, checked_at DESC);
CREATE INDEX signature_check_by_age ON signature_check (checked_at);
