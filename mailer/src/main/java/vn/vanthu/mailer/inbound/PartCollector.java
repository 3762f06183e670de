package vn.vanthu.mailer.inbound;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParseException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.mailer.edxml.EdxmlReader;
import vn.vanthu.mailer.edxml.EdxmlResult;

/** Walks the parts of a message, and of messages forwarded in it, within bounds and puts files into a folder. */
final class PartCollector {
    private static final int LONGEST_TEXT = 200_000;

    private final Path folder;
    private final OpeningLimits limits;
    private final boolean ofReport;
    private final List<OpenedMessage.Part> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder report = new StringBuilder();
    private Optional<EdxmlResult> edxml = Optional.empty();
    private long bytesLeft;
    private int seen;
    private boolean carriedWhole = true;

    /** @param ofReport the message is a delivery report, and what it carries is the mail reported on */
    PartCollector(Path folder, OpeningLimits limits, boolean ofReport) {
        this.folder = folder;
        this.limits = limits;
        this.ofReport = ofReport;
        this.bytesLeft = limits.mostBytes();
    }

    List<OpenedMessage.Part> parts() {
        return parts;
    }

    String text() {
        return text.toString().strip();
    }

    /** Whether the mail that a report carries could be read to its end. */
    boolean carriedWhole() {
        return carriedWhole;
    }

    /** Delivery status and headers of the message reported on, as text. */
    String report() {
        return report.toString();
    }

    Optional<EdxmlResult> edxml() {
        return edxml;
    }

    void walk(MimePart part) throws MessagingException, IOException {
        walk(part, 0, false);
    }

    private void walk(MimePart part, int depth, boolean forwarded) throws MessagingException, IOException {
        if (depth > limits.deepest() || ++seen > limits.mostParts()) {
            throw new IOException("lồng quá sâu hoặc có quá nhiều phần");
        }
        String type = mediaType(part);
        if (type.startsWith("multipart/") && part.getContent() instanceof Multipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart inner = multipart.getBodyPart(i);
                if (inner instanceof MimePart mime) {
                    walk(mime, depth + 1, forwarded);
                }
            }
            return;
        }
        if (type.equals("message/rfc822") && part.getContent() instanceof MimeMessage message) {
            text.append(SafeNames.header(message.getSubject())).append('\n');
            if (ofReport) {
                report.append(start(part)).append('\n');
                carried(message, depth);
            } else {
                walk(message, depth + 1, true);
            }
            return;
        }
        boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
        switch (type) {
            case "message/delivery-status", "text/rfc822-headers" -> {
                if (ofReport) {
                    report.append(start(part)).append('\n');
                }
                words(part, start(part), "bao-cao.txt", forwarded);
            }
            case "text/plain" -> {
                if (attached) {
                    file(part, type, null, forwarded);
                } else {
                    words(part, start(part), "noi-dung.txt", forwarded);
                }
            }
            case "text/html" -> {
                if (attached) {
                    file(part, type, null, forwarded);
                } else {
                    words(part, MarkupWords.ofHtml(start(part)), "noi-dung.html", forwarded);
                }
            }
            default -> file(part, type, null, forwarded);
        }
    }

    /** A report may cut the mail that it carries short. */
    private void carried(MimeMessage message, int depth) throws MessagingException {
        try {
            walk(message, depth + 1, true);
        } catch (IOException e) {
            carriedWhole = false;
        }
    }

    /** What is longer than a letter is a file too, so that all of it is examined. */
    private void words(MimePart part, String words, String fileName, boolean forwarded)
            throws MessagingException, IOException {
        text.append(words).append('\n');
        try (InputStream in = part.getInputStream()) {
            in.skipNBytes(LONGEST_TEXT);
            if (in.read() < 0) {
                return;
            }
        } catch (EOFException e) {
            return;
        }
        file(part, mediaType(part), fileName, forwarded);
    }

    /** @param givenName where the part has none of its own */
    private void file(MimePart part, String type, @Nullable String givenName, boolean forwarded)
            throws MessagingException, IOException {
        String ownName = rawName(part);
        String name = SafeNames.file(ownName == null ? givenName : ownName, parts.size() + 1);
        Path file = Files.createTempFile(folder, "part", ".bin");
        MessageDigest digest = sha256();
        long bytes = 0;
        try (InputStream in = part.getInputStream();
                OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytesLeft -= read;
                if (bytesLeft < 0) {
                    throw new IOException("dung lượng các phần quá giới hạn");
                }
                out.write(buffer, 0, read);
                bytes += read;
            }
        }
        boolean ofEdxml = name.toLowerCase(Locale.ROOT).endsWith(".edxml") || type.equals("application/edxml+xml");
        if (ofEdxml) {
            text.append(MarkupWords.ofXml(file)).append('\n');
        }
        if (ofEdxml && edxml.isEmpty() && !forwarded) {
            try (InputStream in = Files.newInputStream(file)) {
                edxml = Optional.of(EdxmlReader.read(in));
            }
            Files.delete(file);
            return;
        }
        String id = Optional.ofNullable(part.getContentID()).orElse("").replaceAll("[<>\\s]", "");
        parts.add(new OpenedMessage.Part(
                file, name, type, id, bytes, HexFormat.of().formatHex(digest.digest())));
    }

    private static @Nullable String rawName(MimePart part) throws MessagingException {
        try {
            return part.getFileName();
        } catch (ParseException e) {
            return null;
        }
    }

    private String start(MimePart part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            byte[] bytes = in.readNBytes(LONGEST_TEXT);
            return new String(bytes, charset(part)).replace("\r\n", "\n");
        }
    }

    private static Charset charset(MimePart part) throws MessagingException {
        try {
            String name = new ContentType(part.getContentType()).getParameter("charset");
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (ParseException | IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    static String mediaType(MimePart part) throws MessagingException {
        try {
            return new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
        } catch (ParseException e) {
            return "application/octet-stream";
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
