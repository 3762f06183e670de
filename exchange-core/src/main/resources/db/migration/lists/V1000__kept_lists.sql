-- Lists that a regulation leaves to an agency's administrator; the journal has what they were before.
CREATE TABLE kept_list (
    agency_code text        NOT NULL,
    list        text        NOT NULL CHECK (list IN ('STATE_SECRET_LIST', 'FILE_FORMAT_LIST')),
    version     integer     NOT NULL CHECK (version > 0),
    items       text[]      NOT NULL,
    basis       text        NOT NULL,
    kept_by     text        NOT NULL,
    kept_at     timestamptz NOT NULL,
    PRIMARY KEY (agency_code, list)
);
