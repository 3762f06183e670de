package vn.vanthu.exchange.judging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import vn.vanthu.classifier.DocumentData;
import vn.vanthu.classifier.DocumentReader;
import vn.vanthu.classifier.DocumentReading;
import vn.vanthu.classifier.Form;
import vn.vanthu.classifier.PagesRead;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.SecrecyReading;
import vn.vanthu.classifier.UnreadableReason;
import vn.vanthu.classifier.recognising.PageStore;
import vn.vanthu.classifier.recognising.ScanReader;
import vn.vanthu.mailer.inbound.MessageOpener;
import vn.vanthu.mailer.inbound.OpenedMessage.MailSignature;
import vn.vanthu.mailer.inbound.OpeningLimits;
import vn.vanthu.signature.DocumentSignatures;
import vn.vanthu.signature.SignatureFormat;
import vn.vanthu.signature.SignatureReport;
import vn.vanthu.signature.cms.SignatureFiles;
import vn.vanthu.signature.trust.TrustStore;

/**
 * What the leaves find in one file, before any rule is asked.
 *
 * @param partSignatures of each part of a container, in the order of the document's parts
 */
public record LeafReading(
        String sha256,
        long sizeBytes,
        DocumentReading document,
        List<SignatureReport> signatures,
        List<List<SignatureReport>> partSignatures) {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    public LeafReading {
        signatures = List.copyOf(signatures);
        partSignatures = partSignatures.stream().map(List::copyOf).toList();
    }

    public LeafReading(String sha256, long sizeBytes, DocumentReading document, List<SignatureReport> signatures) {
        this(sha256, sizeBytes, document, signatures, List.of());
    }

    /**
     * Parses the file here and now: only for a worker process, or a thread that its owner can leave behind. Scanned pages
     * are looked at, and not read.
     *
     * @param at the moment at which signatures are judged
     * @throws IOException if the bytes cannot be had at all
     */
    public static LeafReading of(Path file, String fileName, TrustStore trust, Instant at) throws IOException {
        String sha256 = sha256(file);
        Map<DocumentReading, List<SignatureReport>> ofParts = new IdentityHashMap<>();
        DocumentReading document = new DocumentReader(LocalDate.ofInstant(at, VIETNAM))
                .read(
                        file,
                        fileName,
                        ReadingLimits.ordinary(),
                        (part, reading) -> ofParts.put(reading, signatures(part, reading, trust, at)));
        return new LeafReading(
                sha256,
                Files.size(file),
                document,
                all(file, fileName, document, trust, at),
                document.parts().stream()
                        .map(part -> ofParts.getOrDefault(part.reading(), List.of()))
                        .toList());
    }

    /**
     * Reads the words of the file's scanned pages too, which takes seconds a page: only for a worker process. Its signatures
     * are not looked at.
     *
     * @param store of pages that were read before; it may have the reading paused
     */
    public static DocumentReading recognised(
            Path file, String fileName, Instant at, PageStore store, PagesRead progress) {
        return reader(at, store, progress).read(file, fileName, ReadingLimits.ordinary());
    }

    /** The same, with the text as it stands on the pages alone. */
    public static DocumentReading pages(Path file, String fileName, Instant at, PageStore store, PagesRead progress) {
        return reader(at, store, progress).ofPages().read(file, fileName, ReadingLimits.ordinary());
    }

    private static DocumentReader reader(Instant at, PageStore store, PagesRead progress) {
        return new DocumentReader(LocalDate.ofInstant(at, VIETNAM), Optional.of(ScanReader.usual(store)), progress);
    }

    /** The same with what else was read of the same bytes. */
    public LeafReading with(DocumentReading read) {
        return new LeafReading(sha256, sizeBytes, read, signatures, partSignatures);
    }

    /** In the file, and in what lies beside it under its name. */
    private static List<SignatureReport> all(
            Path file, String fileName, DocumentReading document, TrustStore trust, Instant at) throws IOException {
        if (SignatureFiles.isOne(fileName)) {
            return SignatureFiles.verify(file, trust, at);
        }
        if (document.mediaType().equals("message/rfc822")) {
            return mail(file, trust, at);
        }
        List<SignatureReport> all = new ArrayList<>(signatures(file, document, trust, at));
        all.addAll(SignatureFiles.beside(file, trust, at));
        return all;
    }

    /** Of the message itself (S/MIME). */
    private static List<SignatureReport> mail(Path file, TrustStore trust, Instant at) throws IOException {
        Path folder = Files.createTempDirectory("mail");
        try {
            return switch (MessageOpener.open(file, folder, trust, at, OpeningLimits.USUAL)
                    .signature()) {
                case MailSignature.Unsigned _ -> List.of();
                case MailSignature.Broken _ -> List.of(SignatureReport.malformed(SignatureFormat.CADES));
                case MailSignature.Tampered tampered -> List.of(tampered.report());
                case MailSignature.Intact intact -> List.of(intact.report());
            };
        } finally {
            try (Stream<Path> made = Files.walk(folder)) {
                for (Path each : made.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    /** Bytes that do not open as what they claim to be carry nothing that could be called a signature. */
    private static List<SignatureReport> signatures(Path file, DocumentReading document, TrustStore trust, Instant at) {
        return document.form() == Form.UNREADABLE
                ? List.of()
                : DocumentSignatures.verify(file, document.mediaType(), trust, at);
    }

    /** For a file that brought its reader down; digest and size are taken without looking into it. */
    public static LeafReading unreadable(Path file, UnreadableReason reason) throws IOException {
        return new LeafReading(sha256(file), Files.size(file), nothingRead(reason), List.of());
    }

    /** For a file whose bytes cannot be had: no digest, no size. */
    public static LeafReading unopened() {
        return new LeafReading("", 0, nothingRead(UnreadableReason.CORRUPT), List.of());
    }

    private static DocumentReading nothingRead(UnreadableReason reason) {
        return new DocumentReading(
                Form.UNREADABLE,
                UNKNOWN_TYPE,
                OptionalInt.empty(),
                new SecrecyReading(
                        SecrecyLevel.UNDETERMINED,
                        List.of(),
                        false,
                        Optional.of(SecrecyReading.Undetermined.UNREADABLE)),
                Optional.empty(),
                DocumentData.nothing(),
                Set.of(),
                Optional.empty(),
                Optional.of(reason),
                "");
    }

    /** One part of a container as a file of its own; what the container's own signature covers counts as signed by it. */
    LeafReading part(int index) {
        List<SignatureReport> own = new ArrayList<>(partSignatures.get(index));
        signatures.stream().filter(SignatureReport::coversWholeDocument).forEach(own::add);
        return new LeafReading(sha256, sizeBytes, document.parts().get(index).reading(), own);
    }

    /** Those of the file and of everything in it. */
    public List<SignatureReport> allSignatures() {
        List<SignatureReport> all = new ArrayList<>(signatures);
        partSignatures.forEach(all::addAll);
        return all;
    }

    /** The same without the document's text, which no rule asks for. */
    public LeafReading withoutText() {
        return new LeafReading(sha256, sizeBytes, document.withoutText(), signatures, partSignatures);
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
