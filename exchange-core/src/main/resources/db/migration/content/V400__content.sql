-- The bytes lie encrypted in the content store under this id; without the wrapped key nobody reads them again.
CREATE TABLE content (
    id           uuid        PRIMARY KEY,
    agency_code  text        NOT NULL,
    sha256       text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    bytes        bigint      NOT NULL CHECK (bytes >= 0),
    wrapped_key  bytea,
    stored_at    timestamptz NOT NULL,
    destroyed_at timestamptz,
    checked_at   timestamptz,
    CHECK ((wrapped_key IS NULL) = (destroyed_at IS NOT NULL))
);
CREATE UNIQUE INDEX content_live ON content (agency_code, sha256) WHERE destroyed_at IS NULL;
