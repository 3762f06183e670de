-- What was offered for registration, and what became of it.
CREATE TABLE arrival (
    id                uuid        PRIMARY KEY,
    agency_code       text        NOT NULL,
    message_id        uuid        NOT NULL,
    state             text        NOT NULL CHECK (state IN (
        'WAITING', 'REGISTERED', 'PRESENTED', 'ASSIGNED', 'IN_PROGRESS', 'DONE', 'REJECTED', 'CORRESPONDENCE')),
    arrived_at        timestamptz NOT NULL,
    changed_at        timestamptz NOT NULL,
    version           integer     NOT NULL DEFAULT 0,
    sender_name       text        NOT NULL,
    sender_code       text,
    sender_address    text        NOT NULL,
    sender_verified   boolean     NOT NULL,
    edxml_id          text,
    content           text        NOT NULL,
    content_bytes     bigint      NOT NULL,
    file_name         text        NOT NULL,
    media_type        text        NOT NULL,
    report            jsonb       NOT NULL,
    read_data         jsonb       NOT NULL,
    issuer            text,
    document_number   text,
    issued_on         date,
    kind              text,
    summary           text,
    signer            text,
    signer_position   text,
    urgency           text        NOT NULL DEFAULT 'NONE',
    pages             integer,
    due_on            date,
    arrival_number    integer,
    register_entry_id bigint,
    registered_by     bigint,
    registered_by_name text,
    registered_at     timestamptz,
    presented_to      bigint,
    presented_to_name text,
    presented_at      timestamptz,
    reject_reason     text,
    UNIQUE (agency_code, message_id),
    UNIQUE (agency_code, id)
);
CREATE INDEX arrival_queue ON arrival (agency_code, state, arrived_at);

CREATE TABLE direction (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_code   text        NOT NULL,
    arrival_id    uuid        NOT NULL,
    leader_id     bigint      NOT NULL,
    leader_name   text        NOT NULL,
    verb          text        NOT NULL CHECK (verb IN ('ASSIGN', 'ASK_OPINION', 'FOR_INFORMATION')),
    opinion       text        NOT NULL,
    deadline      date,
    given_at      timestamptz NOT NULL,
    UNIQUE (agency_code, id),
    FOREIGN KEY (agency_code, arrival_id) REFERENCES arrival (agency_code, id)
);

CREATE TABLE task (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_code   text        NOT NULL,
    arrival_id    uuid        NOT NULL,
    direction_id  bigint      NOT NULL,
    person_id     bigint      NOT NULL,
    person_name   text        NOT NULL,
    role          text        NOT NULL CHECK (role IN ('LEAD', 'COORDINATE', 'FOR_INFORMATION')),
    state         text        NOT NULL CHECK (state IN ('ASSIGNED', 'IN_PROGRESS', 'DONE', 'RETURNED')),
    deadline      date,
    assigned_at   timestamptz NOT NULL,
    started_at    timestamptz,
    done_at       timestamptz,
    report        text,
    FOREIGN KEY (agency_code, arrival_id) REFERENCES arrival (agency_code, id),
    FOREIGN KEY (agency_code, direction_id) REFERENCES direction (agency_code, id)
);
CREATE INDEX task_of_person ON task (agency_code, person_id, state, deadline);
