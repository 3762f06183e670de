package vn.vanthu.exchange.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.exchange.judging.ReportedFacts.Malware;

/** Scans with a clamd of our own, started when first needed and again when it died. Thread-safe. */
public final class ClamScanner implements VirusScanner {
    private static final Logger LOG = LoggerFactory.getLogger(ClamScanner.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final String OWN = ".UNOFFICIAL";

    private final ClamSettings settings;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor watchdog;
    private @Nullable ClamEngine engine;
    private Instant notBefore = Instant.MIN;
    private Duration pause = FIRST_PAUSE;
    private boolean closed;

    public ClamScanner(ClamSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.watchdog = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "scan-watchdog");
            thread.setDaemon(true);
            return thread;
        });
        watchdog.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Malware scan(Path file) {
        Optional<LocalDate> date = settings.definitions().flatMap(VirusDefinitions::date);
        try {
            if (Files.size(file) > settings.largestBytes()) {
                return notScanned("TOO_BIG", date);
            }
        } catch (IOException unreadable) {
            return notScanned("ENGINE_DOWN", date);
        }
        // An engine that died since the last scan is replaced once; what brings the next one down too is not scanned.
        for (int attempt = 0; attempt < 2; attempt++) {
            ClamEngine running = running().orElse(null);
            if (running == null) {
                break;
            }
            AtomicBoolean overdue = new AtomicBoolean();
            try {
                return result(answer(running, file, overdue), date);
            } catch (IOException failure) {
                if (overdue.get()) {
                    return notScanned("TIMEOUT", date);
                }
                dropIfDead(running);
            }
        }
        return notScanned("ENGINE_DOWN", date);
    }

    @Override
    public boolean mayComeBack() {
        return settings.program().isPresent();
    }

    /** What an operator should know. */
    public State state() {
        Optional<LocalDate> date = settings.definitions().flatMap(VirusDefinitions::date);
        boolean test = settings.definitions().isEmpty();
        return new State(settings.program().isPresent(), test, date, counts(date));
    }

    /**
     * @param installed clamd is on this machine
     * @param testDefinitions only test files are known
     * @param counts whether a file without a hit is CLEAN
     */
    public record State(boolean installed, boolean testDefinitions, Optional<LocalDate> date, boolean counts) {}

    private String answer(ClamEngine running, Path file, AtomicBoolean overdue) throws IOException {
        try (SocketChannel channel = running.connect();
                InputStream content = Files.newInputStream(file)) {
            Future<?> end = watchdog.schedule(
                    () -> {
                        overdue.set(true);
                        closeQuietly(channel);
                    },
                    settings.limit().toMillis(),
                    TimeUnit.MILLISECONDS);
            try {
                return ClamEngine.scan(channel, content);
            } catch (AsynchronousCloseException e) {
                throw new IOException(e);
            } catch (ClosedChannelException e) {
                throw new IOException(e);
            } finally {
                end.cancel(false);
            }
        }
    }

    private Malware result(String answer, Optional<LocalDate> date) {
        String said = answer.startsWith("stream: ") ? answer.substring("stream: ".length()) : answer;
        if (said.equals("OK")) {
            return counts(date)
                    ? new Malware(
                            "CLEAN", null, null, date.map(LocalDate::toString).orElse(null))
                    : notScanned("DEFINITIONS", date);
        }
        if (said.endsWith(" FOUND")) {
            return found(said.substring(0, said.length() - " FOUND".length()), date);
        }
        return notScanned(said.contains("size limit exceeded") ? "TOO_BIG" : "ENGINE_DOWN", date);
    }

    private static Malware found(String reported, Optional<LocalDate> date) {
        String name = reported.endsWith(OWN) ? reported.substring(0, reported.length() - OWN.length()) : reported;
        if (name.startsWith("Heuristics.Encrypted")) {
            return notScanned("ENCRYPTED", date);
        }
        if (name.startsWith("Heuristics.Limits.Exceeded")) {
            return notScanned(
                    name.contains("Recursion") ? "TOO_DEEP" : name.contains("Time") ? "TIMEOUT" : "TOO_BIG", date);
        }
        boolean doubtful = name.startsWith("Heuristics.") || name.startsWith("PUA.") || name.contains("Phish");
        return new Malware(
                doubtful ? "SUSPECT" : "INFECTED",
                name,
                null,
                date.map(LocalDate::toString).orElse(null));
    }

    private boolean counts(Optional<LocalDate> date) {
        if (settings.definitions().isEmpty()) {
            return settings.testDefinitionsCount();
        }
        LocalDate oldest = LocalDate.now(clock).minusDays(settings.oldest().toDays());
        return date.isPresent() && !date.get().isBefore(oldest);
    }

    private static Malware notScanned(String reason, Optional<LocalDate> date) {
        return new Malware(
                "NOT_SCANNED", null, reason, date.map(LocalDate::toString).orElse(null));
    }

    private synchronized Optional<ClamEngine> running() {
        if (engine != null) {
            return Optional.of(engine);
        }
        Instant now = clock.instant();
        if (closed || settings.program().isEmpty() || now.isBefore(notBefore)) {
            return Optional.empty();
        }
        try {
            engine = ClamEngine.start(settings, settings.program().get());
            pause = FIRST_PAUSE;
            return Optional.of(engine);
        } catch (IOException failure) {
            LOG.warn("the virus scanner does not start: {}", failure.getMessage());
            notBefore = now.plus(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            return Optional.empty();
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private synchronized void dropIfDead(ClamEngine suspect) {
        if (engine == suspect && !suspect.answers()) {
            LOG.warn("the virus scanner died, it is started again");
            suspect.close();
            engine = null;
        }
    }

    private static void closeQuietly(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("closing a scan", e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        watchdog.shutdownNow();
        if (engine != null) {
            engine.close();
            engine = null;
        }
    }
}
