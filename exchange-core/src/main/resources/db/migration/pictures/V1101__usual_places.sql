-- Where a hand signature goes on documents on which no place for it is found; the seal goes beside it.
CREATE TABLE usual_signature_place (
    agency_code text        PRIMARY KEY,
    last_page   boolean     NOT NULL,
    left_mm     real        NOT NULL CHECK (left_mm >= 0),
    top_mm      real        NOT NULL CHECK (top_mm >= 0),
    set_by_name text        NOT NULL,
    set_at      timestamptz NOT NULL
);
