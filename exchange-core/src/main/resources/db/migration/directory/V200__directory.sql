CREATE EXTENSION IF NOT EXISTS btree_gist;

-- The code never changes and is what other tables refer to; names and state identifiers are dated.
CREATE TABLE agency (
    code       text        PRIMARY KEY CHECK (code ~ '^[a-z0-9][a-z0-9._-]{0,62}$'),
    hosted     boolean     NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE TABLE agency_name (
    agency_code text NOT NULL REFERENCES agency (code),
    name        text NOT NULL,
    valid       daterange NOT NULL,
    EXCLUDE USING gist (agency_code WITH =, valid WITH &&)
);

CREATE TABLE agency_identifier (
    agency_code text NOT NULL REFERENCES agency (code),
    identifier  text NOT NULL,
    valid       daterange NOT NULL,
    EXCLUDE USING gist (agency_code WITH =, valid WITH &&),
    EXCLUDE USING gist (identifier WITH =, valid WITH &&)
);

CREATE TABLE agency_alias (
    agency_code text NOT NULL REFERENCES agency (code),
    alias       text NOT NULL,
    PRIMARY KEY (agency_code, alias)
);

CREATE TABLE agency_regulation (
    agency_code text NOT NULL REFERENCES agency (code),
    regulation  text NOT NULL,
    valid       daterange NOT NULL,
    EXCLUDE USING gist (agency_code WITH =, valid WITH &&)
);

CREATE TABLE person (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_code text NOT NULL REFERENCES agency (code),
    full_name   text NOT NULL,
    UNIQUE (agency_code, id)
);

CREATE TABLE position_held (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_code text NOT NULL,
    person_id   bigint NOT NULL,
    title       text NOT NULL,
    division    text,
    valid       daterange NOT NULL,
    FOREIGN KEY (agency_code, person_id) REFERENCES person (agency_code, id),
    EXCLUDE USING gist (person_id WITH =, title WITH =, valid WITH &&)
);

CREATE TABLE mailbox (
    address     text PRIMARY KEY CHECK (address = lower(address) AND address LIKE '%_@_%'),
    agency_code text NOT NULL REFERENCES agency (code),
    person_id   bigint,
    state       text NOT NULL CHECK (state IN ('ACTIVE', 'CLOSED')),
    FOREIGN KEY (agency_code, person_id) REFERENCES person (agency_code, id)
);
CREATE INDEX mailbox_of ON mailbox (agency_code);

CREATE TABLE certificate (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_code text NOT NULL REFERENCES agency (code),
    person_id   bigint,
    fingerprint text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
    subject     text NOT NULL,
    issuer      text NOT NULL,
    not_before  timestamptz NOT NULL,
    not_after   timestamptz NOT NULL,
    pem         text NOT NULL,
    registered_at timestamptz NOT NULL,
    UNIQUE (agency_code, fingerprint),
    FOREIGN KEY (agency_code, person_id) REFERENCES person (agency_code, id)
);
CREATE INDEX certificate_by_fingerprint ON certificate (fingerprint);

-- What agencies publish about themselves is read by all; only they (or the system) change it.
DO $body$
DECLARE
    published text;
BEGIN
    FOREACH published IN ARRAY ARRAY['agency_name', 'agency_identifier', 'agency_alias', 'agency_regulation'] LOOP
        EXECUTE format('CREATE POLICY own_agency ON %I USING (agency_visible(agency_code))', published);
        EXECUTE format('CREATE POLICY published ON %I FOR SELECT USING (true)', published);
    END LOOP;
    FOREACH published IN ARRAY ARRAY['mailbox', 'certificate'] LOOP
        EXECUTE format('CREATE POLICY own_agency ON %I USING (agency_visible(agency_code))', published);
        EXECUTE format('CREATE POLICY published ON %I FOR SELECT USING (person_id IS NULL)', published);
    END LOOP;
END
$body$;
