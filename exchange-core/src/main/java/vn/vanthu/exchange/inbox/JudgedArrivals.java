package vn.vanthu.exchange.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

/** What arrived lately, with the judgements of the document and of what came beside it. */
@Repository
@Transactional(readOnly = true)
class JudgedArrivals implements JudgedDocuments {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JudgedArrivals(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<Judged> newest(AgencyCode agency, Instant since, @Nullable Mark after, int most) {
        Mark mark = Mark.orNewest(after);
        return jdbc.sql("""
                SELECT id, arrived_at, coalesce(document_number, '') AS number, issued_on,
                    coalesce(summary, '') AS summary, report
                FROM arrival
                WHERE agency_code = :agency AND arrived_at >= :since AND report IS NOT NULL
                  AND (arrived_at, id) < (:at, :id)
                ORDER BY arrived_at DESC, id DESC LIMIT :most""")
                .param("agency", agency.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("at", mark.at().atOffset(ZoneOffset.UTC))
                .param("id", mark.id())
                .param("most", most)
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    Instant arrived =
                            row.getObject("arrived_at", OffsetDateTime.class).toInstant();
                    LocalDate day = row.getObject("issued_on", LocalDate.class);
                    List<FileReport> reports = new ArrayList<>();
                    reports.add(read(row.getString("report")));
                    reports.addAll(beside(agency, id));
                    return new Judged(
                            id,
                            arrived,
                            "đến",
                            row.getString("number"),
                            day == null ? arrived : day,
                            row.getString("summary"),
                            "/van-ban-den/" + id,
                            reports);
                })
                .list();
    }

    private List<FileReport> beside(AgencyCode agency, UUID arrival) {
        return jdbc.sql("""
                SELECT report FROM arrival_attachment
                WHERE agency_code = :agency AND arrival_id = :arrival ORDER BY position""")
                .param("agency", agency.value())
                .param("arrival", arrival)
                .query((row, n) -> read(row.getString("report")))
                .list();
    }

    private FileReport read(String report) {
        return json.readValue(report, FileReport.class);
    }
}
