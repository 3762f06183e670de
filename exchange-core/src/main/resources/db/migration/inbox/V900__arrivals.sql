-- What was offered for registration, and what became of it. A paper arrival has no message and no content.
CREATE TABLE arrival (
    id                 uuid        PRIMARY KEY,
    agency_code        text        NOT NULL,
    message_id         uuid,
    mail_message_id    text,
    state              text        NOT NULL CHECK (state IN (
        'WAITING', 'REGISTERED', 'PRESENTED', 'ASSIGNED', 'IN_PROGRESS', 'DONE', 'REJECTED', 'CORRESPONDENCE')),
    arrived_at         timestamptz NOT NULL,
    changed_at         timestamptz NOT NULL,
    sender_name        text        NOT NULL,
    sender_code        text,
    sender_address     text,
    sender_verified    boolean     NOT NULL,
    declared           text CHECK (declared IS JSON OBJECT),
    content            text,
    content_bytes      bigint,
    file_name          text,
    media_type         text,
    report             text CHECK (report IS JSON OBJECT),
    read_data          text        NOT NULL CHECK (read_data IS JSON OBJECT),
    points_to_check    integer     NOT NULL,
    first_check        text,
    issuer             text,
    document_number    text,
    issued_on          date,
    kind               text,
    summary            text,
    signer             text,
    signer_position    text,
    urgency            text        NOT NULL,
    pages              integer,
    due_on             date,
    note               text,
    search_text        text        NOT NULL,
    first_opened_at    timestamptz,
    opened_by          bigint,
    opened_by_name     text,
    opened_at          timestamptz,
    arrival_number     integer,
    register_entry_id  bigint,
    registered_by      bigint,
    registered_by_name text,
    registered_at      timestamptz,
    presented_to       bigint,
    presented_to_name  text,
    presented_at       timestamptz,
    closed_reason      text,
    closed_by          bigint,
    closed_by_name     text,
    closed_at          timestamptz,
    CHECK ((message_id IS NULL) = (content IS NULL)),
    CHECK ((arrival_number IS NULL) = (state IN ('WAITING', 'REJECTED', 'CORRESPONDENCE'))),
    CHECK ((arrival_number IS NULL) = (register_entry_id IS NULL)),
    UNIQUE (agency_code, message_id),
    UNIQUE (agency_code, register_entry_id),
    UNIQUE (agency_code, id)
);
CREATE INDEX arrival_queue ON arrival (agency_code, state, arrived_at);
CREATE INDEX arrival_of_year ON arrival (agency_code, registered_at) WHERE arrival_number IS NOT NULL;
CREATE INDEX arrival_presented ON arrival (agency_code, presented_to, presented_at) WHERE state = 'PRESENTED';
CREATE INDEX arrival_same_number ON arrival (agency_code, lower(document_number)) WHERE document_number IS NOT NULL;
CREATE INDEX arrival_same_content ON arrival (agency_code, content);

-- What came beside the document, in the order of the message, from 1.
CREATE TABLE arrival_attachment (
    agency_code   text    NOT NULL,
    arrival_id    uuid    NOT NULL,
    position      integer NOT NULL CHECK (position > 0),
    content       text    NOT NULL,
    content_bytes bigint  NOT NULL,
    file_name     text    NOT NULL,
    media_type    text    NOT NULL,
    report        text    NOT NULL CHECK (report IS JSON OBJECT),
    PRIMARY KEY (arrival_id, position),
    FOREIGN KEY (agency_code, arrival_id) REFERENCES arrival (agency_code, id)
);

-- Quá trình: what people did with it, as they read it.
CREATE TABLE arrival_event (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_code text        NOT NULL,
    arrival_id  uuid        NOT NULL,
    event       text        NOT NULL,
    by_name     text        NOT NULL,
    words       text,
    occurred_at timestamptz NOT NULL,
    FOREIGN KEY (agency_code, arrival_id) REFERENCES arrival (agency_code, id)
);
CREATE INDEX arrival_event_of ON arrival_event (arrival_id, id);

-- Ý kiến chỉ đạo. A division's head directs onwards the task that he was given.
CREATE TABLE direction (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_code     text        NOT NULL,
    arrival_id      uuid        NOT NULL,
    onward_task_id  bigint,
    leader_id       bigint      NOT NULL,
    leader_name     text        NOT NULL,
    leader_position text        NOT NULL,
    verb            text        NOT NULL CHECK (verb IN ('ASSIGN', 'ASK_OPINION', 'FOR_INFORMATION')),
    opinion         text        NOT NULL,
    deadline        date,
    given_at        timestamptz NOT NULL,
    withdrawn_at    timestamptz,
    UNIQUE (agency_code, id),
    FOREIGN KEY (agency_code, arrival_id) REFERENCES arrival (agency_code, id)
);
CREATE INDEX direction_of ON direction (arrival_id, id);

CREATE TABLE task (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_code   text        NOT NULL,
    arrival_id    uuid        NOT NULL,
    direction_id  bigint      NOT NULL,
    person_id     bigint      NOT NULL,
    person_name   text        NOT NULL,
    division      text,
    role          text        NOT NULL CHECK (role IN ('LEAD', 'COORDINATE', 'OPINION', 'FOR_INFORMATION')),
    state         text        NOT NULL CHECK (state IN (
        'ASSIGNED', 'IN_PROGRESS', 'DONE', 'CLOSED', 'RETURNED', 'DELEGATED', 'WITHDRAWN')),
    deadline      date,
    assigned_at   timestamptz NOT NULL,
    started_at    timestamptz,
    done_at       timestamptz,
    answer        text,
    CHECK ((state IN ('DONE', 'CLOSED')) = (done_at IS NOT NULL)),
    UNIQUE (agency_code, id),
    FOREIGN KEY (agency_code, arrival_id) REFERENCES arrival (agency_code, id),
    FOREIGN KEY (agency_code, direction_id) REFERENCES direction (agency_code, id)
);
CREATE UNIQUE INDEX task_one_lead ON task (arrival_id)
    WHERE role = 'LEAD' AND state IN ('ASSIGNED', 'IN_PROGRESS', 'DONE');
CREATE INDEX task_of_person ON task (agency_code, person_id, state, deadline);
CREATE INDEX task_of_direction ON task (direction_id);
