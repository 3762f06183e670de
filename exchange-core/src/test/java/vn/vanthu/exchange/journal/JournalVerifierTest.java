package vn.vanthu.exchange.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalVerifierTest {

    private static final Instant AT = Instant.parse("2026-11-25T01:00:00Z");
    private static final int ROWS = 60_000;
    private static final int BATCH = 500;

    @TempDir
    private Path export;

    @Test
    void keepsFewRowsInMemoryWhereTransactionsCommittedOutOfOrder() throws IOException {
        write(entries(), batches());
        try (ExportedRows rows = ExportedRows.open(export)) {
            JournalVerifier.Report report = JournalVerifier.verify(rows);
            assertThat(report.faults()).isEmpty();
            assertThat(report.entries()).isEqualTo(ROWS);
            assertThat(report.batches()).isEqualTo(ROWS / BATCH);
            assertThat(report.unsealed()).isZero();
        }
        try (ExportedRows rows = ExportedRows.open(export)) {
            assertThat(JournalVerifier.mostInMemory(rows)).isLessThan(4 * BATCH);
        }
    }

    @Test
    void namesWhatWasRemovedChangedSlippedInAndSealedTwice() throws IOException {
        List<String> entries = entries();
        entries.set(99, entries.get(99).replace("TESTED", "TASTED"));
        entries.remove(41_000);
        entries.add(line(entry(900_001)));
        List<String> batches = batches();
        batches.add(batches.getFirst().replace("\"number\":1,", "\"number\":" + (ROWS / BATCH + 1) + ","));
        write(entries, batches);
        try (ExportedRows rows = ExportedRows.open(export)) {
            assertThat(JournalVerifier.verify(rows).faults())
                    .anySatisfy(fault -> assertThat(fault).contains("batch 1 ", "was changed"))
                    .anySatisfy(fault -> assertThat(fault).contains("entry 41001 ", "was removed"))
                    .anySatisfy(fault -> assertThat(fault).contains("entry 900001 was slipped in"))
                    .anySatisfy(fault -> assertThat(fault).contains("is sealed twice"))
                    .noneSatisfy(fault -> assertThat(fault).contains("entry 41002 "));
        }
    }

    private static List<String> entries() {
        List<String> lines = new ArrayList<>();
        for (long id = 1; id <= ROWS; id++) {
            lines.add(line(entry(id)));
        }
        return lines;
    }

    /** Neighbours of two batches change places, as transactions do that take longer than others. */
    private static List<String> batches() {
        List<Long> ids = new ArrayList<>();
        for (long id = 1; id <= ROWS; id++) {
            ids.add(id);
        }
        Random random = new Random(7);
        for (int i = 0; i + 300 < ROWS; i += 300) {
            Collections.swap(ids, i, i + random.nextInt(300));
        }
        List<String> lines = new ArrayList<>();
        String head = HashChain.START;
        for (int from = 0; from < ROWS; from += BATCH) {
            List<JournalEntry> sealed = ids.subList(from, from + BATCH).stream()
                    .sorted()
                    .map(JournalVerifierTest::entry)
                    .toList();
            JournalBatch batch = JournalBatch.seal(lines.size() + 1, sealed, AT, head);
            lines.add("{\"number\":" + batch.number() + ",\"entry_ids\":" + batch.entryIds() + ",\"sealed_at\":\"" + AT
                    + "\",\"previous_hash\":\"" + batch.previousHash() + "\",\"hash\":\"" + batch.hash() + "\"}");
            head = batch.hash();
        }
        return lines;
    }

    private static JournalEntry entry(long id) {
        return new JournalEntry(id, "thu", AT, "clerk.thu", "TESTED", "s" + id, "{}");
    }

    private static String line(JournalEntry entry) {
        return "{\"id\":" + entry.id() + ",\"agency_code\":\"thu\",\"occurred_at\":\"" + AT
                + "\",\"actor\":\"clerk.thu\",\"action\":\"TESTED\",\"subject\":\"" + entry.subject()
                + "\",\"details\":\"{}\"}";
    }

    private void write(List<String> entries, List<String> batches) throws IOException {
        Path tables = Files.createDirectories(export.resolve("tables"));
        Files.write(tables.resolve("journal_entry.jsonl"), entries);
        Files.write(tables.resolve("journal_batch.jsonl"), batches);
        Files.writeString(tables.resolve("journal_pending.jsonl"), "");
    }
}
