package vn.vanthu.exchange.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A named point of a journey before or after a commit, fsync, rename or SMTP reply. In production a call costs one
 * field read. A crash test sets {@code vanthu.crash.at=NAME:N,…} (the N-th visit halts the process as {@code kill -9}
 * would, whichever comes first) and {@code vanthu.crash.log=FILE} (every name once, for the report of hits).
 */
public final class StateBoundary {
    private static final Pattern SPELLING = Pattern.compile("([a-z.-]+):(\\d+)");

    private static final @Nullable StateBoundary ACTIVE = fromSystemProperties();

    private final Map<String, Integer> crashes;
    private final @Nullable Path log;
    private final ConcurrentHashMap<String, AtomicInteger> visits = new ConcurrentHashMap<>();

    private StateBoundary(Map<String, Integer> crashes, @Nullable Path log) {
        this.crashes = Map.copyOf(crashes);
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
        boolean crash = crashes.getOrDefault(name, 0) == count;
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
        return new StateBoundary(crashes(at == null ? "" : at), logFile == null ? null : Path.of(logFile));
    }

    private static Map<String, Integer> crashes(String at) {
        Map<String, Integer> crashes = new HashMap<>();
        for (String one : at.split(",", -1)) {
            Matcher matcher = SPELLING.matcher(one);
            if (matcher.matches()) {
                crashes.put(matcher.group(1), Integer.valueOf(matcher.group(2)));
            } else if (!one.isEmpty()) {
                throw new IllegalArgumentException("vanthu.crash.at must be NAME:N,…, not " + at);
            }
        }
        return crashes;
    }
}
