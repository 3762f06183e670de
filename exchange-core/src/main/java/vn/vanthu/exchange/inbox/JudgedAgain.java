package vn.vanthu.exchange.inbox;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.inbox.OfferedArrival.Declared;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.SignatureSentence;

/** Writes what is found of an arrival's files later, and what a person has to look at because of it. */
@Repository
class JudgedAgain {
    private static final String ACTOR = "hub";

    private final JdbcClient jdbc;
    private final ArrivalEvents events;
    private final Journal journal;
    private final JsonMapper json;

    JudgedAgain(JdbcClient jdbc, ArrivalEvents events, Journal journal, JsonMapper json) {
        this.jdbc = jdbc;
        this.events = events;
        this.journal = journal;
        this.json = json;
    }

    private record Standing(
            UUID id, boolean verified, @Nullable String declared, String read, String report) {}

    void write(AgencyCode agency, UUID message, List<FileReport> reports) {
        Standing arrival = jdbc.sql("""
                SELECT id, sender_verified, declared, read_data, report FROM arrival
                WHERE agency_code = :agency AND message_id = :message FOR UPDATE""")
                .param("agency", agency.value())
                .param("message", message)
                .query((row, n) -> new Standing(
                        row.getObject(1, UUID.class),
                        row.getBoolean(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .single();
        FileReport before = json.readValue(arrival.report(), FileReport.class);
        FileReport document = reports.getFirst();
        document(arrival, document, points(arrival, reports));
        for (int position = 1; position < reports.size(); position++) {
            attachment(arrival.id(), position, reports.get(position));
        }
        String sentence = SignatureSentence.of(reports.stream()
                        .flatMap(report -> report.facts().signatures().stream())
                        .toList())
                .text();
        events.add(agency, arrival.id(), ArrivalEvents.Kind.JUDGED_AGAIN, "Hệ thống", sentence);
        journal.record(
                ACTOR,
                agency,
                "ARRIVAL_JUDGED_AGAIN",
                arrival.id().toString(),
                Map.of(
                        "because",
                        "revocation answered",
                        "message",
                        message,
                        "before",
                        String.valueOf(before.verdict()),
                        "now",
                        String.valueOf(document.verdict())));
    }

    private PointsToCheck points(Standing arrival, List<FileReport> reports) {
        Map<ArrivalField, Proposal> proposals = new EnumMap<>(ArrivalField.class);
        proposals.putAll(json.readValue(arrival.read(), new TypeReference<Map<ArrivalField, Proposal>>() {}));
        return PointsToCheck.of(
                arrival.verified(),
                Optional.ofNullable(arrival.declared()).map(told -> json.readValue(told, Declared.class)),
                reports,
                proposals);
    }

    private void document(Standing arrival, FileReport report, PointsToCheck points) {
        jdbc.sql("""
                UPDATE arrival SET report = :report, points_to_check = :points, first_check = :first
                WHERE id = :id""")
                .param("report", json.writeValueAsString(report))
                .param("points", points.count())
                .param("first", points.first().orElse(null))
                .param("id", arrival.id())
                .update();
    }

    private void attachment(UUID arrival, int position, FileReport report) {
        jdbc.sql("UPDATE arrival_attachment SET report = :report WHERE arrival_id = :id AND position = :position")
                .param("report", json.writeValueAsString(report))
                .param("id", arrival)
                .param("position", position)
                .update();
    }
}
