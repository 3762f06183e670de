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
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
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
import vn.vanthu.signature.cms.OpaqueCms;
import vn.vanthu.signature.trust.TrustStore;

/** Opens one raw message: its signature over the exact bytes that came, its parts as files. Never throws for what it reads. */
public final class MessageOpener {
    private static final int LONGEST_SIGNATURE = 1 << 20;
    private static final int LARGEST_OPAQUE = 48 << 20;

    private MessageOpener() {}

    /** @param workFolder where the parts are put; the caller removes it */
    public static OpenedMessage open(Path raw, Path workFolder, TrustStore trust, Instant at, OpeningLimits limits) {
        try (SharedFileInputStream in = new SharedFileInputStream(raw.toFile())) {
            checkHeaderLength(raw, limits);
            MimeMessage message = new MimeMessage(Session.getInstance(settings()), in);
            return open(raw, in, message, workFolder, trust, at, limits);
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
            Path raw,
            SharedFileInputStream in,
            MimeMessage message,
            Path folder,
            TrustStore trust,
            Instant at,
            OpeningLimits limits)
            throws MessagingException {
        boolean report = PartCollector.mediaType(message).equals("multipart/report");
        PartCollector collector = new PartCollector(folder, limits, report);
        MailSignature signature;
        try {
            signature = walk(raw, in, message, collector, folder, trust, at);
        } catch (IOException | MessagingException | RuntimeException e) {
            signature = new MailSignature.Broken(reason(e));
        }
        InternetAddress from = from(message);
        Optional<OpenedMessage.Bounce> bounce = bounce(message, collector.report());
        if (bounce.isEmpty() && !collector.carriedWhole()) {
            signature = new MailSignature.Broken("thư kèm trong báo cáo không đọc được hết");
        }
        return new OpenedMessage(
                SafeNames.header(message.getMessageID()),
                address(message),
                SafeNames.person(from.getPersonal()),
                SafeNames.header(message.getSubject()),
                isAutomatic(message),
                signature,
                collector.text(),
                collector.parts(),
                collector.edxml(),
                bounce);
    }

    /** Of a signed message only what the signature covers is walked; nothing beside it counts. */
    private static MailSignature walk(
            Path raw,
            SharedFileInputStream in,
            MimeMessage message,
            PartCollector collector,
            Path folder,
            TrustStore trust,
            Instant at)
            throws MessagingException, IOException {
        if (isSignedInOneOfManyWays(message)) {
            collector.walk(message);
            return new MailSignature.Broken("nhiều dòng Content-Type");
        }
        switch (PartCollector.mediaType(message)) {
            case "application/pkcs7-mime", "application/x-pkcs7-mime" -> {
                return opaque(message, collector, folder, trust, at);
            }
            case "multipart/signed" -> {
                SignedSections sections;
                MailSignature signature;
                try {
                    sections = sections(raw, message);
                    signature = detached(raw, sections, address(message), trust, at);
                } catch (IOException | MessagingException e) {
                    collector.walk(message);
                    return new MailSignature.Broken(reason(e));
                }
                collector.walk(new MimeBodyPart(in.newStream(sections.signedStart(), sections.signedEnd())));
                return signature;
            }
            default -> {
                collector.walk(message);
                return new MailSignature.Unsigned();
            }
        }
    }

    /** Of several headers with a type, one reader takes the first and another the last. */
    private static boolean isSignedInOneOfManyWays(MimeMessage message) throws MessagingException {
        String[] types = message.getHeader("Content-Type");
        return types != null
                && types.length > 1
                && Arrays.stream(types)
                        .map(type -> type.toLowerCase(Locale.ROOT))
                        .anyMatch(type -> type.contains("signed") || type.contains("pkcs7"));
    }

    private static SignedSections sections(Path raw, MimeMessage message) throws MessagingException, IOException {
        String boundary = new ContentType(message.getContentType()).getParameter("boundary");
        if (boundary == null || boundary.isBlank()) {
            throw new IOException("multipart/signed thiếu boundary");
        }
        return SignedSections.find(raw, boundary);
    }

    private static MailSignature detached(Path raw, SignedSections sections, String from, TrustStore trust, Instant at)
            throws MessagingException, IOException {
        byte[] cms = signaturePart(raw, sections);
        try (InputStream signed = new CanonicalStream(raw, sections.signedStart(), sections.signedEnd())) {
            return signature(DetachedCms.verify(signed, cms, trust, at), from);
        }
    }

    private static MailSignature opaque(
            MimeMessage message, PartCollector collector, Path folder, TrustStore trust, Instant at)
            throws MessagingException, IOException {
        byte[] cms;
        try (InputStream in = message.getInputStream()) {
            cms = in.readNBytes(LARGEST_OPAQUE + 1);
        }
        if (cms.length > LARGEST_OPAQUE) {
            return new MailSignature.Broken("S/MIME kín lớn quá giới hạn");
        }
        Optional<byte[]> content = OpaqueCms.content(cms);
        if (content.isEmpty()) {
            return new MailSignature.Broken("S/MIME mã hóa, chưa mở được");
        }
        MailSignature signature = signature(OpaqueCms.verify(cms, content.get(), trust, at), address(message));
        Path inner = Files.write(Files.createTempFile(folder, "opaque", ".bin"), content.get());
        try (SharedFileInputStream in = new SharedFileInputStream(inner.toFile())) {
            collector.walk(new MimeBodyPart(in));
        } finally {
            Files.deleteIfExists(inner);
        }
        return signature;
    }

    /** Of several signers the one counts whose mail it is; one that is invalid spoils it for all. */
    private static MailSignature signature(List<SignatureReport> reports, String from) {
        SignatureReport report = reports.stream()
                .filter(each -> each.status() == SignatureStatus.INVALID)
                .findFirst()
                .orElseGet(() -> Collections.max(
                        reports,
                        Comparator.comparing((SignatureReport each) -> each.certificate()
                                        .filter(certificate ->
                                                mails(certificate).contains(from))
                                        .isPresent())
                                .thenComparing(each -> each.registeredAgency().isPresent())
                                .thenComparing(each -> each.status() == SignatureStatus.VALID)));
        return report.status() == SignatureStatus.INVALID
                ? new MailSignature.Tampered(report)
                : new MailSignature.Intact(
                        report, report.certificate().map(MessageOpener::mails).orElse(List.of()));
    }

    private static byte[] signaturePart(Path raw, SignedSections sections) throws IOException, MessagingException {
        try (InputStream in = new CanonicalStream(raw, sections.signatureStart(), sections.signatureEnd())) {
            MimePart part = new MimeBodyPart(new BufferedInputStream(in));
            if (!PartCollector.mediaType(part).endsWith("pkcs7-signature")) {
                throw new IOException("phần thứ hai không phải chữ ký");
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

    private static String address(MimeMessage message) throws MessagingException {
        return SafeNames.address(from(message).getAddress());
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
                throw new IOException("phần đầu thư dài quá giới hạn");
            }
            if (start.length == 0) {
                throw new IOException("thư rỗng");
            }
        }
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.put("mail.mime.address.strict", "false");
        settings.put("mail.mime.allowutf8", "true");
        settings.put("mail.mime.decodefilename", "true");
        settings.put("mail.mime.parameters.strict", "false");
        settings.put("mail.mime.multipart.ignoremissingendboundary", "true");
        return settings;
    }

    private static String reason(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
