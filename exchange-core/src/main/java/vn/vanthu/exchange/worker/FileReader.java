package vn.vanthu.exchange.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.vanthu.exchange.judging.LeafReading;

/** Reads a file in a worker process; one that brings its worker down is UNREADABLE with the reason. Thread-safe. */
public final class FileReader {
    private final Workers workers;
    private final Optional<Path> trustFolder;
    private final MissingAnswers missing;

    /** @param trustFolder whom to trust, watched for changes; empty: nobody */
    public FileReader(Workers workers, Optional<Path> trustFolder) {
        this(workers, trustFolder, MissingAnswers.NONE);
    }

    /** @param missing asked for what no authority has said yet */
    FileReader(Workers workers, Optional<Path> trustFolder, MissingAnswers missing) {
        this.workers = workers;
        this.trustFolder = trustFolder;
        this.missing = missing;
    }

    /** Reads once more where answers of authorities that were missing could be had meanwhile. */
    LeafReading readWithAnswers(Path file, String fileName, Instant at) {
        LeafReading found = read(file, fileName, at);
        return missing.fetch(found.allSignatures()) ? read(file, fileName, at) : found;
    }

    public LeafReading read(Path file, String fileName, Instant at) {
        return read(file, fileName, at, WorkerTasks.READ.limit());
    }

    /** @param limit wall time, from when a worker is ready */
    public LeafReading read(Path file, String fileName, Instant at, Duration limit) {
        WorkerTasks.ReadRequest request = new WorkerTasks.ReadRequest(file, fileName, trustFolder, at);
        return switch (workers.run(WorkerTasks.READ.within(limit), request)) {
            case WorkerOutcome.Done<LeafReading>(LeafReading found) -> found;
            case WorkerOutcome.Failed<LeafReading> failed -> unreadable(file, failed);
        };
    }

    private static LeafReading unreadable(Path file, WorkerOutcome.Failed<LeafReading> failed) {
        try {
            return LeafReading.unreadable(file, failed.reason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
