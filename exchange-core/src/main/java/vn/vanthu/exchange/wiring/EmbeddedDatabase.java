package vn.vanthu.exchange.wiring;

import static vn.vanthu.exchange.wiring.GroundException.ErrorCode.DATABASE;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import vn.vanthu.exchange.content.DurableFile;

/** PostgreSQL in the data folder: durable, on loopback, behind passwords from its first moment. */
final class EmbeddedDatabase implements AutoCloseable {

    static final String OWNER = "vanthu_owner";
    static final String APPLICATION = "vanthu_app";

    private final EmbeddedPostgres server;
    private final HubSettings settings;

    private EmbeddedDatabase(EmbeddedPostgres server, HubSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    static EmbeddedDatabase start(DataFolder folder, HubSettings given) {
        Path password = folder.root().resolve("pg.password.new");
        try {
            LeftoverServer.clean(folder.database());
            HubSettings settings = HubSettings.isFree(given.databasePort())
                    ? given
                    : given.withOtherDatabasePort(folder.settingsFile());
            if (!Files.exists(folder.database().resolve("postgresql.conf"))) {
                DurableFile.write(password, settings.superuserPassword().getBytes(StandardCharsets.UTF_8));
            }
            DurableFile.folder(folder.binaries());
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.database())
                    .setOverrideWorkingDirectory(folder.binaries().toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(settings.databasePort())
                    .setPGStartupWait(Duration.ofSeconds(60))
                    // Options of initdb: no moment without a password, not even the first.
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", password.toString())
                    .setConnectConfig("password", settings.superuserPassword())
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("shared_buffers", "64MB")
                    .start();
            EmbeddedDatabase database = new EmbeddedDatabase(server, settings);
            ownerOnly(folder.binaries());
            database.prepare();
            return database;
        } catch (IOException | SQLException failure) {
            throw new GroundException(
                    DATABASE, "Không khởi động được cơ sở dữ liệu / the embedded PostgreSQL did not start", failure);
        } finally {
            remove(password);
        }
    }

    String url() {
        return url(settings);
    }

    static String url(HubSettings settings) {
        return url(settings, "vanthu");
    }

    HubSettings settings() {
        return settings;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String url(HubSettings settings, String database) {
        return "jdbc:postgresql://127.0.0.1:" + settings.databasePort() + "/" + database;
    }

    private void prepare() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        url(settings, "postgres"), "postgres", settings.superuserPassword());
                Statement statement = connection.createStatement()) {
            role(statement, OWNER, settings.ownerPassword());
            role(statement, APPLICATION, settings.applicationPassword());
            if (!exists(statement, "SELECT FROM pg_database WHERE datname = 'vanthu'")) {
                statement.execute("CREATE DATABASE vanthu OWNER " + OWNER);
                statement.execute("REVOKE ALL ON DATABASE vanthu FROM PUBLIC");
                statement.execute("GRANT CONNECT ON DATABASE vanthu TO " + APPLICATION);
            }
        }
    }

    private static void role(Statement statement, String name, String password) throws SQLException {
        if (!exists(statement, "SELECT FROM pg_roles WHERE rolname = '" + name + "'")) {
            statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + password + "'");
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void ownerOnly(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
