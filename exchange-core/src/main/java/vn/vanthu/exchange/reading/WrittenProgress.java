package vn.vanthu.exchange.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.reading.ReadingProgress.Road;

/** Writes down how far one scan is. No reading fails because nobody could be told of it. */
final class WrittenProgress implements ReadingProgress.Telling {
    private static final Logger LOG = LoggerFactory.getLogger(WrittenProgress.class);
    /** Pages that come faster are told of together. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final ProgressRows rows;
    private final AgencyScope scope;
    private final Clock clock;
    private final AgencyCode agency;
    private final UUID work;
    private final Road road;
    private @Nullable Instant begun;
    private Instant told = Instant.MIN;
    private boolean written;

    WrittenProgress(ProgressRows rows, AgencyScope scope, Clock clock, AgencyCode agency, UUID work, Road road) {
        this.rows = rows;
        this.scope = scope;
        this.clock = clock;
        this.agency = agency;
        this.work = work;
        this.road = road;
    }

    @Override
    public void read(int done, int all) {
        Instant now = clock.instant();
        if (done == 0 || begun == null) {
            begun = now;
        }
        if (done == 0 || done == all || !now.isBefore(told.plus(PAUSE))) {
            write(done, all);
        }
    }

    @Override
    public void waits(int all) {
        begun = null;
        write(0, all);
    }

    private void write(int done, int all) {
        if (all <= 0) {
            return;
        }
        told = clock.instant();
        written = true;
        try {
            scope.inAgency(agency, () -> rows.write(agency, work, road, Math.clamp(done, 0, all), all, begun));
        } catch (RuntimeException failure) {
            LOG.warn(
                    "how far {} is was not written: {}",
                    work,
                    failure.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        if (!written) {
            return;
        }
        try {
            scope.inAgency(agency, () -> rows.end(agency, work));
        } catch (RuntimeException failure) {
            LOG.warn(
                    "how far {} is was not removed: {}",
                    work,
                    failure.getClass().getSimpleName());
        }
    }
}
