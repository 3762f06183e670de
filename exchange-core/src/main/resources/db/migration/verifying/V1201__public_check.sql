-- Whether an agency answers to the public: without a row it does.
CREATE TABLE public_check_choice (
    agency_code text        PRIMARY KEY,
    open        boolean     NOT NULL,
    decided_by  text        NOT NULL,
    decided_at  timestamptz NOT NULL
);
