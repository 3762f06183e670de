-- A dispatched document: its mail body is signed once and kept; every recipient gets one delivery with its own message id.
CREATE TABLE dispatch_document (
    document_id     uuid        PRIMARY KEY,
    agency_code     text        NOT NULL,
    edxml_id        text        NOT NULL,
    document_number text        NOT NULL,
    issued_on       date        NOT NULL,
    subject         text        NOT NULL,
    kind            text,
    urgency         text        NOT NULL,
    final_content   text        NOT NULL,
    file_name       text        NOT NULL,
    media_type      text        NOT NULL,
    settlements     jsonb       NOT NULL,
    body_content    text,
    state           text        NOT NULL CHECK (state IN ('ACCEPTED', 'PACKED', 'SENT')),
    accepted_at     timestamptz NOT NULL,
    -- One that cannot be signed waits longer each time and holds up nobody else.
    failures        integer     NOT NULL DEFAULT 0,
    next_attempt_at timestamptz,
    UNIQUE (agency_code, document_id),
    UNIQUE (edxml_id, agency_code)
);
CREATE INDEX dispatch_document_newest ON dispatch_document (agency_code, accepted_at, document_id);

CREATE TABLE delivery (
    id              uuid        PRIMARY KEY,
    agency_code     text        NOT NULL,
    document_id     uuid        NOT NULL,
    position        integer     NOT NULL,
    recipient_name  text        NOT NULL,
    address         text        NOT NULL,
    message_id      text        NOT NULL UNIQUE,
    transport_state text        NOT NULL CHECK (transport_state IN (
        'QUEUED', 'SENDING', 'DEFERRED', 'RELAYED', 'ARRIVED', 'REFUSED', 'BOUNCED')),
    business_state  text        CHECK (business_state IN ('01', '02', '03', '04', '05', '06')),
    business_reason text,
    business_at     timestamptz,
    attempts        integer     NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    leased_until    timestamptz,
    last_reply      text,
    changed_at      timestamptz NOT NULL,
    UNIQUE (document_id, address),
    FOREIGN KEY (agency_code, document_id) REFERENCES dispatch_document (agency_code, document_id)
);
CREATE INDEX delivery_due ON delivery (next_attempt_at) WHERE transport_state IN ('QUEUED', 'SENDING', 'DEFERRED');

CREATE TABLE delivery_event (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_code text        NOT NULL,
    delivery_id uuid        NOT NULL REFERENCES delivery (id),
    ladder      text        NOT NULL CHECK (ladder IN ('TRANSPORT', 'BUSINESS')),
    event       text        NOT NULL,
    evidence    text,
    occurred_at timestamptz NOT NULL
);
CREATE INDEX delivery_event_of ON delivery_event (delivery_id, id);

-- Status mails on their way back to a sender (01 to 06).
CREATE TABLE status_mail (
    id              uuid        PRIMARY KEY,
    agency_code     text        NOT NULL,
    to_address      text        NOT NULL,
    status_code     text        NOT NULL,
    description     text        NOT NULL,
    staff_name      text,
    answers_organ   text        NOT NULL,
    answers_code    text        NOT NULL,
    answers_date    date,
    answers_id      text        NOT NULL,
    answers_message text,
    message_id      text        NOT NULL UNIQUE,
    state           text        NOT NULL CHECK (state IN ('QUEUED', 'SENDING', 'DEFERRED', 'SENT', 'REFUSED')),
    raw_content     text,
    attempts        integer     NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    leased_until    timestamptz,
    last_reply      text,
    created_at      timestamptz NOT NULL
);
CREATE UNIQUE INDEX status_mail_once ON status_mail (agency_code, answers_id, to_address, status_code)
    WHERE status_code <> '02';
-- A refusal answers one mail for one cause: the next mail of that document may be refused too, for another.
CREATE UNIQUE INDEX status_mail_refusal_once
    ON status_mail (agency_code, answers_id, to_address, answers_message, description) NULLS NOT DISTINCT
    WHERE status_code = '02';
CREATE INDEX status_mail_due ON status_mail (next_attempt_at) WHERE state IN ('QUEUED', 'SENDING', 'DEFERRED');
