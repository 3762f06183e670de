package vn.vanthu.exchange.wiring;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Which tables and columns there are, as one digest: rows go only into what they came from. */
final class SchemaVersion {

    private SchemaVersion() {}

    static String of(JdbcClient jdbc) {
        return jdbc.sql("""
                SELECT encode(sha256(convert_to(string_agg(
                           table_name || '.' || column_name || ' ' || data_type, E'\\n'
                           ORDER BY table_name COLLATE "C", column_name COLLATE "C"), 'UTF8')), 'hex')
                FROM information_schema.columns
                WHERE table_schema = current_schema()
                  AND table_name NOT LIKE 'spring\\_session%' AND table_name <> 'flyway_schema_history'""").query(String.class).single();
    }
}
