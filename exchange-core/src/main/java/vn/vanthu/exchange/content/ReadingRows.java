package vn.vanthu.exchange.content;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vanthu.exchange.directory.AgencyCode;

/** Under which content the pages of which file are kept. */
final class ReadingRows {
    private static final int A_TIME = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadingRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The pages of that file, wherever they are kept, read by that version. */
    Optional<ContentId> find(AgencyCode agency, ContentId file, String version) {
        return jdbc.sql("""
                UPDATE content_reading SET used_at = :now
                WHERE (agency_code, sha256, file_sha256) = (
                    SELECT agency_code, sha256, file_sha256 FROM content_reading
                    WHERE agency_code = :agency AND file_sha256 = :file AND version = :version
                    ORDER BY used_at DESC LIMIT 1)
                RETURNING reading_sha256""")
                .param("now", at(clock.instant()))
                .param("agency", agency.value())
                .param("file", file.sha256())
                .param("version", version)
                .query((row, n) -> new ContentId(row.getString("reading_sha256")))
                .optional();
    }

    void insert(AgencyCode agency, ContentId under, ContentId file, String version, StoredContent reading) {
        jdbc.sql("""
                INSERT INTO content_reading (agency_code, sha256, file_sha256, version, reading_sha256, reading_bytes, used_at)
                VALUES (:agency, :under, :file, :version, :reading, :bytes, :now)""")
                .param("agency", agency.value())
                .param("under", under.sha256())
                .param("file", file.sha256())
                .param("version", version)
                .param("reading", reading.id().sha256())
                .param("bytes", reading.bytes())
                .param("now", at(clock.instant()))
                .update();
    }

    /** What was kept under that content of that file before. */
    Optional<ContentId> replace(AgencyCode agency, ContentId under, ContentId file) {
        return jdbc.sql("""
                DELETE FROM content_reading
                WHERE agency_code = :agency AND sha256 = :under AND file_sha256 = :file RETURNING reading_sha256""")
                .param("agency", agency.value())
                .param("under", under.sha256())
                .param("file", file.sha256())
                .query((row, n) -> new ContentId(row.getString("reading_sha256")))
                .optional();
    }

    /** What was kept under any of these, or read of them. */
    List<ContentId> forget(AgencyCode agency, Collection<ContentId> contents) {
        return jdbc.sql("""
                DELETE FROM content_reading
                WHERE agency_code = :agency AND (sha256 = ANY (:contents) OR file_sha256 = ANY (:contents))
                RETURNING reading_sha256""")
                .param("agency", agency.value())
                .param("contents", contents.stream().map(ContentId::sha256).toArray(String[]::new))
                .query((row, n) -> new ContentId(row.getString("reading_sha256")))
                .list();
    }

    record Kept(AgencyCode agency, ContentId under) {}

    /** Of all agencies: what nobody asked for in so long, and what each keeps beyond so much, the latest used staying. */
    List<Kept> beyond(Duration unused, long mostBytes) {
        return jdbc.sql("""
                SELECT DISTINCT agency_code, sha256 FROM (
                    SELECT agency_code, sha256, used_at, sum(reading_bytes) OVER (
                        PARTITION BY agency_code ORDER BY used_at DESC, sha256, file_sha256) AS upto
                    FROM content_reading) AS kept
                WHERE used_at < :before OR upto > :most LIMIT :limit""")
                .param("before", at(clock.instant().minus(unused)))
                .param("most", mostBytes)
                .param("limit", A_TIME)
                .query((row, n) ->
                        new Kept(new AgencyCode(row.getString("agency_code")), new ContentId(row.getString("sha256"))))
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
