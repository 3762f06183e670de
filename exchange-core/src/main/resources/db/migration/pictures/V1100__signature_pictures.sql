-- What signatures show: the agency's seal, a person's hand signature. The bytes lie in the content store, as a PNG for
-- people and as signatures take them. Replaced or retired ones stay, since documents show them.
CREATE TABLE signature_picture (
    id               uuid        PRIMARY KEY,
    agency_code      text        NOT NULL,
    person_id        bigint,
    shown_content    text        NOT NULL,
    prepared_content text        NOT NULL,
    proportion       real        NOT NULL CHECK (proportion > 0),
    width_mm         real        NOT NULL CHECK (width_mm > 0),
    uploaded_by_name text        NOT NULL,
    valid_from       timestamptz NOT NULL,
    valid_until      timestamptz,
    ended_by_name    text,
    CHECK (valid_until IS NULL OR valid_until >= valid_from),
    CHECK ((valid_until IS NULL) = (ended_by_name IS NULL)),
    FOREIGN KEY (agency_code, person_id) REFERENCES person (agency_code, id)
);
-- One seal of an agency, one hand signature of a person at a time.
CREATE UNIQUE INDEX signature_picture_in_force ON signature_picture (agency_code, coalesce(person_id, 0))
    WHERE valid_until IS NULL;
