package vn.vanthu.exchange.journal;

import java.time.Instant;

/** One row of the journal; {@code details} is a JSON object. */
public record JournalEntry(
        long id, String agencyCode, Instant occurredAt, String actor, String action, String subject, String details) {

    String hash() {
        return HashChain.link(HashChain.START, id, agencyCode, occurredAt, actor, action, subject, details);
    }
}
