package vn.vanthu.exchange.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vanthu.exchange.intake.IncomingMessages.Ending.Kind;

/** A message that is held, as the clerk may see it. */
sealed interface HeldMessage {
    UUID id();

    String caseNumber();

    Instant receivedAt();

    /** Of a locked message nothing else is shown. */
    record Locked(UUID id, String caseNumber, Instant receivedAt) implements HeldMessage {}

    /**
     * One whose sender, subject and files the clerk may see.
     *
     * @param version changes with each act; a form that knows an older one is stale
     * @param senderAgency the agency whose mailbox the From address is, by its name of today
     */
    record Open(
            UUID id,
            String caseNumber,
            Instant receivedAt,
            Kind ending,
            Reason reason,
            @Nullable String note,
            String subject,
            String fromAddress,
            String fromName,
            @Nullable String senderAgency,
            boolean senderVerified,
            @Nullable String signature,
            @Nullable String signatureReason,
            @Nullable String signer,
            String rawSha256,
            long rawBytes,
            String remoteHost,
            @Nullable String returnedBy,
            int version)
            implements HeldMessage {

        /** Waits for the clerk. */
        public boolean waiting() {
            return ending == Kind.QUARANTINED && returnedBy == null;
        }

        public boolean mayBeAdmitted() {
            return waiting() && reason.admissible();
        }

        public boolean mayBeFiled() {
            return waiting() && reason.correspondence();
        }

        public boolean mayBeReturned() {
            return waiting() && senderVerified && reason.returnable();
        }

        /** Whether the clerk may take the message as it came. */
        public boolean rawIsTheClerks() {
            return !reason.unexamined();
        }

        public boolean mayBeSpam() {
            return waiting();
        }

        public boolean mayBeTakenBack() {
            return ending == Kind.SPAM || ending == Kind.CORRESPONDENCE;
        }
    }

    static HeldMessage ofRow(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String caseNumber = row.getString("case_number");
        Instant received = row.getTimestamp("received_at").toInstant();
        Kind ending = Kind.valueOf(row.getString("ending"));
        if (ending == Kind.LOCKED) {
            return new Locked(id, caseNumber, received);
        }
        return new Open(
                id,
                caseNumber,
                received,
                ending,
                Reason.valueOf(row.getString("reason")),
                row.getString("note"),
                text(row, "subject"),
                text(row, "from_address"),
                text(row, "from_name"),
                row.getString("sender_agency"),
                row.getBoolean("sender_verified"),
                row.getString("signature"),
                row.getString("signature_reason"),
                row.getString("signer"),
                row.getString("raw_content"),
                row.getLong("raw_bytes"),
                row.getString("remote_host"),
                row.getString("returned_by"),
                row.getInt("attempts"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? "" : value;
    }
}
