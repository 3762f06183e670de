package vn.vanthu.exchange.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks, when all is quiet, whether each document is where its road leads, once, and whether books, journal and store are whole. */
final class Reckoning {

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final HubFolder folder;

    Reckoning(HubFolder folder) {
        this.folder = folder;
    }

    void check(List<PaperTrail> papers) {
        HubProcess hub = folder.start();
        onceEach(papers);
        numbersWithoutGap(papers);
        statusesOnce();
        nothingStranded();
        contentsWhole();
        hub.stop();
        assertThat(hub.errors()).isEmpty();
        HubFolder.Outcome ledgers = folder.command("verify-journal");
        assertThat(ledgers.status()).as(ledgers.output()).isZero();
    }

    private void onceEach(List<PaperTrail> papers) {
        Map<String, Map<String, String>> sent =
                folder.rows("""
                        SELECT r.details::json ->> 'content' AS uploaded, d.state, count(DISTINCT d.id) AS documents,
                            count(DISTINCT p.document_id) AS dispatched, count(DISTINCT v.id) AS deliveries,
                            min(v.transport_state) AS transport, min(v.business_state) AS business,
                            count(DISTINCT a.id) AS arrivals, min(a.state) AS arrived,
                            count(DISTINCT a.arrival_number) AS numbers
                        FROM outgoing_document d
                        JOIN journal_entry r ON r.subject = d.id::text AND r.action = 'DOCUMENT_RECEIVED'
                        LEFT JOIN dispatch_document p ON p.document_id = d.id
                        LEFT JOIN delivery v ON v.document_id = d.id
                        LEFT JOIN arrival a ON a.mail_message_id = v.message_id
                        GROUP BY 1, 2""").stream().collect(Collectors.toMap(row -> row.get("uploaded"), row -> row));
        List<PaperTrail> uploaded =
                papers.stream().filter(paper -> paper.road().uploaded()).toList();
        assertThat(sent).hasSize(uploaded.size());
        for (PaperTrail paper : uploaded) {
            Road road = paper.road();
            String once = road.leaves() ? "1" : "0";
            Map<String, String> row = sent.get(paper.sha256());
            assertThat(row)
                    .as(paper.toString())
                    .containsEntry("documents", "1")
                    .containsEntry("dispatched", once)
                    .containsEntry("deliveries", once)
                    .containsEntry("arrivals", once)
                    .containsEntry("numbers", road.registered() ? "1" : "0");
            if (road.leaves()) {
                assertThat(row)
                        .as(paper.toString())
                        .containsEntry("transport", "ARRIVED")
                        .containsEntry("arrived", ReceivingOffice.end(road))
                        .containsEntry(
                                "business",
                                switch (road) {
                                    case REJECTED -> "02";
                                    case KEPT_OUTSIDE -> "01";
                                    default -> "06";
                                });
            }
        }
        assertThat(folder.rows("SELECT id FROM arrival")).as("arrivals in all").hasSize((int) papers.stream()
                .filter(paper -> paper.road().leaves() || paper.road() == Road.ON_PAPER)
                .count());
        assertThat(folder.rows("SELECT summary FROM paper_departure"))
                .as("what went out on paper alone, once each")
                .containsExactlyInAnyOrderElementsOf(papers.stream()
                        .filter(paper -> paper.road() == Road.DEPARTS_ON_PAPER)
                        .map(paper -> Map.of("summary", paper.summary()))
                        .toList());
        assertThat(folder.rows("SELECT state FROM locked_case"))
                .as("what came under a mark of secrecy, once each")
                .containsExactlyElementsOf(papers.stream()
                        .filter(paper -> paper.road() == Road.SECRET_FROM_OUTSIDE)
                        .map(paper -> Map.of("state", "DESTROYED"))
                        .toList());
    }

    private void numbersWithoutGap(List<PaperTrail> papers) {
        long registered =
                papers.stream().filter(paper -> paper.road().registered()).count();
        assertThat(numbers("stc", "ARRIVAL"))
                .isEqualTo(IntStream.rangeClosed(1, (int) registered).boxed().toList());
        List<Integer> outgoing = numbers("sxd", "OUTGOING");
        assertThat(outgoing)
                .isEqualTo(IntStream.rangeClosed(1, outgoing.size()).boxed().toList());
        assertThat(folder.rows("""
                SELECT document_number FROM outgoing_document WHERE document_number IS NOT NULL
                GROUP BY 1 HAVING count(*) > 1""")).as("numbers given twice").isEmpty();
        assertThat(folder.rows("""
                SELECT e.number FROM register_entry e WHERE e.book = 'OUTGOING' AND NOT EXISTS (
                    SELECT FROM register_event v WHERE v.entry_id = e.id AND v.event IN ('ISSUED', 'VOIDED'))"""))
                .as("reserved numbers that nothing became of")
                .isEmpty();
    }

    private List<Integer> numbers(String agency, String book) {
        return folder
                .rows(
                        "SELECT number FROM register_entry WHERE agency_code = ? AND book = ? ORDER BY number",
                        agency,
                        book)
                .stream()
                .map(row -> Integer.valueOf(row.get("number")))
                .toList();
    }

    private void statusesOnce() {
        assertThat(folder.rows("""
                SELECT delivery_id, event, count(*) FROM delivery_event WHERE ladder = 'BUSINESS'
                GROUP BY 1, 2 HAVING count(*) > 1""")).as("statuses applied twice").isEmpty();
    }

    private void nothingStranded() {
        assertThat(folder.rows("""
                SELECT id, state, ending, reason, note FROM incoming_message
                WHERE state <> 'ENDED' OR ending NOT IN ('OFFERED', 'STATUS_APPLIED', 'DUPLICATE', 'LOCKED')""")).isEmpty();
        assertThat(folder.rows("SELECT * FROM delivery WHERE transport_state <> 'ARRIVED'"))
                .isEmpty();
        assertThat(folder.rows("SELECT * FROM status_mail WHERE state <> 'SENT'"))
                .isEmpty();
    }

    /** Every row has its bytes; what has no row has a name by which the sweep takes it. */
    private void contentsWhole() {
        Set<String> live = folder.rows("SELECT id FROM content WHERE destroyed_at IS NULL").stream()
                .map(row -> row.get("id"))
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(folder.root().resolve("content"))) {
            Set<String> present = files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toSet());
            assertThat(present).as("files of the store").containsAll(live).allMatch(name -> name.matches(UUID));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
