package vn.vanthu.exchange.dispatch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.judging.Settlement;

/**
 * What the desk hands over once a document is frozen and cleared. After this nothing renders, signs or changes it.
 *
 * @param finalContent the frozen bytes in the content store
 * @param settlements what people settled of these bytes; it travels with them
 * @param edxmlId the document's identity towards other agencies: agency id, date and number (QCVN 102:2016)
 */
public record DispatchOrder(
        UUID documentId,
        AgencyCode agencyCode,
        String edxmlId,
        String documentNumber,
        LocalDate issuedOn,
        String subject,
        Optional<String> kind,
        String urgency,
        ContentId finalContent,
        String fileName,
        String mediaType,
        List<Recipient> recipients,
        List<Settlement> settlements) {

    public DispatchOrder {
        recipients = List.copyOf(recipients);
        settlements = List.copyOf(settlements);
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("a dispatch needs at least one recipient: " + documentId);
        }
    }

    /** One addressee: the agency's name as people read it and its mailbox. */
    public record Recipient(String name, String address) {}
}
