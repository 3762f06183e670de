-- Lists and answers on revocation that an administrator put into the folder of trust, by the digest of their file: each new
-- one counts like one that was fetched, once, over restarts.
CREATE TABLE revocation_answer_placed (
    sha256   text        PRIMARY KEY,
    seen_at  timestamptz NOT NULL
);
