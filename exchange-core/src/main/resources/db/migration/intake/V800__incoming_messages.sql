-- One message's road in, up to its one ending. The raw message is stored and hashed before anything reads it.
CREATE TABLE incoming_message (
    id             uuid        PRIMARY KEY,
    agency_code    text        NOT NULL,
    received_at    timestamptz NOT NULL,
    envelope_from  text        NOT NULL,
    envelope_to    text        NOT NULL,
    remote_host    text,
    raw_content    text        NOT NULL,
    raw_bytes      bigint      NOT NULL,
    message_id     text,
    from_address   text,
    sender_code    text,
    subject        text,
    signature      text CHECK (signature IN ('VALID', 'INDETERMINATE', 'INVALID', 'NONE', 'SENDER_MISMATCH')),
    signature_note text,
    state          text        NOT NULL CHECK (state IN ('RECEIVED', 'OPENED', 'ENDED')),
    ending         text        CHECK (ending IN (
        'OFFERED', 'STATUS_APPLIED', 'BOUNCE_APPLIED', 'RECALL_APPLIED', 'MAILBOX_REQUEST',
        'QUARANTINED', 'LOCKED', 'SPAM', 'DUPLICATE', 'CORRESPONDENCE')),
    reason_code    text,
    reason         text,
    ended_at       timestamptz,
    attempts       integer     NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    case_number    text,
    CHECK ((state = 'ENDED') = (ending IS NOT NULL)),
    UNIQUE (agency_code, id)
);
CREATE INDEX incoming_message_due ON incoming_message (next_attempt_at) WHERE state <> 'ENDED';
CREATE INDEX incoming_message_known ON incoming_message (agency_code, message_id);
CREATE INDEX incoming_message_quarantine ON incoming_message (agency_code, ending, received_at);
