package vn.vanthu.exchange.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that looks like a state secret, as the named officer sees it: never its content.
 *
 * @param level of the mark found: MAT, TOI_MAT, TUYET_MAT
 * @param clearingBy who called it a false alarm, by user name, and why; null while nobody has
 */
record LockedCase(
        UUID id,
        String caseNumber,
        String level,
        State state,
        Instant receivedAt,
        Instant lockedAt,
        String envelopeFrom,
        @Nullable String fromAddress,
        @Nullable String senderAgency,
        boolean senderVerified,
        String rawSha256,
        long rawBytes,
        @Nullable String clearingBy,
        @Nullable String clearingName,
        @Nullable String clearingReason,
        @Nullable Instant clearingAt,
        @Nullable String decidedName,
        @Nullable Instant decidedAt) {

    enum State {
        /** Waits for the named officer. */
        LOCKED,
        /** The officer calls it a false alarm; a second person has not agreed yet. */
        CLEARING,
        /** Two people settled it: the message went on. */
        CLEARED,
        /** The officer confirmed it: the keys are destroyed. */
        DESTROYED
    }

    boolean open() {
        return state == State.LOCKED || state == State.CLEARING;
    }

    static LockedCase ofRow(ResultSet row, int n) throws SQLException {
        return new LockedCase(
                row.getObject("message_id", UUID.class),
                row.getString("case_number"),
                row.getString("level"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("locked_at").toInstant(),
                row.getString("envelope_from"),
                row.getString("from_address"),
                row.getString("sender_agency"),
                row.getBoolean("sender_verified"),
                row.getString("raw_content"),
                row.getLong("raw_bytes"),
                row.getString("clearing_by"),
                row.getString("clearing_name"),
                row.getString("clearing_reason"),
                instant(row, "clearing_at"),
                row.getString("decided_name"),
                instant(row, "decided_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
