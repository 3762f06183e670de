-- The application works under its own role: it owns nothing, and its rights are given here.
GRANT USAGE ON SCHEMA ${flyway:defaultSchema} TO ${application_role};
ALTER DEFAULT PRIVILEGES IN SCHEMA ${flyway:defaultSchema} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${application_role};
ALTER DEFAULT PRIVILEGES IN SCHEMA ${flyway:defaultSchema} GRANT USAGE, SELECT, UPDATE ON SEQUENCES TO ${application_role};

-- Rows of an agency are seen only in a transaction of that agency, or of the system ('*'). No setting, no rows.
CREATE FUNCTION agency_visible(code text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(current_setting('vanthu.agency', true), '') IN (code, '*');

CREATE FUNCTION isolate_by_agency(isolated regclass) RETURNS void LANGUAGE plpgsql AS $body$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', isolated);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', isolated);
    IF NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = isolated) THEN
        EXECUTE format('CREATE POLICY own_agency ON %s USING (agency_visible(agency_code))', isolated);
    END IF;
END
$body$;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$body$;

CREATE FUNCTION append_only(target regclass) RETURNS void LANGUAGE plpgsql AS $body$
BEGIN
    EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %s FROM ${application_role}', target);
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %s '
        'FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', target);
END
$body$;
