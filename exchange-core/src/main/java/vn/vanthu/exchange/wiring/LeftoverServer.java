package vn.vanthu.exchange.wiring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** After {@code kill -9} of the hub its PostgreSQL lives on: it is stopped, and a stale pid file removed. */
final class LeftoverServer {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(20);

    private LeftoverServer() {}

    static void clean(Path database) throws IOException {
        Path pidFile = database.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> server = pid(pidFile).flatMap(ProcessHandle::of).filter(p -> serves(p, database));
        if (server.isPresent()) {
            LOG.warn(
                    "stopping PostgreSQL {} left by a hub that was killed",
                    server.get().pid());
            if (!stopped(server.get(), database, "-INT") && !stopped(server.get(), database, "-QUIT")) {
                throw new GroundException(
                        GroundException.ErrorCode.DATABASE,
                        "Không dừng được PostgreSQL cũ / the old PostgreSQL does not stop: pid "
                                + server.get().pid());
            }
        }
        Files.deleteIfExists(pidFile);
    }

    private static Optional<Long> pid(Path pidFile) throws IOException {
        return Files.readAllLines(pidFile).stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    /** A pid may have gone to somebody else: only the server of this very folder is ours. */
    private static boolean serves(ProcessHandle process, Path database) {
        Path commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            List<String> words =
                    List.of(new String(Files.readAllBytes(commandLine), StandardCharsets.UTF_8).split("\0", -1));
            return words.getFirst().endsWith("postgres") && words.contains(database.toString());
        } catch (IOException unreadable) {
            return process.info().command().orElse("").endsWith("postgres");
        }
    }

    private static boolean stopped(ProcessHandle server, Path database, String signal) throws IOException {
        new ProcessBuilder("kill", signal, Long.toString(server.pid()))
                .inheritIO()
                .start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            // A zombie that nobody reaps has no command line any more.
            if (!server.isAlive() || !serves(server, database)) {
                return true;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return false;
    }
}
