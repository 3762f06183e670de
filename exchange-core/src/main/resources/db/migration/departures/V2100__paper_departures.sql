-- A document that goes out on paper alone: what was said of it before it got its number. The book has the rest.
CREATE TABLE paper_departure (
    id                 uuid        PRIMARY KEY,
    agency_code        text        NOT NULL,
    entry_id           bigint      NOT NULL UNIQUE,
    document_number    text        NOT NULL,
    issued_on          date        NOT NULL,
    signed_on          date        NOT NULL,
    kind               text        NOT NULL,
    copy               boolean     NOT NULL,
    summary            text        NOT NULL,
    signer             text        NOT NULL,
    recipients         text[]      NOT NULL CHECK (cardinality(recipients) > 0),
    reachable          text[]      NOT NULL,
    reason             text        NOT NULL CHECK (reason <> ''),
    registered_by      bigint      NOT NULL,
    registered_by_name text        NOT NULL,
    registered_at      timestamptz NOT NULL,
    regulation         text        NOT NULL,
    findings           jsonb       NOT NULL,
    FOREIGN KEY (agency_code, entry_id) REFERENCES register_entry (agency_code, id)
);
SELECT append_only('paper_departure');
