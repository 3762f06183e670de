package vn.vanthu.exchange.departures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.vanthu.exchange.judging.FileReport.ReportedFinding;

/**
 * A document that went out on paper alone.
 *
 * @param signedOn when the competent person signed the paper; the number is of {@code issuedOn}
 * @param reachable those of the recipients that have a mailbox of an agency
 * @param reason why on paper alone
 * @param findings what the regulation says of that road
 */
record PaperDeparture(
        UUID id,
        long entryId,
        String documentNumber,
        LocalDate issuedOn,
        LocalDate signedOn,
        String kind,
        boolean copy,
        String summary,
        String signer,
        List<String> recipients,
        List<String> reachable,
        String reason,
        String registeredBy,
        Instant registeredAt,
        List<ReportedFinding> findings) {

    PaperDeparture {
        recipients = List.copyOf(recipients);
        reachable = List.copyOf(reachable);
        findings = List.copyOf(findings);
    }

    public String kindTitle() {
        return PaperKinds.title(kind);
    }
}
