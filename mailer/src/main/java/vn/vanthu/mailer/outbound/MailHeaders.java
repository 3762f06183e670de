package vn.vanthu.mailer.outbound;

import java.time.Instant;
import java.util.Optional;

/**
 * What differs from recipient to recipient. Subject and names in Unicode.
 *
 * @param messageId with its angle brackets; made once, kept through every retry
 * @param automatic whether a machine wrote it (RFC 3834): nobody's machine answers it
 */
public record MailHeaders(
        String messageId,
        String fromName,
        String fromAddress,
        String toName,
        String toAddress,
        String subject,
        Instant date,
        Optional<String> inReplyTo,
        boolean automatic) {}
