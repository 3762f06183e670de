package vn.vanthu.exchange.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** Sends documents from one agency to the other without a browser, for tests that begin where they have arrived. */
public final class Errands {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private Errands() {}

    /** @return the arrivals, in the order in which they were sent: id and summary */
    public static List<Map<String, String>> send(HubFolder folder, HubProcess hub, Path files, int first, int count) {
        List<PaperTrail> papers = new ArrayList<>();
        for (int index = first; index < first + count; index++) {
            papers.add(PaperTrail.write(files, index, Road.STRAIGHT));
        }
        try (SendingOffice office = new SendingOffice(folder, hub)) {
            Awaitility.await().atMost(PATIENCE).pollInterval(PAUSE).until(() -> {
                papers.stream().filter(paper -> !office.finished(paper)).forEach(office::act);
                return papers.stream().allMatch(office::finished);
            });
        }
        List<Map<String, String>> arrived = new ArrayList<>();
        for (PaperTrail paper : papers) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(PAUSE)
                    .until(() -> !rows(folder, paper).isEmpty());
            arrived.addAll(rows(folder, paper));
        }
        return List.copyOf(arrived);
    }

    private static List<Map<String, String>> rows(HubFolder folder, PaperTrail paper) {
        return folder.rows(
                "SELECT id, summary, document_number FROM arrival WHERE agency_code = 'stc' AND summary LIKE '%' || ?",
                paper.summary());
    }
}
