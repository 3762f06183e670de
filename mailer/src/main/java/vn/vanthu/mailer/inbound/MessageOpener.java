package vn.vanthu.mailer.inbound;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.util.SharedFileInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.mailer.inbound.OpenedMessage.MailSignature;
import vn.vanthu.signature.SignatureReport;
import vn.vanthu.signature.SignatureStatus;
import vn.vanthu.signature.cms.DetachedCms;
import vn.vanthu.signature.trust.TrustStore;

/** Opens one raw message: its signature over the exact bytes that came, its parts as files. Never throws for what it reads. */
public final class MessageOpener {
    private static final int LONGEST_SIGNATURE = 1 << 20;

    private MessageOpener() {}

    /** @param workFolder where the parts are put; the caller removes it */
    public static OpenedMessage open(Path raw, Path workFolder, TrustStore trust, Instant at, OpeningLimits limits) {
        try (SharedFileInputStream in = new SharedFileInputStream(raw.toFile())) {
            checkHeaderLength(raw, limits);
            MimeMessage message = new MimeMessage(Session.getInstance(settings()), in);
            return open(raw, message, workFolder, trust, at, limits);
        } catch (IOException | MessagingException | RuntimeException | StackOverflowError e) {
            return new OpenedMessage(
                    "",
                    "",
                    "",
                    "",
                    false,
                    new MailSignature.Broken(reason(e)),
                    "",
                    List.of(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    private static OpenedMessage open(
            Path raw, MimeMessage message, Path folder, TrustStore trust, Instant at, OpeningLimits limits)
            throws MessagingException {
        PartCollector collector = new PartCollector(folder, limits);
        MailSignature signature;
        try {
            signature = signature(raw, message, trust, at);
            collector.walk(message, 0);
        } catch (IOException | MessagingException | RuntimeException e) {
            signature = new MailSignature.Broken(reason(e));
        }
        InternetAddress from = from(message);
        return new OpenedMessage(
                SafeNames.header(message.getMessageID()),
                Optional.ofNullable(from.getAddress()).orElse("").toLowerCase(Locale.ROOT),
                SafeNames.header(from.getPersonal()),
                SafeNames.header(message.getSubject()),
                isAutomatic(message),
                signature,
                collector.text(),
                collector.parts(),
                collector.edxml(),
                bounce(message, collector.report()));
    }

    private static MailSignature signature(Path raw, MimeMessage message, TrustStore trust, Instant at)
            throws MessagingException, IOException {
        String type = PartCollector.mediaType(message);
        if (type.equals("application/pkcs7-mime") || type.equals("application/x-pkcs7-mime")) {
            return new MailSignature.Broken("S/MIME kín hoặc mã hóa, chưa mở được");
        }
        if (!type.equals("multipart/signed")) {
            return new MailSignature.Unsigned();
        }
        String boundary = new ContentType(message.getContentType()).getParameter("boundary");
        if (boundary == null || boundary.isBlank()) {
            return new MailSignature.Broken("multipart/signed không có boundary");
        }
        SignedSections sections = SignedSections.find(raw, boundary);
        byte[] cms = signaturePart(raw, sections);
        List<SignatureReport> reports;
        try (InputStream signed = new CanonicalStream(raw, sections.signedStart(), sections.signedEnd())) {
            reports = DetachedCms.verify(signed, cms, trust, at);
        }
        SignatureReport report = reports.getFirst();
        if (reports.size() > 1) {
            report = reports.stream()
                    .filter(each -> each.status() == SignatureStatus.INVALID)
                    .findFirst()
                    .orElse(report);
        }
        return report.status() == SignatureStatus.INVALID
                ? new MailSignature.Tampered(report)
                : new MailSignature.Intact(
                        report, report.certificate().map(MessageOpener::mails).orElse(List.of()));
    }

    private static byte[] signaturePart(Path raw, SignedSections sections) throws IOException, MessagingException {
        try (InputStream in = new CanonicalStream(raw, sections.signatureStart(), sections.signatureEnd())) {
            MimePart part = new MimeBodyPart(new BufferedInputStream(in));
            if (!PartCollector.mediaType(part).endsWith("pkcs7-signature")) {
                throw new IOException("the second part is no signature");
            }
            try (InputStream content = part.getInputStream()) {
                return content.readNBytes(LONGEST_SIGNATURE);
            }
        }
    }

    private static List<String> mails(X509Certificate certificate) {
        List<String> mails = new ArrayList<>();
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            if (names != null) {
                for (List<?> name : names) {
                    if (name.get(0).equals(1)) {
                        mails.add(String.valueOf(name.get(1)).toLowerCase(Locale.ROOT));
                    }
                }
            }
        } catch (CertificateParsingException e) {
            return List.of();
        }
        return mails;
    }

    private static InternetAddress from(MimeMessage message) throws MessagingException {
        String header = message.getHeader("From", ",");
        try {
            InternetAddress[] all = InternetAddress.parseHeader(header == null ? "" : header, false);
            return all.length == 1 ? all[0] : new InternetAddress();
        } catch (MessagingException e) {
            return new InternetAddress();
        }
    }

    private static boolean isAutomatic(MimeMessage message) throws MessagingException {
        String header = message.getHeader("Auto-Submitted", ",");
        return header != null && !header.strip().equalsIgnoreCase("no")
                || PartCollector.mediaType(message).equals("multipart/report");
    }

    private static Optional<OpenedMessage.Bounce> bounce(MimeMessage message, String report) throws MessagingException {
        if (!PartCollector.mediaType(message).equals("multipart/report") || report.isEmpty()) {
            return Optional.empty();
        }
        String original = field(report, "Message-ID");
        return original.isEmpty()
                ? Optional.empty()
                : Optional.of(new OpenedMessage.Bounce(
                        original, field(report, "Action"), field(report, "Status"), field(report, "Diagnostic-Code")));
    }

    private static String field(String report, String name) {
        Matcher matcher = Pattern.compile("(?im)^" + name + ":\\s*(.*)$").matcher(report);
        return matcher.find() ? SafeNames.header(matcher.group(1)) : "";
    }

    private static void checkHeaderLength(Path raw, OpeningLimits limits) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(raw))) {
            byte[] start = in.readNBytes(limits.longestHeader());
            String text = new String(start, StandardCharsets.ISO_8859_1);
            if (start.length == limits.longestHeader() && !text.contains("\n\n") && !text.contains("\r\n\r\n")) {
                throw new IOException("headers longer than allowed");
            }
            if (start.length == 0) {
                throw new IOException("empty message");
            }
        }
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.put("mail.mime.address.strict", "false");
        settings.put("mail.mime.decodefilename", "true");
        settings.put("mail.mime.parameters.strict", "false");
        settings.put("mail.mime.multipart.ignoremissingendboundary", "true");
        return settings;
    }

    private static String reason(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
