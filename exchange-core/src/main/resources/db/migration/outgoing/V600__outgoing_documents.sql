-- One document's road out, up to the freeze (the desk). Content lies in the content store; this holds its digests.
CREATE TABLE outgoing_document (
    id                uuid        PRIMARY KEY,
    agency_code       text        NOT NULL,
    state             text        NOT NULL CHECK (state IN (
        'RECEIVED', 'JUDGED', 'SUBMITTED', 'NUMBERED', 'SIGNED', 'FROZEN', 'CLEARED',
        'HANDED_OVER', 'RETURNED', 'WITHDRAWN', 'LOCKED')),
    file_name         text        NOT NULL,
    media_type        text,
    created_by        bigint      NOT NULL,
    created_by_name   text        NOT NULL,
    created_at        timestamptz NOT NULL,
    changed_at        timestamptz NOT NULL,
    received_content  text        NOT NULL,
    received_bytes    bigint      NOT NULL,
    numbered_content  text,
    signed_content    text,
    final_content     text,
    draft_report      jsonb,
    final_report      jsonb,
    summary           text,
    kind              text,
    urgency           text        NOT NULL DEFAULT 'NONE',
    approver_id       bigint,
    approver_name     text,
    approved_at       timestamptz,
    register_entry_id bigint,
    document_number   text,
    issued_on         date,
    released_by       bigint,
    released_by_name  text,
    released_at       timestamptz,
    return_reason     text,
    case_number       text,
    UNIQUE (agency_code, id)
);
CREATE INDEX outgoing_document_queue ON outgoing_document (agency_code, state, changed_at);

CREATE TABLE outgoing_recipient (
    document_id uuid    NOT NULL,
    agency_code text    NOT NULL,
    position    integer NOT NULL,
    name        text    NOT NULL,
    address     text    NOT NULL,
    PRIMARY KEY (document_id, address),
    FOREIGN KEY (agency_code, document_id) REFERENCES outgoing_document (agency_code, id)
);

-- A fact that the machine could not establish, settled by a person (decisions: an alarm of secrecy needs a second one).
CREATE TABLE settlement (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_code     text        NOT NULL,
    document_id     uuid        NOT NULL,
    fact            text        NOT NULL,
    value           text        NOT NULL,
    reason          text        NOT NULL,
    settled_by      bigint      NOT NULL,
    settled_by_name text        NOT NULL,
    settled_at      timestamptz NOT NULL,
    second_by       bigint,
    second_by_name  text,
    second_at       timestamptz,
    UNIQUE (document_id, fact),
    CHECK (second_by IS NULL OR second_by <> settled_by),
    FOREIGN KEY (agency_code, document_id) REFERENCES outgoing_document (agency_code, id)
);
