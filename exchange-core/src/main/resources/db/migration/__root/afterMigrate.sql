-- Whatever table has an agency is isolated, the ones of tomorrow too.
DO $body$
DECLARE
    found regclass;
BEGIN
    FOR found IN
        SELECT c.oid FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relnamespace = '${flyway:defaultSchema}'::regnamespace AND c.relkind IN ('r', 'p')
          AND a.attname = 'agency_code' AND NOT a.attisdropped
    LOOP
        PERFORM isolate_by_agency(found);
    END LOOP;
END
$body$;
