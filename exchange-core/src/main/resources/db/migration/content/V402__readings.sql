-- What was read of a scan's pages, kept so that nobody waits for it twice. It lies in the store like any content and goes
-- with the content under which it is kept; the one and the file whose pages they are may be two, as a mail and its file are.
CREATE TABLE content_reading (
    agency_code    text        NOT NULL,
    sha256         text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    file_sha256    text        NOT NULL CHECK (file_sha256 ~ '^[0-9a-f]{64}$'),
    version        text        NOT NULL,
    reading_sha256 text        NOT NULL CHECK (reading_sha256 ~ '^[0-9a-f]{64}$'),
    reading_bytes  bigint      NOT NULL,
    used_at        timestamptz NOT NULL,
    PRIMARY KEY (agency_code, sha256, file_sha256)
);
CREATE INDEX content_reading_of_file ON content_reading (agency_code, file_sha256);
