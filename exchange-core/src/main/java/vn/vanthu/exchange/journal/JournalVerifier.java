package vn.vanthu.exchange.journal;

import static vn.vanthu.exchange.journal.ExportedRows.instant;
import static vn.vanthu.exchange.journal.ExportedRows.required;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Recomputes the journal's chain. A row that was changed, removed, slipped in or reordered is named. */
public final class JournalVerifier {

    private final Map<Long, JournalEntry> entries = new TreeMap<>();
    private final Set<Long> pending = new HashSet<>();
    private final Set<Long> sealed = new HashSet<>();
    private final List<String> faults = new ArrayList<>();
    private String head = HashChain.START;
    private long batches;

    private JournalVerifier() {}

    /** {@code head} is the hash of the last batch: kept outside, it shows that nothing was cut off at the end. */
    public record Report(long entries, long batches, long unsealed, String head, List<String> faults) {
        public Report {
            faults = List.copyOf(faults);
        }

        public boolean intact() {
            return faults.isEmpty();
        }
    }

    public static Report verify(ExportedRows rows) throws IOException {
        JournalVerifier verifier = new JournalVerifier();
        rows.forEach("journal_entry", verifier::entry);
        rows.forEach(
                "journal_pending",
                row -> verifier.pending.add(row.path("entry_id").asLong()));
        Map<Long, JsonNode> batches = new TreeMap<>();
        rows.forEach("journal_batch", row -> batches.put(row.path("number").asLong(), row));
        batches.values().forEach(verifier::batch);
        return verifier.report();
    }

    private void entry(JsonNode row) {
        long id = row.path("id").asLong();
        entries.put(
                id,
                new JournalEntry(
                        id,
                        required(row, "agency_code"),
                        instant(row, "occurred_at"),
                        required(row, "actor"),
                        required(row, "action"),
                        required(row, "subject"),
                        required(row, "details")));
    }

    private void batch(JsonNode row) {
        long number = row.path("number").asLong();
        batches++;
        if (number != batches) {
            faults.add("batch " + batches + " is missing before batch " + number);
            batches = number;
        }
        if (!required(row, "previous_hash").equals(head)) {
            faults.add("batch " + number + " does not follow the one before it");
        }
        List<JournalEntry> sealedHere = new ArrayList<>();
        for (JsonNode id : row.path("entry_ids")) {
            JournalEntry entry = entries.get(id.asLong());
            if (entry == null) {
                faults.add("entry " + id.asLong() + " of batch " + number + " was removed");
            } else if (!sealed.add(entry.id())) {
                faults.add("entry " + entry.id() + " is sealed twice");
            } else {
                sealedHere.add(entry);
            }
        }
        String hash = required(row, "hash");
        String computed = JournalBatch.hash(number, sealedHere, instant(row, "sealed_at"), head);
        if (!computed.equals(hash)) {
            faults.add("batch " + number + " or one of its entries was changed");
        }
        head = hash;
    }

    private Report report() {
        long unsealed = 0;
        for (long id : entries.keySet()) {
            if (sealed.contains(id)) {
                continue;
            }
            unsealed++;
            if (!pending.contains(id)) {
                faults.add("entry " + id + " was slipped in beside the sealer");
            }
        }
        return new Report(entries.size(), batches, unsealed, head, faults);
    }
}
