package vn.vanthu.exchange.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

    @TempDir
    private Path temp;

    @Test
    void isDurableAndPrivate() throws Exception {
        try (DataFolder folder = DataFolder.open(temp.resolve("dữ liệu"), true);
                EmbeddedDatabase database = EmbeddedDatabase.start(folder, folder.settings(new SecureRandom()))) {
            assertThat(show(database, "fsync")).isEqualTo("on");
            assertThat(show(database, "synchronous_commit")).isEqualTo("on");
            assertThat(show(database, "full_page_writes")).isEqualTo("on");
            assertThat(show(database, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(show(database, "server_version")).startsWith("18.");
            assertThat(Files.readString(folder.database().resolve("pg_hba.conf"))
                            .lines())
                    .filteredOn(line -> !line.startsWith("#") && !line.isBlank())
                    .allSatisfy(line -> assertThat(line).endsWith("scram-sha-256"));
            refusesAWrongPassword(database.url());
        }
    }

    @Test
    void goesOnAfterTheHubWasKilled() throws Exception {
        Path data = temp.resolve("data");
        Process killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledHub.class.getName(),
                        data.toString())
                .inheritIO()
                .start();
        assertThat(killed.waitFor()).isEqualTo(KilledHub.STATUS);
        try (DataFolder folder = DataFolder.open(data, true)) {
            HubSettings settings = folder.settings(new SecureRandom());
            assertThat(HubSettings.isFree(settings.databasePort()))
                    .as("its server lives on")
                    .isFalse();
            try (EmbeddedDatabase next = EmbeddedDatabase.start(folder, settings)) {
                assertThat(next.settings()).isEqualTo(settings);
                assertThat(query(next, "SELECT n FROM kept")).isEqualTo("42");
            }
            assertThat(HubSettings.isFree(settings.databasePort()))
                    .as("stopped with the hub")
                    .isTrue();
            startsBesideAStrangerOnItsPort(folder, settings);
        }
    }

    /** A hub that commits a row and is gone as after {@code kill -9}. */
    static final class KilledHub {

        static final int STATUS = 137;

        public static void main(String[] data) throws Exception {
            DataFolder folder = DataFolder.open(Path.of(data[0]), true);
            EmbeddedDatabase database = EmbeddedDatabase.start(folder, folder.settings(new SecureRandom()));
            execute(database, "CREATE TABLE kept (n int)");
            execute(database, "INSERT INTO kept VALUES (42)");
            Runtime.getRuntime().halt(STATUS);
        }
    }

    private static void startsBesideAStrangerOnItsPort(DataFolder folder, HubSettings settings) throws Exception {
        try (ServerSocket stranger = new ServerSocket(settings.databasePort(), 1, InetAddress.getLoopbackAddress());
                EmbeddedDatabase elsewhere = EmbeddedDatabase.start(folder, settings)) {
            assertThat(elsewhere.settings().databasePort()).isNotEqualTo(stranger.getLocalPort());
            assertThat(query(elsewhere, "SELECT n FROM kept")).isEqualTo("42");
            assertThat(folder.settings(new SecureRandom())).isEqualTo(elsewhere.settings());
        }
    }

    private static void refusesAWrongPassword(String url) {
        for (String role : new String[] {"postgres", EmbeddedDatabase.OWNER, EmbeddedDatabase.APPLICATION}) {
            assertThatThrownBy(() ->
                            DriverManager.getConnection(url, role, "wrong").close())
                    .as(role)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    private static String show(EmbeddedDatabase database, String setting) throws SQLException {
        return query(database, "SHOW " + setting);
    }

    private static String query(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = owner(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = owner(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection owner(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(
                database.url(), EmbeddedDatabase.OWNER, database.settings().ownerPassword());
    }
}
