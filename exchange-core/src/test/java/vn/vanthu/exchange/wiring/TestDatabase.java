package vn.vanthu.exchange.wiring;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** One PostgreSQL a JVM; each caller gets a migrated database of its own, cloned in milliseconds. */
public record TestDatabase(String url) {

    public static final String OWNER = EmbeddedDatabase.OWNER;
    public static final String APPLICATION = EmbeddedDatabase.APPLICATION;
    public static final String PASSWORD = "test";

    private static final AtomicInteger CLONES = new AtomicInteger();

    public static TestDatabase fresh() {
        String name = "clone" + CLONES.incrementAndGet();
        server().execute("CREATE DATABASE " + name + " TEMPLATE template_vanthu OWNER " + OWNER);
        return new TestDatabase(server().url(name));
    }

    public Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(url, "postgres", PASSWORD);
    }

    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url, OWNER, PASSWORD);
    }

    public Connection asApplication() throws SQLException {
        return DriverManager.getConnection(url, APPLICATION, PASSWORD);
    }

    private static Server server() {
        return Server.ONLY;
    }

    private record Server(EmbeddedPostgres postgres) {

        static final Server ONLY = start();

        static Server start() {
            try {
                Path folder = Files.createTempDirectory("vanthu-test-pg");
                folder.toFile().deleteOnExit();
                Path password = Files.writeString(folder.resolve("password"), PASSWORD);
                Server server = new Server(EmbeddedPostgres.builder()
                        // Unpacked once for all runs.
                        .setOverrideWorkingDirectory(Files.createDirectories(Path.of("target", "embedded-pg"))
                                .toFile())
                        .setDataDirectory(folder.resolve("data"))
                        .setLocaleConfig("auth", "scram-sha-256")
                        .setLocaleConfig("pwfile", password.toString())
                        .setConnectConfig("password", PASSWORD)
                        .setServerConfig("max_connections", "200")
                        .start());
                server.execute("CREATE ROLE " + OWNER + " LOGIN PASSWORD '" + PASSWORD + "'");
                server.execute("CREATE ROLE " + APPLICATION + " LOGIN PASSWORD '" + PASSWORD + "'");
                server.execute("CREATE DATABASE template_vanthu OWNER " + OWNER);
                migrate(server.url("template_vanthu"));
                return server;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        String url(String database) {
            return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database;
        }

        void execute(String sql) {
            try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", PASSWORD);
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException failure) {
                throw new IllegalStateException(sql, failure);
            }
        }

        private static void migrate(String url) throws IOException {
            var yaml = new YamlPropertySourceLoader()
                    .load("application", new ClassPathResource("application.yaml"))
                    .getFirst();
            String[] locations = java.util.stream.IntStream.iterate(0, i -> i + 1)
                    .mapToObj(i -> yaml.getProperty("spring.flyway.locations[" + i + "]"))
                    .takeWhile(java.util.Objects::nonNull)
                    .map(Object::toString)
                    .toArray(String[]::new);
            Flyway.configure()
                    .dataSource(url, OWNER, PASSWORD)
                    .locations(locations)
                    .outOfOrder(true)
                    .initSql("SET vanthu.agency = '*'")
                    .placeholders(Map.of("application_role", APPLICATION))
                    .load()
                    .migrate();
        }
    }
}
