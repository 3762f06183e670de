-- What authorities were asked about revocation. Their answers lie in the folder of trust, as the evidence of verdicts.
CREATE TABLE revocation_question (
    question       text        PRIMARY KEY,
    address        text        NOT NULL,
    certificate    bytea       NOT NULL,
    issuer         bytea       NOT NULL,
    first_asked_at timestamptz NOT NULL,
    failures       integer     NOT NULL CHECK (failures >= 0),
    next_at        timestamptz NOT NULL,
    answered_until timestamptz,
    problem        text
);
CREATE INDEX revocation_question_due ON revocation_question (next_at) WHERE answered_until IS NULL;
