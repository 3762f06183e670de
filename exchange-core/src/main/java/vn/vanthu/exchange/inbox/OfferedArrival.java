package vn.vanthu.exchange.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.judging.FileReport;

/**
 * What the intake offers for registration. The first file is the document; the others came with it.
 *
 * @param messageId the incoming message it came in; offering the same message twice changes nothing
 * @param mailMessageId the mail's own Message-ID, with its angle brackets
 * @param senderVerified whether an intact, trusted signature of the sender's registered certificate stood on the mail
 * @param declared what the sender's edXML part says of it
 */
public record OfferedArrival(
        AgencyCode agency,
        UUID messageId,
        Optional<String> mailMessageId,
        Instant arrivedAt,
        String senderName,
        Optional<String> senderCode,
        String senderAddress,
        boolean senderVerified,
        List<OfferedFile> files,
        Optional<Declared> declared) {

    public OfferedArrival {
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("an arrival needs a document: message " + messageId);
        }
    }

    public OfferedFile document() {
        return files.getFirst();
    }

    public record OfferedFile(ContentId content, long bytes, String fileName, String mediaType, FileReport report) {}

    /**
     * The sender's own words about the document (QCVN 102:2016).
     *
     * @param edxmlId the document's identity as its sender gave it
     * @param senderOrgan the sender's identifier
     * @param addressedElsewhere it names receivers, and none of them is the receiving agency
     */
    public record Declared(
            String edxmlId,
            String senderOrgan,
            String documentNumber,
            Optional<LocalDate> issuedOn,
            Optional<String> kind,
            String subject,
            Optional<String> signer,
            Optional<String> signerPosition,
            String urgency,
            boolean addressedElsewhere) {}
}
