package vn.vanthu.exchange.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.vanthu.exchange.judging.LeafReading;

/** The work that worker processes know; a task belongs in {@link #ALL} to be found there. */
final class WorkerTasks {
    private static final Duration USUAL = Duration.ofSeconds(30);

    /** The trust of the process, read again when its files change. */
    private static final TrustWatch TRUST = new TrustWatch();

    static final WorkerTask<ReadRequest, LeafReading> READ = new WorkerTask<>(
            "READ",
            ReadRequest.class,
            LeafReading.class,
            USUAL,
            (request, scratch) -> LeafReading.of(
                            request.file(), request.fileName(), TRUST.current(request.trustFolder()), request.at())
                    .withoutText());

    static final List<WorkerTask<?, ?>> ALL = List.of(READ);

    private WorkerTasks() {}

    record ReadRequest(Path file, String fileName, Optional<Path> trustFolder, Instant at) {}
}
