package vn.vanthu.exchange.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Committed rows, sealed together after the batch before. */
record JournalBatch(long number, List<Long> entryIds, Instant sealedAt, String previousHash, String hash) {

    JournalBatch {
        entryIds = List.copyOf(entryIds);
    }

    static JournalBatch seal(long number, List<JournalEntry> entries, Instant at, String previous) {
        return new JournalBatch(
                number,
                entries.stream().map(JournalEntry::id).toList(),
                at,
                previous,
                hash(number, entries, at, previous));
    }

    static String hash(long number, List<JournalEntry> entries, Instant at, String previous) {
        return hashOf(number, entries.stream().map(JournalEntry::hash).toList(), at, previous);
    }

    static String hashOf(long number, List<String> entryHashes, Instant at, String previous) {
        var fields = new ArrayList<Object>(entryHashes.size() + 2);
        fields.add(number);
        fields.add(at);
        fields.addAll(entryHashes);
        return HashChain.link(previous, fields);
    }
}
