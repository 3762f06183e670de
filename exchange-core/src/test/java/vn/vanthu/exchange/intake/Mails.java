package vn.vanthu.exchange.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import vn.vanthu.mailer.edxml.EdxmlMessage;
import vn.vanthu.mailer.edxml.EdxmlWriter;
import vn.vanthu.mailer.edxml.Organ;
import vn.vanthu.mailer.outbound.MailHeaders;
import vn.vanthu.mailer.outbound.MailPart;
import vn.vanthu.mailer.outbound.SignedMailWriter;
import vn.vanthu.signature.keys.SigningKey;

/** Mail as agencies send it, and as nobody should. */
final class Mails {
    static final Organ STC = new Organ("H99.12", "Sở Tài chính tỉnh An Lạc", "stc@anlac.example");
    static final Organ SXD = new Organ("H99.11", "Sở Xây dựng tỉnh An Lạc", "sxd@anlac.example");

    private final Path folder;

    Mails(Path folder) {
        this.folder = folder;
    }

    static String messageId() {
        return "<" + UUID.randomUUID() + "@anlac.example>";
    }

    static EdxmlMessage.Document document(String edxmlId, String subject, String contentId, String fileName) {
        return new EdxmlMessage.Document(
                STC,
                List.of(SXD),
                edxmlId,
                "15",
                "QĐ-STC",
                Optional.of("An Lạc"),
                Optional.of(LocalDate.of(2026, 10, 13)),
                "Quyết định",
                subject,
                Optional.of(new EdxmlMessage.Signatory("", "Giám đốc", "Huỳnh Minh Quang")),
                0,
                Optional.empty(),
                List.of("Sở Xây dựng"),
                LocalDateTime.of(2026, 10, 13, 16, 1, 2),
                List.of(new EdxmlMessage.Reference(contentId, "application/octet-stream", fileName)),
                List.of());
    }

    static EdxmlMessage.Status status(String answeredId, String code) {
        return new EdxmlMessage.Status(
                STC,
                "H99.11",
                "15/QĐ-SXD",
                Optional.of(LocalDate.of(2026, 10, 13)),
                answeredId,
                Optional.of("Đỗ Thị Hạnh"),
                code,
                "đã làm",
                LocalDateTime.of(2026, 10, 14, 8, 0));
    }

    /** Signed, with the document and its edXML part. */
    byte[] signed(String messageId, SigningKey key, EdxmlMessage.Document edxml, Path document) throws IOException {
        return signed(messageId, key, edxml, document, Instant.now());
    }

    byte[] signed(String messageId, SigningKey key, EdxmlMessage.Document edxml, Path document, Instant when)
            throws IOException {
        return signed(
                messageId,
                key,
                edxml.from().email(),
                edxml.subject(),
                "Kính gửi văn bản kèm theo.",
                List.of(
                        new MailPart(
                                document,
                                "application/octet-stream",
                                document.getFileName().toString(),
                                edxml.references().getFirst().contentId()),
                        edxml(edxml)),
                when);
    }

    byte[] signed(String messageId, SigningKey key, String from, String subject, String text, List<MailPart> parts)
            throws IOException {
        return signed(messageId, key, from, subject, text, parts, Instant.now());
    }

    private byte[] signed(
            String messageId,
            SigningKey key,
            String from,
            String subject,
            String text,
            List<MailPart> parts,
            Instant when)
            throws IOException {
        Path body = Files.createTempFile(folder, "body", ".eml");
        new SignedMailWriter(new Random(messageId.hashCode())).writeBody(text, parts, key, when, folder, body);
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.write(headers(messageId, from, subject).getBytes(UTF_8));
        Files.copy(body, message);
        return message.toByteArray();
    }

    MailPart edxml(EdxmlMessage message) throws IOException {
        Path file = Files.createTempFile(folder, "van-ban", ".edxml");
        try (OutputStream out = Files.newOutputStream(file)) {
            EdxmlWriter.write(message, out);
        }
        return new MailPart(file, "application/edxml+xml", "van-ban.edxml", "edxml@anlac.example");
    }

    /** Without any signature. */
    static byte[] plain(String messageId, String from, String subject, String text, Path... files) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("From: " + from);
        lines.add("To: sxd@anlac.example");
        lines.add("Subject: =?UTF-8?B?" + java.util.Base64.getEncoder().encodeToString(subject.getBytes(UTF_8)) + "?=");
        lines.add("Message-ID: " + messageId);
        lines.add("MIME-Version: 1.0");
        lines.add("Content-Type: multipart/mixed; boundary=plain");
        lines.add("");
        lines.add("--plain");
        lines.add("Content-Type: text/plain; charset=utf-8");
        lines.add("Content-Transfer-Encoding: 8bit");
        lines.add("");
        lines.add(text);
        for (Path file : files) {
            lines.add("--plain");
            lines.add("Content-Type: application/octet-stream; name=\"" + file.getFileName() + "\"");
            lines.add("Content-Transfer-Encoding: base64");
            lines.add("Content-Disposition: attachment; filename=\"" + file.getFileName() + "\"");
            lines.add("");
            lines.add(java.util.Base64.getMimeEncoder().encodeToString(Files.readAllBytes(file)));
        }
        lines.add("--plain--");
        lines.add("");
        return String.join("\r\n", lines).getBytes(UTF_8);
    }

    /** A delivery report on that mail (RFC 3464). */
    static byte[] bounce(String original, String action) {
        return String.join(
                        "\r\n",
                        "From: MAILER-DAEMON@mail.example",
                        "To: sxd@anlac.example",
                        "Subject: Undelivered Mail",
                        "Message-ID: " + messageId(),
                        "Auto-Submitted: auto-replied",
                        "MIME-Version: 1.0",
                        "Content-Type: multipart/report; report-type=delivery-status; boundary=dsn",
                        "",
                        "--dsn",
                        "Content-Type: text/plain",
                        "",
                        "I could not deliver your message.",
                        "--dsn",
                        "Content-Type: message/delivery-status",
                        "",
                        "Reporting-MTA: dns; mail.example",
                        "",
                        "Final-Recipient: rfc822; stc@anlac.example",
                        "Action: " + action,
                        "Status: 5.1.1",
                        "Diagnostic-Code: smtp; 550 5.1.1 no such user",
                        "",
                        "--dsn",
                        "Content-Type: text/rfc822-headers",
                        "",
                        "From: sxd@anlac.example",
                        "Message-ID: " + original,
                        "Subject: x",
                        "",
                        "--dsn--",
                        "")
                .getBytes(UTF_8);
    }

    /** One letter of the last part changed, as a relay or an attacker would. */
    static byte[] withOneByteChanged(byte[] message) {
        byte[] changed = message.clone();
        int at = new String(message, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("application/octet-stream")
                + 400;
        changed[at] = (byte) (changed[at] == 'A' ? 'B' : 'A');
        return changed;
    }

    private static String headers(String messageId, String from, String subject) {
        return SignedMailWriter.headers(new MailHeaders(
                messageId, "", from, "", "sxd@anlac.example", subject, Instant.now(), Optional.empty(), false));
    }
}
