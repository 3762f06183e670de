package vn.vanthu.exchange.content;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vanthu.exchange.directory.AgencyCode;

/** The rows of the store. */
final class ContentRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    ContentRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Row(UUID id, ContentId content, long bytes, byte[] wrappedKey) {}

    /** False where the same content is there already. */
    boolean insert(UUID id, AgencyCode agency, StoredContent content, byte[] wrappedKey) {
        return jdbc.sql("""
                INSERT INTO content (id, agency_code, sha256, bytes, wrapped_key, stored_at)
                VALUES (:id, :agency, :sha256, :bytes, :key, :at)
                ON CONFLICT (agency_code, sha256) WHERE destroyed_at IS NULL DO NOTHING""")
                        .param("id", id)
                        .param("agency", agency.value())
                        .param("sha256", content.id().sha256())
                        .param("bytes", content.bytes())
                        .param("key", wrappedKey)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Row> find(AgencyCode agency, ContentId content) {
        return jdbc.sql("""
                SELECT id, bytes, wrapped_key FROM content
                WHERE agency_code = :agency AND sha256 = :sha256 AND destroyed_at IS NULL""")
                .param("agency", agency.value())
                .param("sha256", content.sha256())
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class), content, row.getLong("bytes"), row.getBytes("wrapped_key")))
                .optional();
    }

    /** Nothing of the key stays in the row; the id of the bytes to remove. */
    Optional<UUID> destroy(AgencyCode agency, ContentId content) {
        return jdbc.sql("""
                UPDATE content SET wrapped_key = NULL, destroyed_at = :at
                WHERE agency_code = :agency AND sha256 = :sha256 AND destroyed_at IS NULL RETURNING id""")
                .param("agency", agency.value())
                .param("sha256", content.sha256())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    boolean live(UUID id) {
        return jdbc.sql("SELECT count(*) FROM content WHERE id = :id AND destroyed_at IS NULL")
                        .param("id", id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    record Due(AgencyCode agency, ContentId content) {}

    /** Those checked longest ago, or never. */
    List<Due> leastRecentlyChecked(int limit) {
        return jdbc.sql("""
                SELECT agency_code, sha256 FROM content WHERE destroyed_at IS NULL
                ORDER BY checked_at NULLS FIRST, stored_at LIMIT :limit""")
                .param("limit", limit)
                .query((row, n) ->
                        new Due(new AgencyCode(row.getString("agency_code")), new ContentId(row.getString("sha256"))))
                .list();
    }

    void checked(Due content) {
        jdbc.sql("""
                UPDATE content SET checked_at = :at
                WHERE agency_code = :agency AND sha256 = :sha256 AND destroyed_at IS NULL""")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("agency", content.agency().value())
                .param("sha256", content.content().sha256())
                .update();
    }

    /** The row that a file in the store belongs to; null for a foreign file. */
    static @Nullable UUID id(String fileName) {
        try {
            return UUID.fromString(fileName);
        } catch (IllegalArgumentException foreign) {
            return null;
        }
    }
}
