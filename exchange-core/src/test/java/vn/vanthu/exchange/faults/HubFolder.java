package vn.vanthu.exchange.faults;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A demo hub's data folder with ports of its own, on which hubs start, crash and start again. Closed, nothing is left. */
public final class HubFolder implements AutoCloseable {

    private final String name;
    private final Path home;
    private final Path root;
    private final Leftovers leftovers;
    private @Nullable HubProcess running;
    private @Nullable Connection kept;
    private int starts;

    private HubFolder(String name, Path home) {
        this.name = name;
        this.home = home;
        this.root = home.resolve("data");
        this.leftovers = new Leftovers(UUID.randomUUID().toString(), root);
    }

    /** @param name of the folder with its logs in {@code target/hub-logs} */
    public static HubFolder fresh(String name) {
        try {
            HubFolder folder = new HubFolder(name, Files.createTempDirectory("vanthu-" + name));
            FileSystemUtils.deleteRecursively(folder.logs());
            Files.createDirectories(folder.logs());
            PreparedHub.copyTo(folder.root);
            folder.takePorts();
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Path root() {
        return root;
    }

    /** Starts a hub and waits until it prints its address. */
    public HubProcess start(String... arguments) {
        return starting(List.of(), arguments).awaitAddress();
    }

    /** Starts a hub that may halt before it prints anything. */
    public HubProcess starting(List<String> jvm, String... arguments) {
        if (running != null && running.isAlive()) {
            throw new IllegalStateException("a hub is running on " + root);
        }
        List<String> words = new ArrayList<>(List.of("--vanthu.data=" + root));
        words.addAll(List.of(arguments));
        List<String> flags = new ArrayList<>(PreparedHub.classCaches());
        flags.addAll(jvm);
        running = HubProcess.launch(
                HubJar.command(flags, HubProcess.MAIN, words),
                leftovers,
                logs().resolve("%03d.log".formatted(++starts)));
        return running;
    }

    /** Runs a command such as {@code verify-journal} on the folder, beside a running hub or without one. */
    public Outcome command(String... words) {
        Path log = logs().resolve("%03d-%s.log".formatted(++starts, words[0]));
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.add("--vanthu.data=" + root);
        try {
            Process process = HubProcess.marked(
                            HubJar.command(PreparedHub.classCaches(), HubProcess.MAIN, arguments), leftovers)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("no end of " + arguments);
            }
            return new Outcome(process.exitValue(), Files.readString(log));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** As the application's own role, seeing all agencies. */
    public Connection database() throws SQLException {
        Properties settings = settings();
        Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + settings.getProperty("database.port") + "/vanthu",
                "vanthu_app",
                settings.getProperty("database.application.password"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET vanthu.agency = '*'");
        }
        return connection;
    }

    /** Columns by name, as text; read while a hub runs. */
    public List<Map<String, String>> rows(String sql, Object... parameters) {
        return onDatabase(sql, statement -> {
            set(statement, parameters);
            List<Map<String, String>> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    Map<String, String> row = new LinkedHashMap<>();
                    for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                        row.put(
                                found.getMetaData().getColumnLabel(column),
                                Objects.requireNonNullElse(found.getString(column), ""));
                    }
                    rows.add(row);
                }
            }
            return rows;
        });
    }

    /** Changes rows behind the hub's back, as the passing of time would. */
    public int change(String sql, Object... parameters) {
        return onDatabase(sql, statement -> {
            set(statement, parameters);
            return statement.executeUpdate();
        });
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /** On a connection that is kept, or on a fresh one where the server was started anew meanwhile. */
    private <T> T onDatabase(String sql, Work<T> work) {
        try {
            Connection present = kept;
            if (present != null) {
                try (PreparedStatement statement = present.prepareStatement(sql)) {
                    return work.on(statement);
                } catch (SQLException broken) {
                    present.close();
                }
            }
            Connection fresh = database();
            kept = fresh;
            try (PreparedStatement statement = fresh.prepareStatement(sql)) {
                return work.on(statement);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }

    public int smtpPort() {
        return Integer.parseInt(settings().getProperty("smtp.port"));
    }

    @Override
    public void close() throws IOException, InterruptedException, SQLException {
        if (running != null) {
            running.kill();
        }
        Connection connection = kept;
        if (connection != null) {
            connection.close();
        }
        leftovers.end();
        FileSystemUtils.deleteRecursively(leftovers.memory());
        FileSystemUtils.deleteRecursively(home);
    }

    private Path logs() {
        return HubJar.TARGET.resolve("hub-logs").resolve(name);
    }

    private Properties settings() {
        try (Reader reader = Files.newBufferedReader(root.resolve("hub.properties"))) {
            Properties settings = new Properties();
            settings.load(reader);
            return settings;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The folder was copied with the ports of the one it was copied from. */
    private void takePorts() throws IOException {
        Properties settings = settings();
        try (ServerSocket database = anyPort();
                ServerSocket http = anyPort();
                ServerSocket smtp = anyPort()) {
            settings.setProperty("database.port", Integer.toString(database.getLocalPort()));
            settings.setProperty("http.port", Integer.toString(http.getLocalPort()));
            settings.setProperty("smtp.port", Integer.toString(smtp.getLocalPort()));
        }
        try (Writer writer = Files.newBufferedWriter(root.resolve("hub.properties"))) {
            settings.store(writer, null);
        }
    }

    private static ServerSocket anyPort() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    /** How a command ended and what it printed. */
    public record Outcome(int status, String output) {}
}
