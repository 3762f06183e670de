-- One message's road in, up to its one ending. The raw message is stored and hashed before anything reads it.
-- What a locked message says of itself (subject, names, files) is never written here.
CREATE TABLE incoming_message (
    id              uuid        PRIMARY KEY,
    agency_code     text        NOT NULL,
    received_at     timestamptz NOT NULL,
    envelope_from   text        NOT NULL,
    envelope_to     text        NOT NULL,
    remote_host     text        NOT NULL,
    raw_content     text        NOT NULL,
    raw_bytes       bigint      NOT NULL,
    state           text        NOT NULL CHECK (state IN ('RECEIVED', 'ENDED')),
    -- Counts every lease; whoever ends the message holds the last one.
    attempts        integer     NOT NULL DEFAULT 0,
    failures        integer     NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    waits_for       text,
    message_id      text,
    from_address    text,
    from_name       text,
    sender_code     text,
    sender_verified boolean     NOT NULL DEFAULT false,
    subject         text,
    signature       text        CHECK (signature IN ('VALID', 'INDETERMINATE', 'INVALID', 'NONE', 'SENDER_MISMATCH')),
    signature_reason text,
    signer          text,
    edxml_id        text,
    document_sha256 text,
    ending          text        CHECK (ending IN (
        'OFFERED', 'STATUS_APPLIED', 'BOUNCE_APPLIED', 'RECALL_APPLIED', 'MAILBOX_REQUEST',
        'QUARANTINED', 'LOCKED', 'SPAM', 'DUPLICATE', 'CORRESPONDENCE')),
    reason          text,
    note            text,
    ended_at        timestamptz,
    case_number     text,
    -- How a verified sender calls his document, for the status that the clerk may send back.
    answered        jsonb,
    returned_by     text,
    returned_at     timestamptz,
    -- The clerk's own act: take it into the queue whoever sent it.
    admitted_by     text,
    admitted_reason text,
    admitted_at     timestamptz,
    CHECK ((state = 'ENDED') = (ending IS NOT NULL)),
    CHECK ((admitted_by IS NULL) = (admitted_reason IS NULL)),
    CHECK (ending IS DISTINCT FROM 'LOCKED'
        OR (subject IS NULL AND from_name IS NULL AND edxml_id IS NULL AND message_id IS NULL AND answered IS NULL)),
    UNIQUE (agency_code, id),
    UNIQUE (agency_code, case_number)
);
CREATE INDEX incoming_message_due ON incoming_message (next_attempt_at) WHERE state <> 'ENDED';
CREATE INDEX incoming_message_raw ON incoming_message (agency_code, raw_content);
CREATE INDEX incoming_message_known ON incoming_message (agency_code, message_id);
CREATE INDEX incoming_message_document ON incoming_message (agency_code, sender_code, document_sha256);
CREATE INDEX incoming_message_ending ON incoming_message (agency_code, ending, received_at);

-- What was found of each file of a message; of a locked message nothing.
CREATE TABLE incoming_file (
    agency_code text    NOT NULL,
    message_id  uuid    NOT NULL,
    position    integer NOT NULL,
    file_name   text    NOT NULL,
    report      jsonb   NOT NULL,
    PRIMARY KEY (message_id, position),
    FOREIGN KEY (agency_code, message_id) REFERENCES incoming_message (agency_code, id)
);

-- A message that looked like a state secret, and what the named officer made of it.
CREATE TABLE locked_case (
    message_id    uuid        PRIMARY KEY,
    agency_code   text        NOT NULL,
    level         text        NOT NULL CHECK (level IN ('MAT', 'TOI_MAT', 'TUYET_MAT')),
    locked_at     timestamptz NOT NULL,
    state         text        NOT NULL CHECK (state IN ('LOCKED', 'CLEARING', 'CLEARED', 'DESTROYED')),
    clearing_by   text,
    clearing_name text,
    clearing_reason text,
    clearing_at   timestamptz,
    decided_by    text,
    decided_name  text,
    decided_at    timestamptz,
    CHECK (clearing_by IS NULL OR decided_by IS NULL OR state <> 'CLEARED' OR clearing_by <> decided_by),
    FOREIGN KEY (agency_code, message_id) REFERENCES incoming_message (agency_code, id)
);

-- The last case number of each agency and year.
CREATE TABLE intake_case (
    agency_code text    NOT NULL,
    year        integer NOT NULL,
    last        integer NOT NULL,
    PRIMARY KEY (agency_code, year)
);
