package vn.vanthu.exchange.journal;

import static vn.vanthu.exchange.journal.ExportedRows.instant;
import static vn.vanthu.exchange.journal.ExportedRows.required;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Recomputes the journal's chain. A row that was changed, removed, slipped in or reordered is named. Entries, in the order
 * of their ids, are read beside the batches that seal them: only those stay in memory that no batch has sealed yet.
 */
public final class JournalVerifier {

    /** Transactions commit out of the order of their ids; a batch's row lies no further than this behind its neighbours. */
    static final int READ_AHEAD = 10_000;

    private final ExportedRows.Cursor entries;
    private final Map<Long, String> unclaimed = new TreeMap<>();
    private final Set<Long> pending = new HashSet<>();
    private final Map<Long, BitSet> sealed = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private String head = HashChain.START;
    private long batches;
    private long read;
    private int mostUnclaimed;

    private JournalVerifier(ExportedRows.Cursor entries) {
        this.entries = entries;
    }

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
        try (ExportedRows.Cursor entries = rows.cursor("journal_entry")) {
            return new JournalVerifier(entries).verified(rows).report();
        }
    }

    /** How many entries stood in memory at most. */
    static int mostInMemory(ExportedRows rows) throws IOException {
        try (ExportedRows.Cursor entries = rows.cursor("journal_entry")) {
            return new JournalVerifier(entries).verified(rows).mostUnclaimed;
        }
    }

    private JournalVerifier verified(ExportedRows rows) throws IOException {
        rows.forEach("journal_pending", row -> pending.add(row.path("entry_id").asLong()));
        try (ExportedRows.Cursor sealing = rows.cursor("journal_batch")) {
            for (JsonNode row = sealing.next(); row != null; row = sealing.next()) {
                batch(row);
            }
        }
        return this;
    }

    private void batch(JsonNode row) throws IOException {
        long number = row.path("number").asLong();
        batches++;
        if (number != batches) {
            faults.add("batch " + batches + " is missing before batch " + number);
            batches = number;
        }
        if (!required(row, "previous_hash").equals(head)) {
            faults.add("batch " + number + " does not follow the one before it");
        }
        List<Long> ids = new ArrayList<>();
        row.path("entry_ids").forEach(id -> ids.add(id.asLong()));
        readUntilThere(ids);
        List<String> sealedHere = new ArrayList<>();
        for (long id : ids) {
            String entry = unclaimed.remove(id);
            if (entry != null) {
                seal(id);
                sealedHere.add(entry);
            } else if (isSealed(id)) {
                faults.add("entry " + id + " is sealed twice");
            } else {
                faults.add("entry " + id + " of batch " + number + " was removed");
            }
        }
        String hash = required(row, "hash");
        String computed = JournalBatch.hashOf(number, sealedHere, instant(row, "sealed_at"), head);
        if (!computed.equals(hash)) {
            faults.add("batch " + number + " or one of its entries was changed");
        }
        head = hash;
    }

    /**
     * As far as the ids that are missing, however many a transaction that stayed open for long has before them; also past
     * rows with too high an id, which somebody may have put there, but not for ever.
     */
    private void readUntilThere(List<Long> ids) throws IOException {
        Set<Long> missing = new HashSet<>(ids);
        missing.removeIf(id -> unclaimed.containsKey(id) || isSealed(id));
        if (missing.isEmpty()) {
            return;
        }
        long last = Collections.max(missing);
        int beyond = 0;
        while (!missing.isEmpty() && beyond < READ_AHEAD + ids.size()) {
            Long id = readOne();
            if (id == null) {
                return;
            }
            missing.remove(id);
            beyond = id < last ? 0 : beyond + 1;
        }
    }

    private @Nullable Long readOne() throws IOException {
        JsonNode row = entries.next();
        if (row == null) {
            return null;
        }
        long id = row.path("id").asLong();
        read++;
        JournalEntry entry = new JournalEntry(
                id,
                required(row, "agency_code"),
                instant(row, "occurred_at"),
                required(row, "actor"),
                required(row, "action"),
                required(row, "subject"),
                required(row, "details"));
        if (isSealed(id) || unclaimed.put(id, entry.hash()) != null) {
            faults.add("entry " + id + " stands there twice");
        }
        mostUnclaimed = Math.max(mostUnclaimed, unclaimed.size());
        return id;
    }

    private void seal(long id) {
        sealed.computeIfAbsent(id >> 20, drawer -> new BitSet()).set((int) (id & 0xFFFFF));
    }

    private boolean isSealed(long id) {
        BitSet drawer = sealed.get(id >> 20);
        return drawer != null && drawer.get((int) (id & 0xFFFFF));
    }

    private Report report() throws IOException {
        long unsealed = 0;
        do {
            for (long id : unclaimed.keySet()) {
                unsealed++;
                if (!pending.contains(id)) {
                    faults.add("entry " + id + " was slipped in beside the sealer");
                }
            }
            unclaimed.clear();
        } while (readOne() != null);
        return new Report(read, batches, unsealed, head, faults);
    }
}
