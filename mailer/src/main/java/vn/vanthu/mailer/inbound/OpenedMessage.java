package vn.vanthu.mailer.inbound;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.vanthu.mailer.edxml.EdxmlResult;
import vn.vanthu.signature.SignatureReport;

/**
 * A message as it could be opened. Header values are decoded, bounded and free of line breaks; addresses are lower case.
 *
 * @param messageId with its angle brackets, empty where there is none
 * @param text all words of it that stand in no file: of every form of its body, of its edXML part, of reports
 * @param automatic whether a machine wrote it (RFC 3834, or an empty reverse path's report)
 */
public record OpenedMessage(
        String messageId,
        String fromAddress,
        String fromName,
        String subject,
        boolean automatic,
        MailSignature signature,
        String text,
        List<Part> parts,
        Optional<EdxmlResult> edxml,
        Optional<Bounce> bounce) {

    public OpenedMessage {
        parts = List.copyOf(parts);
    }

    /** A file in the message; the name is safe to show and to store. */
    public record Part(Path file, String name, String mediaType, String contentId, long bytes, String sha256) {}

    /** A delivery report (RFC 3464) about a message of ours. */
    public record Bounce(String originalMessageId, String action, String status, String diagnostic) {}

    /** What the mail's own signature says. */
    public sealed interface MailSignature {
        /** Intact; whether it is trusted stands in the report. {@code mails} are those of the certificate. */
        record Intact(SignatureReport report, List<String> mails) implements MailSignature {
            public Intact {
                mails = List.copyOf(mails);
            }
        }

        record Tampered(SignatureReport report) implements MailSignature {}

        record Unsigned() implements MailSignature {}

        /** It could not be read at all. */
        record Broken(String reason) implements MailSignature {}
    }
}
