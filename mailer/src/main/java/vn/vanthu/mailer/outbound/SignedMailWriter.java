package vn.vanthu.mailer.outbound;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import vn.vanthu.signature.cms.DetachedCms;
import vn.vanthu.signature.keys.SigningKey;

/**
 * Writes a mail's body once, signed (RFC 8551 multipart/signed), seven-bit and canonical; the same bytes then go to every
 * recipient under his own headers.
 */
public final class SignedMailWriter {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final RandomGenerator random;

    public SignedMailWriter(RandomGenerator random) {
        this.random = random;
    }

    /** Writes {@code Content-Type: multipart/signed …} with its content to {@code body}; {@code work} is scratch space. */
    public void writeBody(String text, List<MailPart> parts, SigningKey key, Instant when, Path work, Path body)
            throws IOException {
        Path inner = Files.createTempFile(work, "mail", ".inner");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(inner))) {
                writeContent(text, parts, out);
            }
            byte[] signature;
            try (InputStream in = new BufferedInputStream(Files.newInputStream(inner))) {
                signature = DetachedCms.sign(in, key, when);
            }
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(body))) {
                writeSigned(inner, signature, out);
            }
        } finally {
            Files.deleteIfExists(inner);
        }
    }

    /** The headers of one copy, up to where the body begins. */
    public static String headers(MailHeaders headers) {
        StringBuilder text = new StringBuilder();
        text.append("Date: ")
                .append(DATE.format(headers.date().atZone(VIETNAM)))
                .append("\r\n");
        text.append(MimeText.address("From", headers.fromName(), headers.fromAddress()));
        text.append(MimeText.address("To", headers.toName(), headers.toAddress()));
        text.append(MimeText.header("Subject", headers.subject()));
        text.append("Message-ID: ").append(headers.messageId()).append("\r\n");
        headers.inReplyTo()
                .ifPresent(id -> text.append("In-Reply-To: ")
                        .append(id.replaceAll("[\\r\\n]", ""))
                        .append("\r\n"));
        if (headers.automatic()) {
            text.append("Auto-Submitted: auto-generated\r\n");
        }
        return text.append("MIME-Version: 1.0\r\n").toString();
    }

    private void writeContent(String text, List<MailPart> parts, OutputStream out) throws IOException {
        String boundary = boundary();
        ascii(out, "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\r\n\r\n");
        ascii(out, "--" + boundary + "\r\nContent-Type: text/plain; charset=utf-8\r\n");
        ascii(out, "Content-Transfer-Encoding: base64\r\n\r\n");
        String canonical = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace("\n", "\r\n");
        ascii(out, Base64.getMimeEncoder().encodeToString(canonical.getBytes(StandardCharsets.UTF_8)));
        ascii(out, "\r\n");
        for (MailPart part : parts) {
            ascii(out, "--" + boundary + "\r\nContent-Type: " + part.mediaType().replaceAll("[\\r\\n]", "") + "\r\n");
            ascii(out, "Content-Transfer-Encoding: base64\r\nContent-ID: <" + part.contentId() + ">\r\n");
            ascii(out, "Content-Disposition: attachment;\r\n " + MimeText.fileName(part.name()) + "\r\n\r\n");
            try (OutputStream encoder = Base64.getMimeEncoder().wrap(new Unclosed(out))) {
                Files.copy(part.file(), encoder);
            }
            ascii(out, "\r\n");
        }
        ascii(out, "--" + boundary + "--\r\n");
    }

    private void writeSigned(Path inner, byte[] signature, OutputStream out) throws IOException {
        String boundary = boundary();
        ascii(out, "Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\";\r\n");
        ascii(out, " micalg=sha-256; boundary=\"" + boundary + "\"\r\n\r\n");
        ascii(out, "This is a signed message (S/MIME).\r\n--" + boundary + "\r\n");
        Files.copy(inner, out);
        ascii(out, "\r\n--" + boundary + "\r\nContent-Type: application/pkcs7-signature; name=\"smime.p7s\"\r\n");
        ascii(
                out,
                "Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=\"smime.p7s\"\r\n\r\n");
        ascii(out, Base64.getMimeEncoder().encodeToString(signature));
        ascii(out, "\r\n--" + boundary + "--\r\n");
    }

    private String boundary() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return "=_" + HexFormat.of().formatHex(bytes);
    }

    private static void ascii(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {
            // the encoder's end is not the mail's
        }
    }
}
