-- The scan of the paper that was issued, filed beside the editable document that goes (41/2011/QĐ-UBND, Điều 8 khoản 4):
-- it is judged with it and laid beside it, and does not go itself. Its name is not kept.
CREATE TABLE outgoing_companion (
    document_id   uuid        PRIMARY KEY,
    agency_code   text        NOT NULL,
    content       text        NOT NULL,
    bytes         bigint      NOT NULL,
    added_by_name text        NOT NULL,
    added_at      timestamptz NOT NULL,
    -- What differs; null until both are read, and once the document is locked.
    compared      jsonb,
    FOREIGN KEY (agency_code, document_id) REFERENCES outgoing_document (agency_code, id)
);
