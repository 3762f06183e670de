package vn.vanthu.exchange.registry;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.exchange.journal.HashChain;

/** One link of a book's chain; dates are ISO text so that the hash depends on no format. */
record BookEvent(
        long entryId,
        String agencyCode,
        String book,
        int year,
        int number,
        long position,
        String event,
        Instant occurredAt,
        String actor,
        @Nullable String reason,
        EntryFields fields) {

    String hash(String previous) {
        List<@Nullable Object> values = Arrays.asList(
                entryId,
                agencyCode,
                book,
                year,
                number,
                position,
                event,
                occurredAt,
                actor,
                reason,
                fields.issuer(),
                fields.documentNumber(),
                fields.issuedOn(),
                fields.kind(),
                fields.summary(),
                fields.signer(),
                fields.recipients(),
                fields.copyKeeper(),
                fields.copies(),
                fields.transferredOn(),
                fields.signedFor(),
                fields.note());
        return HashChain.link(previous, values);
    }
}
