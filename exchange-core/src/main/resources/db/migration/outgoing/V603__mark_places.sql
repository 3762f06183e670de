-- Where a signature, or number and date, stands on the page: as it was found, or where a person put it. It speaks of one
-- content of the document; any other content has none. In points from the left and upper edges of the page.
CREATE TABLE mark_place (
    document_id    uuid        NOT NULL,
    agency_code    text        NOT NULL,
    mark           text        NOT NULL CHECK (mark IN ('HAND', 'SEAL', 'TEXT', 'NUMBER', 'DATE')),
    content        text        NOT NULL,
    origin         text        NOT NULL CHECK (origin IN ('FOUND', 'AGENCY', 'MOVED', 'UNSEEN')),
    page           integer     CHECK (page > 0),
    left_pt        real,
    top_pt         real,
    width_pt       real        CHECK (width_pt > 0),
    height_pt      real        CHECK (height_pt > 0),
    placed_by_name text        NOT NULL,
    placed_at      timestamptz NOT NULL,
    PRIMARY KEY (document_id, mark),
    CHECK (num_nonnulls(page, left_pt, top_pt, width_pt, height_pt) = CASE origin WHEN 'UNSEEN' THEN 0 ELSE 5 END),
    FOREIGN KEY (agency_code, document_id) REFERENCES outgoing_document (agency_code, id)
);
