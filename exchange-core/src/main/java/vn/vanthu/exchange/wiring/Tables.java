package vn.vanthu.exchange.wiring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The hub's tables, those referred to before those that refer. */
final class Tables {

    /** Sessions end with a move; Flyway's own table tells of its own database. */
    private static final Set<String> STAY =
            Set.of("flyway_schema_history", "spring_session", "spring_session_attributes");

    private Tables() {}

    static List<String> inOrder(JdbcClient jdbc) {
        Map<String, Set<String>> refersTo = new HashMap<>();
        jdbc
                .sql("SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !STAY.contains(table))
                .forEach(table -> refersTo.put(table, new LinkedHashSet<>()));
        jdbc.sql("""
                SELECT r.relname AS referring, t.relname AS target FROM pg_constraint c
                JOIN pg_class r ON r.oid = c.conrelid JOIN pg_class t ON t.oid = c.confrelid
                WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace AND r.oid <> t.oid""").query(row -> {
            Set<String> targets = refersTo.get(row.getString("referring"));
            if (targets != null) {
                targets.add(row.getString("target"));
            }
        });
        List<String> ordered = new ArrayList<>();
        refersTo.keySet().stream().sorted().forEach(table -> visit(table, refersTo, ordered));
        return ordered;
    }

    /** So that rows come back in the order in which they were written. */
    static String primaryKey(JdbcClient jdbc, String table) {
        List<String> columns = jdbc.sql("""
                SELECT quote_ident(a.attname) FROM pg_index i
                JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
                WHERE i.indrelid = CAST(:table AS regclass) AND i.indisprimary""")
                .param("table", table)
                .query((row, n) -> row.getString(1))
                .list();
        return columns.isEmpty() ? "1" : String.join(", ", columns);
    }

    private static void visit(String table, Map<String, Set<String>> refersTo, List<String> ordered) {
        if (ordered.contains(table)) {
            return;
        }
        refersTo.getOrDefault(table, Set.of()).forEach(target -> visit(target, refersTo, ordered));
        ordered.add(table);
    }
}
