-- Documents that a competent person signs with a token at his own desk: what he was given to sign, and until when an
-- answer is taken. Digests only; the documents stay in the content store.
CREATE TABLE token_batch (
    id          uuid        PRIMARY KEY,
    agency_code text        NOT NULL,
    user_id     bigint      NOT NULL,
    certificate text        NOT NULL,
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    UNIQUE (agency_code, id)
);
CREATE INDEX token_batch_of_user ON token_batch (agency_code, user_id, created_at);

CREATE TABLE token_batch_item (
    batch_id     uuid        NOT NULL,
    agency_code  text        NOT NULL,
    document_id  uuid        NOT NULL,
    position     integer     NOT NULL,
    -- The document as it was shown: moved meanwhile, it is not what he signs.
    version      integer     NOT NULL,
    content      text        NOT NULL,
    to_be_signed bytea       NOT NULL,
    signed_at    timestamptz,
    PRIMARY KEY (batch_id, document_id),
    FOREIGN KEY (agency_code, batch_id) REFERENCES token_batch (agency_code, id),
    FOREIGN KEY (agency_code, document_id) REFERENCES outgoing_document (agency_code, id)
);
CREATE INDEX token_batch_item_document ON token_batch_item (agency_code, document_id);
