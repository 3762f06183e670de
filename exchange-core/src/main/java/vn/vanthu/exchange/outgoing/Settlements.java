package vn.vanthu.exchange.outgoing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.judging.Settlement;

/** What people settled of a document's present file. */
@Repository
class Settlements {

    static final String SECRECY = "secrecy";
    /** The leave of the competent person, where a document of its kind needs one. */
    static final String PERMITTED = "sendingPermitted";

    private final JdbcClient jdbc;
    private final Clock clock;

    Settlements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param secondBy null while a second person is waited for, or where none is needed */
    record SettledFact(
            String fact,
            String value,
            String reason,
            long by,
            String byName,
            Instant at,
            @Nullable Long secondBy,
            @Nullable String secondByName,
            @Nullable Instant secondAt) {

        public boolean waitsForSecond() {
            return fact.equals(SECRECY) && secondBy == null;
        }

        Settlement settlement() {
            return new Settlement(fact, value, byName, Optional.ofNullable(secondByName), reason, at);
        }
    }

    List<SettledFact> of(OutgoingDocument document) {
        return jdbc.sql("SELECT * FROM settlement WHERE document_id = :id AND revision = :revision ORDER BY fact DESC")
                .param("id", document.id())
                .param("revision", document.revision())
                .query(Settlements::read)
                .list();
    }

    Optional<SettledFact> of(OutgoingDocument document, String fact) {
        return of(document).stream()
                .filter(settled -> settled.fact().equals(fact))
                .findFirst();
    }

    /** In place of what was settled before. */
    void settle(OutgoingDocument document, String fact, String value, String reason, SignedInUser user) {
        drop(document, fact);
        jdbc.sql("""
                INSERT INTO settlement (agency_code, document_id, revision, fact, value, reason, settled_by,
                    settled_by_name, settled_at)
                VALUES (:agency, :id, :revision, :fact, :value, :reason, :by, :name, :at)""")
                .param("agency", document.agency().value())
                .param("id", document.id())
                .param("revision", document.revision())
                .param("fact", fact)
                .param("value", value)
                .param("reason", reason)
                .param("by", user.userId())
                .param("name", user.fullName())
                .param("at", Documents.at(clock.instant()))
                .update();
    }

    void confirm(OutgoingDocument document, String fact, SignedInUser second) {
        jdbc.sql("""
                UPDATE settlement SET second_by = :by, second_by_name = :name, second_at = :at
                WHERE document_id = :id AND revision = :revision AND fact = :fact AND second_by IS NULL""")
                .param("by", second.userId())
                .param("name", second.fullName())
                .param("at", Documents.at(clock.instant()))
                .param("id", document.id())
                .param("revision", document.revision())
                .param("fact", fact)
                .update();
    }

    void drop(OutgoingDocument document, String fact) {
        jdbc.sql("DELETE FROM settlement WHERE document_id = :id AND revision = :revision AND fact = :fact")
                .param("id", document.id())
                .param("revision", document.revision())
                .param("fact", fact)
                .update();
    }

    private static SettledFact read(ResultSet row, int n) throws SQLException {
        OffsetDateTime second = row.getObject("second_at", OffsetDateTime.class);
        return new SettledFact(
                row.getString("fact"),
                row.getString("value"),
                row.getString("reason"),
                row.getLong("settled_by"),
                row.getString("settled_by_name"),
                row.getObject("settled_at", OffsetDateTime.class).toInstant(),
                row.getObject("second_by", Long.class),
                row.getString("second_by_name"),
                second == null ? null : second.toInstant());
    }
}
