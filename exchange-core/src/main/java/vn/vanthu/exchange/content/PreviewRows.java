package vn.vanthu.exchange.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vanthu.exchange.directory.AgencyCode;

/** Which document has which preview. */
final class PreviewRows {

    /** A document that could not be laid out is tried again after this time: the machine may have been busy. */
    private static final Duration REFUSED_FOR = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    PreviewRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Holds the document's row to the end of the transaction, so that nobody destroys it meanwhile; false where it is gone. */
    boolean hold(AgencyCode agency, ContentId document) {
        return jdbc.sql("""
                SELECT id FROM content
                WHERE agency_code = :agency AND sha256 = :document AND destroyed_at IS NULL FOR UPDATE""")
                        .param("agency", agency.value())
                        .param("document", document.sha256())
                        .query()
                        .listOfRows()
                        .size()
                == 1;
    }

    /** What was made, or refused not long ago. */
    Optional<Preview> find(AgencyCode agency, ContentId document) {
        return jdbc.sql("""
                SELECT preview_sha256, preview_bytes, refusal FROM content_preview
                WHERE agency_code = :agency AND sha256 = :document AND (refusal IS NULL OR made_at > :since)""")
                .param("agency", agency.value())
                .param("document", document.sha256())
                .param("since", clock.instant().minus(REFUSED_FOR).atOffset(ZoneOffset.UTC))
                .query((row, n) -> preview(row))
                .optional();
    }

    void made(AgencyCode agency, ContentId document, StoredContent pdf) {
        forget(agency, document);
        jdbc.sql("""
                INSERT INTO content_preview (agency_code, sha256, preview_sha256, preview_bytes, made_at)
                VALUES (:agency, :document, :pdf, :bytes, :at)""")
                .param("agency", agency.value())
                .param("document", document.sha256())
                .param("pdf", pdf.id().sha256())
                .param("bytes", pdf.bytes())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void refused(AgencyCode agency, ContentId document, String refusal) {
        forget(agency, document);
        jdbc.sql("""
                INSERT INTO content_preview (agency_code, sha256, refusal, made_at)
                VALUES (:agency, :document, :refusal, :at)""")
                .param("agency", agency.value())
                .param("document", document.sha256())
                .param("refusal", refusal)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The content of the preview that there was. */
    Optional<ContentId> forget(AgencyCode agency, ContentId document) {
        return jdbc.sql("""
                        DELETE FROM content_preview WHERE agency_code = :agency AND sha256 = :document
                        RETURNING coalesce(preview_sha256, '')""")
                .param("agency", agency.value())
                .param("document", document.sha256())
                .query(String.class)
                .optional()
                .filter(digest -> !digest.isEmpty())
                .map(ContentId::new);
    }

    private static Preview preview(ResultSet row) throws SQLException {
        String refusal = row.getString("refusal");
        return refusal == null
                ? new Preview.Ready(new ContentId(row.getString("preview_sha256")), row.getLong("preview_bytes"))
                : new Preview.NotPossible(refusal);
    }
}
