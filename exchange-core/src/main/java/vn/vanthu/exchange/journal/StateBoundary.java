package vn.vanthu.exchange.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A named point of a journey before or after a commit, fsync, rename or SMTP reply. In production a call costs one
 * field read. A crash test sets {@code vanthu.crash.at=NAME:N} (the N-th visit halts the process, as a power cut would)
 * and {@code vanthu.crash.log=FILE} (every name once, for the report of hits).
 */
public final class StateBoundary {
    private static final Pattern SPELLING = Pattern.compile("([a-z.-]+):(\\d+)");

    private static final @Nullable StateBoundary ACTIVE = fromSystemProperties();

    private final String crashAt;
    private final int visit;
    private final @Nullable Path log;
    private final ConcurrentHashMap<String, AtomicInteger> visits = new ConcurrentHashMap<>();

    private StateBoundary(String crashAt, int visit, @Nullable Path log) {
        this.crashAt = crashAt;
        this.visit = visit;
        this.log = log;
    }

    /** Marks that the journey stands at this boundary; {@code name} is lower case, dotted. */
    public static void reached(String name) {
        StateBoundary active = ACTIVE;
        if (active != null) {
            active.visited(name);
        }
    }

    private void visited(String name) {
        int count = visits.computeIfAbsent(name, key -> new AtomicInteger()).incrementAndGet();
        boolean crash = name.equals(crashAt) && count == visit;
        if (log != null && (count == 1 || crash)) {
            write(log, name + (crash ? " CRASH\n" : " visited\n"));
        }
        if (crash) {
            Runtime.getRuntime().halt(137);
        }
    }

    private static synchronized void write(Path log, String line) {
        try {
            Files.writeString(log, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable StateBoundary fromSystemProperties() {
        String at = System.getProperty("vanthu.crash.at");
        String logFile = System.getProperty("vanthu.crash.log");
        if (at == null && logFile == null) {
            return null;
        }
        Path log = logFile == null ? null : Path.of(logFile);
        if (at == null) {
            return new StateBoundary("", 0, log);
        }
        var matcher = SPELLING.matcher(at);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("vanthu.crash.at must be NAME:N, not " + at);
        }
        return new StateBoundary(matcher.group(1), Integer.parseInt(matcher.group(2)), log);
    }
}
