package vn.vanthu.exchange.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.PagesRead;
import vn.vanthu.classifier.UnreadableReason;
import vn.vanthu.exchange.judging.LeafReading;
import vn.vanthu.exchange.judging.PaperOrder;
import vn.vanthu.exchange.worker.FileReader;
import vn.vanthu.exchange.worker.PaperReader;
import vn.vanthu.exchange.worker.WorkerSettings;
import vn.vanthu.exchange.worker.Workers;
import vn.vanthu.signature.trust.TrustStore;

/**
 * Reads in this process, on threads that can be left behind, because a worker's start would double the time of a single
 * file. After the first hang, stack overflow or exhausted memory it goes on in a worker process; the words of scanned pages
 * are read in one in any case. Thread-safe.
 */
final class WatchedReader implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final long STACK_BYTES = 1 << 20;
    private static final int WORKER_HEAP_MEGABYTES = 256;

    private final TrustStore trust;
    private final Optional<Path> trustFolder;
    private final Path scratch;
    private final Duration limit;
    private final Parser parser;
    private final PaperReader paper;
    private @Nullable Workers workers;
    private volatile @Nullable FileReader outside;
    private volatile boolean missing;

    /** Parses here and now. */
    @FunctionalInterface
    interface Parser {
        LeafReading parse(Path file, String name, TrustStore trust, Instant at) throws IOException;
    }

    WatchedReader(TrustStore trust, Optional<Path> trustFolder, Path scratch) {
        this(trust, trustFolder, scratch, LIMIT, LeafReading::of);
    }

    WatchedReader(TrustStore trust, Optional<Path> trustFolder, Path scratch, Duration limit, Parser parser) {
        this.parser = parser;
        this.trust = trust;
        this.trustFolder = trustFolder;
        this.scratch = scratch;
        this.limit = limit;
        this.paper = new PaperReader(scratch.resolve("paper"));
    }

    LeafReading read(Path file, String name, Instant at) {
        return read(file, name, at, PagesRead.NOBODY);
    }

    /** @param progress told of scanned pages */
    LeafReading read(Path file, String name, Instant at, PagesRead progress) {
        FileReader elsewhere = outside;
        LeafReading found = elsewhere == null ? here(file, name, at) : elsewhere.read(file, name, at, limit);
        missing |= PaperReader.missingFor(found.document());
        return paper.read(found, file, name, at, PaperOrder.telling(progress));
    }

    /** Whether scanned pages stayed unread because this machine lacks what it takes. */
    boolean lacksRecognition() {
        return missing;
    }

    private LeafReading here(Path file, String name, Instant at) {
        CompletableFuture<LeafReading> reading = new CompletableFuture<>();
        Thread thread = new Thread(null, () -> fulfil(reading, file, name, at), "reader", STACK_BYTES);
        thread.setDaemon(true);
        long begun = System.nanoTime();
        thread.start();
        try {
            return reading.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            goOutside();
            return unreadable(file, UnreadableReason.TIMEOUT);
        } catch (ExecutionException e) {
            return fallen(e.getCause(), file, name, at, limit.minusNanos(System.nanoTime() - begun));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unreadable(file, UnreadableReason.WORKER_CRASHED);
        }
    }

    private LeafReading fallen(@Nullable Throwable cause, Path file, String name, Instant at, Duration left) {
        return switch (cause) {
            case UncheckedIOException failure -> throw failure;
            case IOException failure -> throw new UncheckedIOException(failure);
            case StackOverflowError e -> {
                goOutside();
                yield unreadable(file, UnreadableReason.TOO_DEEP);
            }
            // It may have been another file that took the memory: this one is read again, alone.
            case OutOfMemoryError e ->
                goOutside().read(file, name, at, left.isPositive() ? left : Duration.ofSeconds(1));
            case null, default -> unreadable(file, UnreadableReason.WORKER_CRASHED);
        };
    }

    private void fulfil(CompletableFuture<LeafReading> reading, Path file, String name, Instant at) {
        try {
            reading.complete(parser.parse(file, name, trust, at));
        } catch (Throwable e) {
            reading.completeExceptionally(e);
        }
    }

    private synchronized FileReader goOutside() {
        FileReader present = outside;
        if (present == null) {
            workers = new Workers(new WorkerSettings(
                    1, scratch.resolve("workers"), WORKER_HEAP_MEGABYTES, 1000, Duration.ofMinutes(5)));
            present = new FileReader(workers, trustFolder);
            outside = present;
        }
        return present;
    }

    private static LeafReading unreadable(Path file, UnreadableReason reason) {
        try {
            return LeafReading.unreadable(file, reason);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        paper.close();
        if (workers != null) {
            workers.close();
        }
    }
}
