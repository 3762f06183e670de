package vn.vanthu.signature.pades;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import vn.vanthu.signature.SignatureFormat;
import vn.vanthu.signature.SignatureReason;
import vn.vanthu.signature.SignatureReport;
import vn.vanthu.signature.cms.CmsCheck;
import vn.vanthu.signature.trust.TrustStore;

/**
 * Signatures of a PDF (ISO 32000-2 12.8, ETSI EN 319 142): what each covers, whether it is intact, and whether what came
 * after it changed the document.
 */
public final class PadesVerifier {
    private static final int LONGEST_CONTENTS = 4 << 20;
    private static final String DOCUMENT_TIME_STAMP = "ETSI.RFC3161";

    private PadesVerifier() {}

    /** In the order of what they cover. A PDF that cannot be opened has no signatures to tell of. */
    public static List<SignatureReport> verify(Path file, TrustStore trust, Instant at) {
        try (PDDocument document = Loader.loadPDF(file.toFile());
                RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            List<PDSignature> signatures = document.getSignatureDictionaries().stream()
                    .filter(signature -> !DOCUMENT_TIME_STAMP.equals(signature.getSubFilter()))
                    .sorted(Comparator.comparingLong(PadesVerifier::end))
                    .toList();
            List<SignatureReport> reports = new ArrayList<>();
            for (PDSignature signature : signatures) {
                reports.add(report(signature, document, bytes, file, trust, at));
            }
            return reports;
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }

    private static SignatureReport report(
            PDSignature signature,
            PDDocument document,
            RandomAccessFile bytes,
            Path file,
            TrustStore trust,
            Instant at) {
        try {
            Optional<ByteRange> range = ByteRange.of(signature, bytes.length());
            if (range.isEmpty()
                    || !(signature.getCOSObject().getDictionaryObject(COSName.CONTENTS) instanceof COSString contents)
                    || contents.getBytes().length > LONGEST_CONTENTS) {
                return SignatureReport.malformed(SignatureFormat.PADES);
            }
            SignatureReport report = new CmsCheck(trust, at, SignatureFormat.PADES)
                    .check(contents.getBytes(), digest -> feed(bytes, range.get(), digest))
                    .getFirst();
            if (report.signedAt().isEmpty() && signature.getSignDate() != null) {
                report = withTime(report, signature.getSignDate().toInstant());
            }
            if (!range.get().leavesOutOnlyItsContents(bytes, contents.getBytes().length)) {
                return report.flawed(SignatureReason.PARTIAL_COVERAGE, false);
            }
            if (range.get().end() == bytes.length()) {
                return report;
            }
            return LaterRevisions.harmless(document, file, range.get().end())
                    ? report
                    : report.flawed(SignatureReason.CHANGED_AFTER_SIGNING, false);
        } catch (IOException | RuntimeException e) {
            return SignatureReport.malformed(SignatureFormat.PADES);
        }
    }

    private static SignatureReport withTime(SignatureReport report, Instant when) {
        return new SignatureReport(
                report.status(),
                report.reason(),
                report.format(),
                report.subject(),
                report.certificate(),
                Optional.of(when),
                report.chained(),
                report.registeredAgency(),
                report.coversWholeDocument());
    }

    private static long end(PDSignature signature) {
        return signature.getCOSObject().getDictionaryObject(COSName.BYTERANGE) instanceof COSArray array
                        && array.size() == 4
                ? array.getInt(2) + (long) array.getInt(3)
                : Long.MAX_VALUE;
    }

    private static void feed(RandomAccessFile file, ByteRange range, MessageDigest digest) throws IOException {
        feed(file, range.start1(), range.length1(), digest);
        feed(file, range.start2(), range.length2(), digest);
    }

    private static void feed(RandomAccessFile file, long start, long length, MessageDigest digest) throws IOException {
        file.seek(start);
        byte[] buffer = new byte[1 << 16];
        for (long left = length; left > 0; ) {
            int read = file.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("byte range beyond the end");
            }
            digest.update(buffer, 0, read);
            left -= read;
        }
    }
}
