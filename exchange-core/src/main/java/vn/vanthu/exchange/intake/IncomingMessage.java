package vn.vanthu.exchange.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.directory.AgencyCode;

/**
 * One message on its road in, as it was leased.
 *
 * @param envelopeTo mailboxes of this agency
 * @param attempts this one counted; whoever ends the message must still hold this very attempt
 * @param admission the clerk's act that takes it into the queue whoever sent it
 * @param cleared the false alarm of secrecy that two people settled
 */
record IncomingMessage(
        UUID id,
        AgencyCode agency,
        Instant receivedAt,
        List<String> envelopeTo,
        ContentId raw,
        int attempts,
        @Nullable String caseNumber,
        Optional<Admission> admission,
        Optional<Clearing> cleared) {

    record Admission(String by, String reason) {}

    record Clearing(String by, String second, String reason, Instant at) {}

    static IncomingMessage ofRow(ResultSet row, int n) throws SQLException {
        String admittedBy = row.getString("admitted_by");
        String clearedBy = row.getString("clearing_name");
        return new IncomingMessage(
                row.getObject("id", UUID.class),
                new AgencyCode(row.getString("agency_code")),
                row.getTimestamp("received_at").toInstant(),
                List.of(row.getString("envelope_to").split(", ", -1)),
                new ContentId(row.getString("raw_content")),
                row.getInt("attempts"),
                row.getString("case_number"),
                admittedBy == null
                        ? Optional.empty()
                        : Optional.of(new Admission(admittedBy, row.getString("admitted_reason"))),
                clearedBy == null
                        ? Optional.empty()
                        : Optional.of(new Clearing(
                                clearedBy,
                                row.getString("decided_name"),
                                row.getString("clearing_reason"),
                                row.getTimestamp("decided_at").toInstant())));
    }
}
