package vn.vanthu.exchange.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.reading.ReadingProgress.Road;

/** The table of what is being read. */
final class ProgressRows {
    private static final int MOST_SHOWN = 5;
    /** Nothing is read as long as that: whoever wrote it is gone, and nobody took it up. */
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    ProgressRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param begunAt null while it waits for its turn */
    void write(AgencyCode agency, UUID work, Road road, int done, int pages, @Nullable Instant begunAt) {
        jdbc.sql("""
                INSERT INTO reading_progress AS p (agency_code, work_id, road, done, pages, begun_at, told_at)
                VALUES (:agency, :work, :road, :done, :pages, cast(:begun AS timestamptz), :now)
                ON CONFLICT (agency_code, work_id) DO UPDATE
                SET done = excluded.done, pages = excluded.pages, begun_at = excluded.begun_at, told_at = excluded.told_at""")
                .param("agency", agency.value())
                .param("work", work)
                .param("road", road.name())
                .param("done", done)
                .param("pages", pages)
                .param("begun", begunAt == null ? null : at(begunAt))
                .param("now", at(clock.instant()))
                .update();
    }

    void end(AgencyCode agency, UUID work) {
        jdbc.sql("""
                DELETE FROM reading_progress
                WHERE agency_code = :agency AND (work_id = :work OR told_at < :leftBehind)""")
                .param("agency", agency.value())
                .param("work", work)
                .param("leftBehind", at(clock.instant().minus(LEFT_BEHIND)))
                .update();
    }

    Optional<PagesDone> find(AgencyCode agency, UUID work) {
        return jdbc.sql("""
                SELECT done, pages, begun_at FROM reading_progress WHERE agency_code = :agency AND work_id = :work""")
                .param("agency", agency.value())
                .param("work", work)
                .query((row, n) -> read(row))
                .optional();
    }

    List<PagesDone> all(AgencyCode agency, Road road) {
        return jdbc.sql("""
                SELECT done, pages, begun_at FROM reading_progress WHERE agency_code = :agency AND road = :road
                ORDER BY begun_at NULLS LAST, work_id LIMIT :most""")
                .param("agency", agency.value())
                .param("road", road.name())
                .param("most", MOST_SHOWN)
                .query((row, n) -> read(row))
                .list();
    }

    private PagesDone read(ResultSet row) throws SQLException {
        int done = row.getInt("done");
        int pages = row.getInt("pages");
        OffsetDateTime begun = row.getObject("begun_at", OffsetDateTime.class);
        Optional<Duration> left = begun == null || done == 0 || done >= pages
                ? Optional.empty()
                : Optional.of(Duration.between(begun.toInstant(), clock.instant())
                                .multipliedBy(pages - done)
                                .dividedBy(done))
                        .filter(Duration::isPositive);
        return new PagesDone(done, pages, begun == null, left);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
