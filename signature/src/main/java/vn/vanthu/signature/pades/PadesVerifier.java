package vn.vanthu.signature.pades;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import vn.vanthu.signature.DigestProvider;
import vn.vanthu.signature.SignatureFormat;
import vn.vanthu.signature.SignatureReason;
import vn.vanthu.signature.SignatureReport;
import vn.vanthu.signature.SignatureTraces;
import vn.vanthu.signature.cms.CmsCheck;
import vn.vanthu.signature.trust.Carried;
import vn.vanthu.signature.trust.TimeStampCheck;
import vn.vanthu.signature.trust.TrustStore;

/**
 * Signatures of a PDF (ISO 32000-2 12.8, ETSI EN 319 142): what each covers, whether it is intact, and whether what came
 * after it changed the document.
 */
public final class PadesVerifier {
    static final String DOCUMENT_TIME_STAMP = "ETSI.RFC3161";
    private static final int MOST_SIGNATURES = 100;
    private static final int MOST_STAMPS = 50;
    private static final int LONGEST_CONTENTS = 4 << 20;
    private static final String PLAIN = "adbe.pkcs7.detached";
    /** The last is how ICP-Brasil's policies (DOC-ICP-15.03) call the same encoding. */
    private static final Set<String> DETACHED = Set.of(PLAIN, "ETSI.CAdES.detached", "PBAD.PAdES");

    private static final String DIGEST_IN_CMS = "adbe.pkcs7.sha1";
    private static final Set<String> OTHERS = Set.of(DIGEST_IN_CMS, BareRsa.SUB_FILTER);
    private static final byte[] HEAD = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final SignedRevision now;
    private final PdfSource bytes;
    private final Path file;
    private final TrustStore trust;
    private final Instant at;

    private PadesVerifier(PDDocument document, PdfSource bytes, Path file, TrustStore trust, Instant at) {
        this.now = new SignedRevision(document);
        this.bytes = bytes;
        this.file = file;
        this.trust = trust;
        this.at = at;
    }

    /** In the order of what they cover. A PDF that cannot be opened has no signatures to tell of. */
    public static List<SignatureReport> verify(Path file, TrustStore trust, Instant at) {
        try (PdfSource bytes = new PdfSource(file);
                PDDocument document = bytes.document()) {
            return new PadesVerifier(document, bytes, file, trust, at).all();
        } catch (IOException | RuntimeException e) {
            return SignatureTraces.unreadable(file, SignatureFormat.PADES);
        }
    }

    private List<SignatureReport> all() {
        Map<COSDictionary, String> signatures = new LinkedHashMap<>();
        now.fields().forEach((name, field) -> {
            COSDictionary signature = field.getCOSDictionary(COSName.V);
            if (SignedRevision.isSignatureField(field) && signature != null) {
                signatures.putIfAbsent(signature, name);
            }
        });
        if (signatures.isEmpty() && SignatureTraces.areIn(file, SignatureFormat.PADES)) {
            now.signaturesOutsideTheForm().forEach(signature -> signatures.putIfAbsent(signature, ""));
        }
        if (signatures.size() > MOST_SIGNATURES) {
            return List.of(SignatureReport.malformed(SignatureFormat.PADES));
        }
        Carried carried = ValidationData.of(now.catalog());
        List<Stamp> stamps = stamps(signatures.keySet(), carried);
        List<SignatureReport> reports = new ArrayList<>();
        signatures.keySet().stream()
                .sorted(Comparator.comparingLong(PadesVerifier::end))
                .forEach(signature -> {
                    if (!isStamp(signature)) {
                        String field = signatures.getOrDefault(signature, "");
                        reports.add(report(signature, field, carried, stampedAt(signature, stamps)));
                    } else if (isBroken(signature)) {
                        reports.add(SignatureReport.malformed(SignatureFormat.PADES));
                    }
                });
        return reports;
    }

    /** A time-stamp is told only where it is none of this file; one of an unknown authority merely proves nothing. */
    private boolean isBroken(COSDictionary stamp) {
        try {
            Optional<ByteRange> range = ByteRange.of(stamp, bytes.length());
            return range.isEmpty()
                    || !(stamp.getDictionaryObject(COSName.CONTENTS) instanceof COSString contents)
                    || contents.getBytes().length > LONGEST_CONTENTS
                    || !range.get().leavesOutOnly(bytes, contents.getBytes())
                    || TimeStampCheck.isBroken(contents.getBytes(), digest -> feed(range.get(), digest));
        } catch (IOException | RuntimeException e) {
            return true;
        }
    }

    /** A time-stamp over everything before it. */
    private record Stamp(long end, Instant time) {}

    /** Those that count, each proven by the ones over it, the outermost first. */
    private List<Stamp> stamps(Collection<COSDictionary> signatures, Carried carried) {
        TimeStampCheck check = new TimeStampCheck(trust, carried);
        List<Stamp> stamps = new ArrayList<>();
        signatures.stream()
                .filter(PadesVerifier::isStamp)
                .sorted(Comparator.comparingLong(PadesVerifier::end).reversed())
                .limit(MOST_STAMPS)
                .forEach(stamp ->
                        time(check, stamp, stamps).ifPresent(time -> stamps.add(new Stamp(end(stamp), time))));
        return stamps;
    }

    private Optional<Instant> time(TimeStampCheck check, COSDictionary stamp, List<Stamp> outer) {
        try {
            Optional<ByteRange> range = ByteRange.of(stamp, bytes.length());
            return range.isPresent()
                            && stamp.getDictionaryObject(COSName.CONTENTS) instanceof COSString contents
                            && contents.getBytes().length <= LONGEST_CONTENTS
                            && range.get().leavesOutOnly(bytes, contents.getBytes())
                    ? check.provenBy(
                            contents.getBytes(),
                            digest -> feed(range.get(), digest),
                            stampedAt(stamp, outer).filter(at::isAfter).orElse(at))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> stampedAt(COSDictionary signature, List<Stamp> stamps) {
        return stamps.stream()
                .filter(stamp -> stamp.end > end(signature))
                .map(Stamp::time)
                .min(Comparator.naturalOrder());
    }

    private static boolean isStamp(COSDictionary signature) {
        return DOCUMENT_TIME_STAMP.equals(subFilter(signature));
    }

    private static String subFilter(COSDictionary signature) {
        String name = signature.getNameAsString(COSName.SUB_FILTER);
        return name == null ? "" : name;
    }

    private SignatureReport report(
            COSDictionary signature, String field, Carried carried, Optional<Instant> stampedAt) {
        try {
            Optional<ByteRange> range = ByteRange.of(signature, bytes.length());
            String subFilter = subFilter(signature);
            if (range.isEmpty()
                    || !DETACHED.contains(subFilter) && !OTHERS.contains(subFilter)
                    || !(signature.getDictionaryObject(COSName.CONTENTS) instanceof COSString contents)
                    || contents.getBytes().length > LONGEST_CONTENTS) {
                return SignatureReport.malformed(SignatureFormat.PADES);
            }
            return covered(
                    field,
                    signature,
                    range.get(),
                    contents.getBytes(),
                    intact(signature, range.get(), contents.getBytes(), carried, stampedAt));
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            return SignatureReport.malformed(SignatureFormat.PADES);
        }
    }

    private SignatureReport intact(
            COSDictionary signature, ByteRange range, byte[] contents, Carried carried, Optional<Instant> stampedAt)
            throws IOException, GeneralSecurityException {
        String subFilter = subFilter(signature);
        Instant proven = stampedAt.filter(at::isAfter).orElse(at);
        if (BareRsa.SUB_FILTER.equals(subFilter)) {
            return timed(
                    BareRsa.check(signature, contents, digest -> feed(range, digest), trust, proven, carried),
                    signature,
                    stampedAt);
        }
        CmsCheck check = new CmsCheck(trust, proven, SignatureFormat.PADES, carried);
        List<SignatureReport> signers = DIGEST_IN_CMS.equals(subFilter)
                ? check.checkSha1(contents, sha1(range))
                : (PLAIN.equals(subFilter) && beginsAsPdf(range) ? check.lettingAttributesOut() : check)
                        .check(contents, digest -> feed(range, digest));
        if (signers.size() != 1) {
            return SignatureReport.malformed(SignatureFormat.PADES);
        }
        return timed(signers.getFirst(), signature, stampedAt);
    }

    private static SignatureReport timed(SignatureReport found, COSDictionary signature, Optional<Instant> stampedAt) {
        SignatureReport report = stampedAt.map(found::stampedBefore).orElse(found);
        if (report.signedAt().isPresent()) {
            return report;
        }
        Calendar named = new PDSignature(signature).getSignDate();
        return named == null ? report : report.claimedAt(named.toInstant());
    }

    private byte[] sha1(ByteRange range) throws IOException {
        try {
            MessageDigest digest = DigestProvider.digest("SHA-1");
            feed(range, digest);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What begins so is no DER set of attributes. */
    private boolean beginsAsPdf(ByteRange range) throws IOException {
        return range.start1() == 0 && range.length1() >= HEAD.length && Arrays.equals(bytes.at(0, HEAD.length), HEAD);
    }

    private SignatureReport covered(
            String field, COSDictionary signature, ByteRange range, byte[] contents, SignatureReport report)
            throws IOException {
        boolean read = report.reason().filter(SignatureReason.MALFORMED::equals).isEmpty();
        if (!range.leavesOutOnly(bytes, contents) || !SignatureValue.endsInZeros(contents, read)) {
            return report.flawed(SignatureReason.PARTIAL_COVERAGE, false);
        }
        if (range.end() == bytes.length()) {
            return report;
        }
        LaterRevisions.Since since = LaterRevisions.signed(field, signature, now, bytes, range.end());
        SignatureReport told = report.changed(since.changes());
        if (!since.holdsIt()) {
            return told.flawed(SignatureReason.MALFORMED, false);
        }
        return since.harmless() ? told : told.flawed(SignatureReason.CHANGED_AFTER_SIGNING, false);
    }

    private static long end(COSDictionary signature) {
        return signature.getDictionaryObject(COSName.BYTERANGE) instanceof COSArray array && array.size() == 4
                ? array.getInt(2) + (long) array.getInt(3)
                : Long.MAX_VALUE;
    }

    private void feed(ByteRange range, MessageDigest digest) throws IOException {
        bytes.feed(range.start1(), range.length1(), digest);
        bytes.feed(range.start2(), range.length2(), digest);
    }
}
