package vn.vanthu.exchange.journal;

import static vn.vanthu.exchange.journal.StateBoundary.reached;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.directory.AgencyScope;

/** Chains committed rows, one batch after the other; of several hubs on one database one seals at a time. */
@Component
public class Sealer {

    private static final int BATCH = 1_000;
    private static final long LOCK = 0x5EA1L;

    private final JdbcClient jdbc;
    private final AgencyScope scope;
    private final Clock clock;

    Sealer(JdbcClient jdbc, AgencyScope scope, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${vanthu.journal.seal-every:1s}")
    void sealRegularly() {
        sealAll();
    }

    /** Everything committed until now; the number of rows sealed. */
    public int sealAll() {
        int all = 0;
        int sealed;
        do {
            sealed = scope.asSystem(this::sealBatch);
            if (sealed > 0) {
                reached("journal.sealed");
            }
            all += sealed;
        } while (sealed == BATCH);
        return all;
    }

    /** The last batch: its hash, kept outside of the hub, proves every row before it. */
    public Optional<Head> head() {
        return scope.asSystem(() -> last().map(batch -> new Head(batch.number(), batch.sealedAt(), batch.hash())));
    }

    /** The number, time and hash of a batch. */
    public record Head(long batch, Instant sealedAt, String hash) {}

    private Optional<JournalBatch> last() {
        return jdbc.sql("SELECT * FROM journal_batch ORDER BY number DESC LIMIT 1")
                .query(JournalRows::batch)
                .optional();
    }

    private int sealBatch() {
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, n) -> 0)
                .single();
        List<JournalEntry> entries =
                jdbc.sql("""
                WITH taken AS (
                    DELETE FROM journal_pending WHERE entry_id IN (
                        SELECT entry_id FROM journal_pending ORDER BY entry_id LIMIT :batch) RETURNING entry_id)
                SELECT e.* FROM journal_entry e JOIN taken ON taken.entry_id = e.id ORDER BY e.id""").param("batch", BATCH).query(JournalRows::entry).list();
        if (entries.isEmpty()) {
            return 0;
        }
        Optional<JournalBatch> last = last();
        Instant now = HashChain.storable(clock.instant());
        insert(JournalBatch.seal(
                last.map(JournalBatch::number).orElse(0L) + 1,
                entries,
                now,
                last.map(JournalBatch::hash).orElse(HashChain.START)));
        reached("journal.before-seal");
        return entries.size();
    }

    private void insert(JournalBatch batch) {
        jdbc.sql("""
                INSERT INTO journal_batch (number, entry_ids, sealed_at, previous_hash, hash)
                VALUES (:number, :entries, :at, :previous, :hash)""")
                .param("number", batch.number())
                .param("entries", batch.entryIds().toArray(Long[]::new))
                .param("at", batch.sealedAt().atOffset(ZoneOffset.UTC))
                .param("previous", batch.previousHash())
                .param("hash", batch.hash())
                .update();
    }
}
