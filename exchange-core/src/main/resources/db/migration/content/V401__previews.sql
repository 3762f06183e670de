-- A PDF for people to look at, made once of a document and destroyed with it; or why there is none.
CREATE TABLE content_preview (
    agency_code    text        NOT NULL,
    sha256         text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    preview_sha256 text        CHECK (preview_sha256 ~ '^[0-9a-f]{64}$'),
    preview_bytes  bigint,
    refusal        text,
    made_at        timestamptz NOT NULL,
    PRIMARY KEY (agency_code, sha256),
    CHECK ((preview_sha256 IS NULL) = (refusal IS NOT NULL)),
    CHECK ((preview_sha256 IS NULL) = (preview_bytes IS NULL))
);
