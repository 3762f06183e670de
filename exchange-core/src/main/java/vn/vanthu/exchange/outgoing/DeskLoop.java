package vn.vanthu.exchange.outgoing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;

/**
 * Keeps the desk's machine turning: at once for whoever waits at a page, else every second for what a crash, a worker
 * that was down, or the clock left to do. One step of one document at a time.
 */
@Component
class DeskLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeskLoop.class);
    /** Most wait for a worker, and long scans for their turn: those that come later must get into the line. */
    private static final int AT_ONCE = 24;

    private static final int BATCH = 500;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final DeskMachine machine;
    private final Documents documents;
    private final AgencyScope scope;
    private final Clock clock;
    private final Map<UUID, CompletableFuture<@Nullable Void>> underWay = new ConcurrentHashMap<>();
    private final Map<UUID, Failure> failures = new ConcurrentHashMap<>();
    private final Semaphore lines = new Semaphore(AT_ONCE);
    private final Semaphore poked = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    DeskLoop(DeskMachine machine, Documents documents, AgencyScope scope, Clock clock) {
        this.machine = machine;
        this.documents = documents;
        this.scope = scope;
        this.clock = clock;
    }

    private record Failure(int times, Instant next) {}

    /** There is work; call it after the commit that made it. */
    void poke() {
        poked.release();
    }

    /** Takes the steps that are due and waits for them, at most so long; they go on without the caller. */
    void advance(AgencyCode agency, UUID id, Duration wait) {
        try {
            begin(agency, id).get(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException goesOn) {
            poke();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the last attempt failed and another one is waited for. */
    boolean failing(UUID id) {
        return failures.containsKey(id);
    }

    private CompletableFuture<@Nullable Void> begin(AgencyCode agency, UUID id) {
        CompletableFuture<@Nullable Void> fresh = new CompletableFuture<>();
        CompletableFuture<@Nullable Void> present = underWay.putIfAbsent(id, fresh);
        if (present != null) {
            // It may have looked just before the caller's commit: look again when it is done.
            return present.handle((done, failed) -> null).thenCompose(done -> begin(agency, id));
        }
        Thread.ofVirtual().name("desk-" + id).start(() -> {
            lines.acquireUninterruptibly();
            run(agency, id, fresh);
        });
        return fresh;
    }

    /** In a line that is free; what is not begun comes first again at the next turn, or what is more urgent by then. */
    private void beginInLine(AgencyCode agency, UUID id) {
        CompletableFuture<@Nullable Void> fresh = new CompletableFuture<>();
        if (underWay.putIfAbsent(id, fresh) == null) {
            Thread.ofVirtual().name("desk-" + id).start(() -> run(agency, id, fresh));
        } else {
            lines.release();
        }
    }

    private void run(AgencyCode agency, UUID id, CompletableFuture<@Nullable Void> done) {
        try {
            machine.advance(agency, id);
            failures.remove(id);
        } catch (Exception failure) {
            Failure noted = failures.merge(
                    id,
                    new Failure(1, clock.instant().plus(FIRST_WAIT)),
                    (before, first) ->
                            new Failure(before.times() + 1, clock.instant().plus(wait(before.times() + 1))));
            // The message of a failure may name what the file is called or says: its kind is enough.
            LOG.warn("document {} waits after attempt {}: {}", id, noted.times(), kind(failure));
        } finally {
            lines.release();
            underWay.remove(id, done);
            done.complete(null);
            if (lines.availablePermits() == 1) {
                poke();
            }
        }
    }

    private static String kind(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private static Duration wait(int times) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(times - 1, 12));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("desk").start(this::turn);
    }

    @Override
    public void stop() {
        running = false;
        poke();
        try {
            Thread waiting = thread;
            if (waiting != null) {
                waiting.join(5_000);
            }
            for (CompletableFuture<@Nullable Void> step : underWay.values()) {
                step.get(10, TimeUnit.SECONDS);
            }
        } catch (TimeoutException | ExecutionException leftToTheNextStart) {
            LOG.info("a step of the desk is left to the next start");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void turn() {
        while (running) {
            try {
                forgetThoseThatPeopleMoved();
                Set<UUID> deferred = deferred();
                for (Documents.Waiting waiting : scope.asSystem(() -> documents.waiting(BATCH, deferred))) {
                    if (underWay.containsKey(waiting.id())) {
                        continue;
                    }
                    if (!lines.tryAcquire()) {
                        break;
                    }
                    beginInLine(waiting.agency(), waiting.id());
                }
            } catch (RuntimeException failure) {
                LOG.warn("the desk waits: {}", kind(failure));
            }
            pause();
        }
    }

    private Set<UUID> deferred() {
        Instant now = clock.instant();
        return failures.entrySet().stream()
                .filter(failure -> now.isBefore(failure.getValue().next()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void forgetThoseThatPeopleMoved() {
        Set<UUID> failed = Set.copyOf(failures.keySet());
        if (!failed.isEmpty()) {
            Set<UUID> still = scope.asSystem(() -> documents.stillWaiting(failed));
            failed.stream().filter(id -> !still.contains(id)).forEach(failures::remove);
        }
    }

    private void pause() {
        try {
            if (poked.tryAcquire(1, TimeUnit.SECONDS)) {
                poked.drainPermits();
            }
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }
}
