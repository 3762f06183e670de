package vn.vanthu.exchange.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.vanthu.exchange.wiring.TestDatabase;
import vn.vanthu.rules.Clause;

/** Every table of the schema, those of tomorrow too: what the database itself shows to the application's role. */
class IsolationIT {

    /** Read by every agency; a row of a person is not. */
    private static final Set<String> PUBLISHED =
            Set.of("agency_name", "agency_identifier", "agency_alias", "agency_regulation", "mailbox", "certificate");

    /** No row of theirs belongs to an agency. */
    private static final Set<String> COMMON = Set.of(
            "agency",
            "scheduled_tasks",
            "spring_session",
            "spring_session_attributes",
            "revocation_question",
            "revocation_answers",
            "revocation_answer_placed",
            "journal_pending",
            "journal_batch",
            "flyway_schema_history");

    private static Connection application;
    private static Connection superuser;
    private static List<String> isolated;

    @BeforeAll
    static void fillEveryTableForTwoAgencies() throws SQLException {
        TestDatabase database = TestDatabase.fresh();
        superuser = database.asSuperuser();
        application = database.asApplication();
        application.setAutoCommit(false);
        isolated = strings(superuser, """
                SELECT c.table_name FROM information_schema.columns c JOIN pg_tables t
                ON t.tablename = c.table_name AND t.schemaname = c.table_schema
                WHERE c.table_schema = 'public' AND c.column_name = 'agency_code'""");
        stripConstraints();
        for (String table : isolated) {
            execute(superuser, "INSERT INTO " + table + " (agency_code) VALUES ('mine'), ('theirs')");
        }
    }

    /** So that a row needs no more than its agency. */
    private static void stripConstraints() throws SQLException {
        execute(superuser, "SET session_replication_role = replica");
        for (String constraint : strings(superuser, """
                SELECT format('ALTER TABLE %s DROP CONSTRAINT IF EXISTS %I CASCADE', conrelid::regclass, conname)
                FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid <> 0
                  AND contype <> 'n' AND conrelid <> 'flyway_schema_history'::regclass
                ORDER BY contype = 'f' DESC""")) {
            execute(superuser, constraint);
        }
        for (String column : strings(superuser, """
                SELECT format('ALTER TABLE %I ALTER %I DROP NOT NULL', c.table_name, c.column_name)
                FROM information_schema.columns c JOIN pg_tables t ON t.tablename = c.table_name
                WHERE c.table_schema = 'public' AND t.schemaname = 'public' AND c.is_nullable = 'NO'
                  AND c.is_identity = 'NO' AND c.table_name <> 'flyway_schema_history'""")) {
            execute(superuser, column);
        }
    }

    @AfterAll
    static void close() throws SQLException {
        application.close();
        superuser.close();
    }

    @Test
    void findsTheTablesThatItMustFind() {
        assertThat(isolated).contains("app_user", "user_role", "person", "journal_entry", "register_entry", "content");
    }

    @Test
    @Clause("QT-10.2")
    void showsAnAgencyNothingOfAnother() throws SQLException {
        for (String table : isolated) {
            long theirs =
                    inScope("mine", () -> count("SELECT count(*) FROM " + table + " WHERE agency_code = 'theirs'"));
            long mine = inScope("mine", () -> count("SELECT count(*) FROM " + table + " WHERE agency_code = 'mine'"));
            assertThat(theirs).as(table).isEqualTo(PUBLISHED.contains(table) ? 1 : 0);
            assertThat(mine).as(table).isEqualTo(1);
        }
    }

    @Test
    void showsNothingWithoutAScope() throws SQLException {
        for (String table : isolated) {
            long rows = inScope("", () -> count("SELECT count(*) FROM " + table));
            assertThat(rows).as(table).isEqualTo(PUBLISHED.contains(table) ? 2 : 0);
        }
    }

    @Test
    void letsTheSystemSeeAll() throws SQLException {
        for (String table : isolated) {
            assertThat(inScope("*", () -> count("SELECT count(*) FROM " + table)))
                    .as(table)
                    .isEqualTo(2);
        }
    }

    @Test
    void letsNobodyWriteIntoAnotherAgency() throws SQLException {
        for (String table : isolated) {
            assertThatThrownBy(() ->
                            inScope("mine", () -> update("INSERT INTO " + table + " (agency_code) VALUES ('theirs')")))
                    .as(table)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void letsNobodyMoveOrRemoveAnothersRows() throws SQLException {
        for (String table : isolated) {
            if (appendOnly(table)) {
                continue;
            }
            String where = " WHERE agency_code = 'theirs'";
            assertThat(inScope("mine", () -> update("UPDATE " + table + " SET agency_code = 'mine'" + where)))
                    .as(table)
                    .isZero();
            assertThat(inScope("mine", () -> update("DELETE FROM " + table + where)))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void hidesPersonalMailboxesAndCertificatesOfOthers() throws SQLException {
        execute(superuser, "INSERT INTO mailbox (agency_code, person_id) VALUES ('other', 7)");
        execute(superuser, "INSERT INTO certificate (agency_code, person_id) VALUES ('other', 7)");
        for (String table : List.of("mailbox", "certificate")) {
            String query = "SELECT count(*) FROM " + table + " WHERE agency_code = 'other'";
            assertThat(inScope("mine", () -> count(query))).as(table).isZero();
            assertThat(inScope("other", () -> count(query))).as(table).isEqualTo(1);
        }
        execute(superuser, "DELETE FROM mailbox WHERE agency_code = 'other'");
        execute(superuser, "DELETE FROM certificate WHERE agency_code = 'other'");
    }

    @Test
    void knowsEveryTableThatBelongsToNoAgency() throws SQLException {
        assertThat(strings(superuser, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
                .filteredOn(table -> !isolated.contains(table))
                .isSubsetOf(COMMON);
    }

    @Test
    @Clause({"QT-5.4", "VL-9.2c", "PY-10.2", "QCVN12-3.9.2.2"})
    void keepsJournalAndRegistersFromBeingChanged() {
        for (String table : List.of("journal_entry", "journal_batch", "register_entry", "register_event")) {
            for (String sql : List.of(
                    "UPDATE " + table + " SET " + columnOf(table), "DELETE FROM " + table, "TRUNCATE " + table)) {
                assertThatThrownBy(() -> inScope("*", () -> update(sql)))
                        .as(sql)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    @Clause("QCVN12-3.9.2.2")
    void keepsEvenTheOwnerFromChangingThem() throws SQLException {
        execute(superuser, "SET session_replication_role = origin");
        for (String table : List.of("journal_entry", "journal_batch", "register_entry", "register_event")) {
            assertThatThrownBy(() -> execute(superuser, "DELETE FROM " + table))
                    .as(table)
                    .hasMessageContaining("append-only");
        }
        execute(superuser, "SET session_replication_role = replica");
    }

    private static String columnOf(String table) {
        return table.equals("journal_batch") ? "number = 1" : "id = DEFAULT";
    }

    private static boolean appendOnly(String table) {
        return !right(table, "DELETE");
    }

    private static boolean right(String table, String privilege) {
        try {
            return inScope("*", () -> count("SELECT has_table_privilege('" + table + "', '" + privilege + "')::int"))
                    == 1;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws SQLException;
    }

    private static <T> T inScope(String scope, Work<T> work) throws SQLException {
        try {
            execute(application, "SELECT set_config('vanthu.agency', '" + scope + "', true)");
            return work.run();
        } finally {
            application.rollback();
        }
    }

    private static long count(String query) throws SQLException {
        try (Statement statement = application.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static int update(String sql) throws SQLException {
        try (Statement statement = application.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
