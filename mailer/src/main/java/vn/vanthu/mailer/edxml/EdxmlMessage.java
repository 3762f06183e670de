package vn.vanthu.mailer.edxml;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What one edXML envelope says (QCVN 102:2016). Times are Vietnam's, without a zone, as the format has them. */
public sealed interface EdxmlMessage {
    Organ from();

    /**
     * A document on its way.
     *
     * @param codeNumber {@code 97}; codeNotation {@code TTr-UBND}
     * @param priority 0 thường, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc, 4 hỏa tốc hẹn giờ
     */
    record Document(
            Organ from,
            List<Organ> to,
            String documentId,
            String codeNumber,
            String codeNotation,
            Optional<String> place,
            Optional<LocalDate> promulgatedOn,
            String typeName,
            String subject,
            Optional<Signatory> signer,
            int priority,
            Optional<Integer> pages,
            List<String> toPlaces,
            LocalDateTime tracedAt,
            List<Reference> references,
            List<Settled> settled)
            implements EdxmlMessage {
        public Document {
            to = List.copyOf(to);
            toPlaces = List.copyOf(toPlaces);
            references = List.copyOf(references);
            settled = List.copyOf(settled);
        }
    }

    /** A status about a document that {@code answeredOrgan} sent. */
    record Status(
            Organ from,
            String answeredOrgan,
            String answeredCode,
            Optional<LocalDate> answeredDate,
            String answeredDocumentId,
            Optional<String> staff,
            String statusCode,
            String description,
            LocalDateTime at)
            implements EdxmlMessage {}

    record Signatory(String competence, String position, String fullName) {}

    /** The document itself stands elsewhere in the message, once, under this content id (without angle brackets). */
    record Reference(String contentId, String contentType, String name) {}

    /**
     * What people of the sending agency settled of a document that no machine could establish. An element of our own beside
     * the standard's: readers that do not know it pass over it.
     *
     * @param contentId of the document that they looked at, as in its {@link Reference}
     * @param fact by the name that findings give it; {@code value} as the rules know it
     * @param secondBy empty where one person sufficed
     */
    record Settled(
            String contentId,
            String fact,
            String value,
            String by,
            Optional<String> secondBy,
            String reason,
            Instant at) {}
}
