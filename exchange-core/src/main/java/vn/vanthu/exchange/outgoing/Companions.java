package vn.vanthu.exchange.outgoing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.worker.Compared;

/** The rows of scans beside documents; runs in the agency's scope. */
@Repository
class Companions {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Companions(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Optional<Companion> find(OutgoingDocument document) {
        return jdbc.sql("SELECT * FROM outgoing_companion WHERE agency_code = :agency AND document_id = :id")
                .param("agency", document.agency().value())
                .param("id", document.id())
                .query((row, n) -> read(row))
                .optional();
    }

    private Companion read(ResultSet row) throws SQLException {
        return new Companion(
                new ContentId(row.getString("content")),
                row.getLong("bytes"),
                row.getString("added_by_name"),
                row.getTimestamp("added_at").toInstant(),
                Optional.ofNullable(row.getString("compared")).map(text -> json.readValue(text, Compared.class)));
    }

    /** In place of one that was there. */
    void put(OutgoingDocument document, ContentId content, long bytes, String byName) {
        jdbc.sql("""
                INSERT INTO outgoing_companion (document_id, agency_code, content, bytes, added_by_name, added_at)
                VALUES (:id, :agency, :content, :bytes, :byName, :now)
                ON CONFLICT (document_id) DO UPDATE SET content = excluded.content, bytes = excluded.bytes,
                    added_by_name = excluded.added_by_name, added_at = excluded.added_at, compared = NULL""")
                .param("id", document.id())
                .param("agency", document.agency().value())
                .param("content", content.sha256())
                .param("bytes", bytes)
                .param("byName", byName)
                .param("now", Documents.at(clock.instant()))
                .update();
    }

    void write(OutgoingDocument document, Compared compared) {
        jdbc.sql("""
                UPDATE outgoing_companion SET compared = cast(:compared AS jsonb)
                WHERE agency_code = :agency AND document_id = :id""")
                .param("compared", json.writeValueAsString(compared))
                .param("agency", document.agency().value())
                .param("id", document.id())
                .update();
    }

    /** Nothing that was read of either is left. */
    void forgetWords(OutgoingDocument document) {
        jdbc.sql("UPDATE outgoing_companion SET compared = NULL WHERE agency_code = :agency AND document_id = :id")
                .param("agency", document.agency().value())
                .param("id", document.id())
                .update();
    }

    void remove(OutgoingDocument document) {
        jdbc.sql("DELETE FROM outgoing_companion WHERE agency_code = :agency AND document_id = :id")
                .param("agency", document.agency().value())
                .param("id", document.id())
                .update();
    }
}
