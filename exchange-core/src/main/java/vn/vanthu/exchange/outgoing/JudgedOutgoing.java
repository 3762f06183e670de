package vn.vanthu.exchange.outgoing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.regulating.JudgedDocuments;

/** What the desk received lately, with the last judgement of each. */
@Repository
@Transactional(readOnly = true)
class JudgedOutgoing implements JudgedDocuments {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JudgedOutgoing(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<Judged> newest(AgencyCode agency, Instant since, @Nullable Mark after, int most) {
        Mark mark = Mark.orNewest(after);
        return jdbc.sql("""
                SELECT id, changed_at, created_at, coalesce(document_number, printed_number, '') AS number,
                    coalesce(issued_on, printed_on) AS day, coalesce(summary, '') AS summary,
                    coalesce(final_report, draft_report)::text AS report
                FROM outgoing_document
                WHERE agency_code = :agency AND changed_at >= :since AND created_at >= :since AND state <> 'LOCKED'
                  AND coalesce(final_report, draft_report) IS NOT NULL AND (changed_at, id) < (:at, :id)
                ORDER BY changed_at DESC, id DESC LIMIT :most""")
                .param("agency", agency.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("at", mark.at().atOffset(ZoneOffset.UTC))
                .param("id", mark.id())
                .param("most", most)
                .query((row, n) -> {
                    LocalDate day = row.getObject("day", LocalDate.class);
                    Instant received =
                            row.getObject("created_at", OffsetDateTime.class).toInstant();
                    UUID id = row.getObject("id", UUID.class);
                    return new Judged(
                            id,
                            row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                            "đi",
                            row.getString("number"),
                            day == null ? received : day,
                            row.getString("summary"),
                            "/van-ban-di/" + id,
                            List.of(json.readValue(row.getString("report"), FileReport.class)));
                })
                .list();
    }
}
