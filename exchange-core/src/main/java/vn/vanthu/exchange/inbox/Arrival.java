package vn.vanthu.exchange.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vanthu.exchange.directory.AgencyCode;

/** One arrival as its row says; {@code file} is null for paper. */
record Arrival(
        UUID id,
        AgencyCode agency,
        ArrivalState state,
        Instant arrivedAt,
        Sender sender,
        @Nullable Answering answering,
        @Nullable StoredFile file,
        Described described,
        int pointsToCheck,
        @Nullable String firstCheck,
        boolean unread,
        @Nullable Claim claim,
        @Nullable Registered registered,
        @Nullable Presented presented,
        @Nullable Closed closed) {

    public boolean paper() {
        return file == null;
    }

    public String summary() {
        String summary = described.summary();
        return summary == null ? "(chưa đọc được trích yếu)" : summary;
    }

    public String issuer() {
        String issuer = described.issuer();
        return issuer == null ? sender.name() : issuer;
    }

    Optional<Registered> inBook() {
        return Optional.ofNullable(registered);
    }

    record Sender(String name, @Nullable String address, boolean verified) {}

    /** How the sender knows the document. */
    record Answering(
            String organ,
            String code,
            @Nullable LocalDate date,
            String documentId,
            @Nullable String messageId) {}

    record Claim(long personId, String name, Instant at) {}

    record Registered(int number, long entryId, long personId, String name, Instant at) {}

    record Presented(long personId, String name, Instant at) {}

    /** Sent back, filed as ordinary correspondence, or done. */
    record Closed(String reason, long personId, String name, Instant at) {}
}
