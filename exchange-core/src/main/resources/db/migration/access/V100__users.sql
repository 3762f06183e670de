CREATE TABLE app_user (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_code     text        NOT NULL,
    person_id       bigint      NOT NULL,
    username        text        NOT NULL UNIQUE CHECK (username = lower(username)),
    password_hash   text        NOT NULL,
    enabled         boolean     NOT NULL DEFAULT true,
    failed_attempts integer     NOT NULL DEFAULT 0,
    locked_until    timestamptz,
    last_sign_in    timestamptz,
    created_at      timestamptz NOT NULL,
    UNIQUE (agency_code, id)
);

CREATE TABLE user_role (
    user_id     bigint NOT NULL,
    agency_code text   NOT NULL,
    role        text   NOT NULL CHECK (role IN ('CLERK', 'HEAD', 'DEPUTY', 'DIVISION_HEAD', 'SPECIALIST', 'ADMIN')),
    PRIMARY KEY (user_id, role),
    FOREIGN KEY (agency_code, user_id) REFERENCES app_user (agency_code, id) ON DELETE CASCADE
);
