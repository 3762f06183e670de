-- One document's road out, up to the freeze (the desk). Content lies in the content store; this holds its digests.
-- A version goes up with every change of state: whoever acts says which one he saw.
CREATE TABLE outgoing_document (
    id                uuid        PRIMARY KEY,
    agency_code       text        NOT NULL,
    state             text        NOT NULL CHECK (state IN (
        'RECEIVED', 'JUDGED', 'SUBMITTED', 'NUMBERING', 'NUMBERED', 'SIGNING', 'SIGNED', 'RELEASING', 'FROZEN',
        'HELD_BACK', 'CLEARED', 'HANDED_OVER', 'RETURNED', 'STOPPED', 'WITHDRAWN', 'LOCKED')),
    version           integer     NOT NULL DEFAULT 0,
    revision          integer     NOT NULL DEFAULT 1,
    created_by        bigint      NOT NULL,
    created_by_name   text        NOT NULL,
    created_at        timestamptz NOT NULL,
    changed_by_name   text        NOT NULL,
    changed_at        timestamptz NOT NULL,
    -- The file's name may tell what a secret is about: until the first verdict it lies encrypted beside the file.
    name_content      text,
    file_name         text,
    received_content  text        NOT NULL,
    received_bytes    bigint      NOT NULL,
    media_type        text,
    form              text,
    -- A scan, a signed file, or a text with its number typed in: the hub writes nothing into it.
    bears_number      boolean     NOT NULL DEFAULT false,
    tradition         text        NOT NULL DEFAULT 'STATE' CHECK (tradition IN ('STATE', 'PARTY')),
    symbol            text,
    printed_number    text,
    printed_on        date,
    kind              text,
    summary           text,
    urgency           text        NOT NULL DEFAULT 'NONE',
    described_by      text,
    draft_report      jsonb,
    verdict           text,
    legal_effect      text,
    approver_id       bigint,
    approver_person   bigint,
    approver_name     text,
    approver_position text,
    submitted_at      timestamptz,
    register_entry_id bigint,
    document_number   text,
    issued_on         date,
    sign_before       timestamptz,
    number_problem    text,
    numbered_content  text,
    approved_at       timestamptz,
    approved_by       text        CHECK (approved_by IN ('SIGNATURE', 'RECORD')),
    signed_content    text,
    released_by       text,
    released_by_name  text,
    released_at       timestamptz,
    final_content     text,
    final_report      jsonb,
    reason            text,
    case_number       text,
    locked_mark       text,
    locked_clauses    text,
    locked_at         timestamptz,
    destroyed_at      timestamptz,
    UNIQUE (agency_code, id)
);
CREATE INDEX outgoing_document_queue ON outgoing_document (agency_code, state, changed_at);
CREATE INDEX outgoing_document_newest ON outgoing_document (agency_code, changed_at, id);
CREATE INDEX outgoing_document_waiting ON outgoing_document (changed_at)
    WHERE state IN ('RECEIVED', 'NUMBERING', 'NUMBERED', 'SIGNING', 'RELEASING', 'FROZEN', 'CLEARED');
CREATE INDEX outgoing_document_number ON outgoing_document (agency_code, document_number, issued_on);

-- Everything that the document ever consisted of, replaced revisions too: where it turns out to be a state secret, all of
-- it is destroyed.
CREATE TABLE outgoing_content (
    document_id uuid NOT NULL,
    agency_code text NOT NULL,
    sha256      text NOT NULL,
    origin      text NOT NULL CHECK (origin IN ('UPLOADED', 'MADE')),
    PRIMARY KEY (document_id, sha256),
    FOREIGN KEY (agency_code, document_id) REFERENCES outgoing_document (agency_code, id)
);

CREATE TABLE outgoing_recipient (
    document_id uuid    NOT NULL,
    agency_code text    NOT NULL,
    position    integer NOT NULL,
    name        text    NOT NULL,
    address     text    NOT NULL,
    PRIMARY KEY (document_id, address),
    FOREIGN KEY (agency_code, document_id) REFERENCES outgoing_document (agency_code, id)
);

-- A fact that the machine could not establish, settled by a person (decisions: secrecy needs a second one).
-- It speaks of one revision of the file.
CREATE TABLE settlement (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_code     text        NOT NULL,
    document_id     uuid        NOT NULL,
    revision        integer     NOT NULL,
    fact            text        NOT NULL CHECK (fact IN ('seal', 'handSignature', 'secrecy')),
    value           text        NOT NULL,
    reason          text        NOT NULL CHECK (reason <> ''),
    settled_by      bigint      NOT NULL,
    settled_by_name text        NOT NULL,
    settled_at      timestamptz NOT NULL,
    second_by       bigint,
    second_by_name  text,
    second_at       timestamptz,
    UNIQUE (document_id, revision, fact),
    CHECK (second_by IS NULL OR second_by <> settled_by),
    FOREIGN KEY (agency_code, document_id) REFERENCES outgoing_document (agency_code, id)
);
