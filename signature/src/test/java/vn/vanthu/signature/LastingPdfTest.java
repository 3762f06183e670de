package vn.vanthu.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.x509.CRLReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.signature.TestPki.Revoked;
import vn.vanthu.signature.cms.DetachedCms;
import vn.vanthu.signature.keys.SoftwareKey;
import vn.vanthu.signature.trust.CrlAnswer;
import vn.vanthu.signature.trust.RevocationEvidence;
import vn.vanthu.signature.trust.TrustStore;

/** PDF files that carry the proof of their signatures: a store of validation data (DSS) and a time-stamp over all. */
class LastingPdfTest {
    private static final String PDF = "application/pdf";
    private static final Instant SIGNED = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant STAMPED = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant LATER = Instant.parse("2029-01-01T00:00:00Z");
    private static final TestPki PKI = new TestPki("CA");
    private static final TestPki CLOCKS = new TestPki("CA thời gian");
    private static final SoftwareKey SIGNER = PKI.issue("Sở Xây dựng", "2025-01-01", "2027-01-01");
    private static final SoftwareKey CLOCK = CLOCKS.timeStamping("TSA", "2028-01-01");
    private static final SoftwareKey NEWER_CLOCK = CLOCKS.timeStamping("TSA mới", "2035-01-01");

    @TempDir
    Path folder;

    @Test
    void whatStandsInTheStoreAnswersForTheSigner() throws IOException {
        Path file = stored(signed(), PKI.crl("2026-02-20", "2026-03-20", Map.of()));
        SignatureReport report = only(file, trust(), SIGNED);
        assertThat(report.status()).isEqualTo(SignatureStatus.VALID);
        assertThat(report.standing().evidence())
                .extracting(RevocationEvidence::origin)
                .containsExactly(RevocationEvidence.IN_FILE);
        assertThat(only(signed(), trust(), SIGNED).reason()).contains(SignatureReason.REVOCATION_UNKNOWN);
    }

    @Test
    void aTimeStampOverAllKeepsTheSignatureBeyondItsCertificate() throws IOException {
        Path kept = stamped(stored(signed(), PKI.crl("2026-02-20", "2026-03-20", Map.of())), CLOCK, STAMPED);
        SignatureReport report =
                only(kept, trust(clocks("2026-02-01", "2028-01-01")), Instant.parse("2027-06-01T00:00:00Z"));
        assertThat(report.status()).isEqualTo(SignatureStatus.VALID);
        assertThat(report.stampedAt()).contains(STAMPED);
    }

    @Test
    void aStampOfAnExpiredAuthorityNeedsOneOverIt() throws IOException {
        Path once = stamped(stored(signed(), PKI.crl("2026-02-20", "2026-03-20", Map.of())), CLOCK, STAMPED);
        TrustStore trust = trust(clocks("2028-12-01", "2029-03-01"), clocks("2027-11-01", "2027-12-01"));
        assertThat(only(once, trust, LATER).reason()).contains(SignatureReason.EXPIRED);
        Path twice = stamped(once, NEWER_CLOCK, Instant.parse("2027-11-15T00:00:00Z"));
        SignatureReport report = only(twice, trust, LATER);
        assertThat(report.status()).isEqualTo(SignatureStatus.VALID);
        assertThat(report.stampedAt()).contains(STAMPED);
    }

    @Test
    void aStampUnderTheSignatureProvesNothingOfIt() throws IOException {
        Path signedAfter = sign(stamped(Documents.pdf(folder, "Ho tro 15 trieu"), CLOCK, STAMPED));
        SignatureReport report = only(
                signedAfter,
                trust(PKI.crl("2026-02-20", "2029-03-20", Map.of()), clocks("2026-02-01", "2030-01-01")),
                LATER);
        assertThat(report.reason()).contains(SignatureReason.EXPIRED);
        assertThat(report.stampedAt()).isEmpty();
    }

    @Test
    void aRevocationInTheStoreIsBelieved() throws IOException {
        Path file = stored(
                signed(),
                PKI.crl(
                        "2026-03-20",
                        "2026-04-20",
                        Map.of(SIGNER.certificate(), new Revoked("2026-03-10", CRLReason.keyCompromise))));
        Instant march = Instant.parse("2026-03-25T00:00:00Z");
        assertThat(only(file, trust(), march).reason()).contains(SignatureReason.REVOKED);
        assertThat(only(stamped(file, CLOCK, STAMPED), trust(clocks("2026-02-01", "2028-01-01")), march)
                        .status())
                .isEqualTo(SignatureStatus.VALID);
    }

    private static X509CRL clocks(String thisUpdate, String nextUpdate) {
        return CLOCKS.crl(thisUpdate, nextUpdate, Map.of());
    }

    private static TrustStore trust(X509CRL... lists) {
        return new TrustStore(
                List.of(PKI.root()),
                List.of(CLOCKS.root()),
                List.of(lists).stream()
                        .map(list -> (vn.vanthu.signature.trust.RevocationAnswer)
                                new CrlAnswer(list, RevocationEvidence.CONFIGURED))
                        .toList(),
                List.of());
    }

    private static SignatureReport only(Path file, TrustStore trust, Instant at) {
        List<SignatureReport> reports = DocumentSignatures.verify(file, PDF, trust, at);
        assertThat(reports).hasSize(1);
        return reports.getFirst();
    }

    private Path signed() throws IOException {
        return sign(Documents.pdf(folder, "Ho tro 15 trieu"));
    }

    private Path sign(Path in) throws IOException {
        return add(in, "ETSI.CAdES.detached", content -> DetachedCms.sign(content, SIGNER, SIGNED));
    }

    private Path stamped(Path in, SoftwareKey clock, Instant when) throws IOException {
        return add(in, "ETSI.RFC3161", content -> TestPki.stamp(clock, content.readAllBytes(), when));
    }

    /** What goes into Contents. */
    @FunctionalInterface
    private interface Making {
        byte[] of(InputStream content) throws IOException;
    }

    private Path add(Path in, String subFilter, Making making) throws IOException {
        Path out = Files.createTempFile(folder, "added", ".pdf");
        try (PDDocument document = Loader.loadPDF(in.toFile());
                SignatureOptions options = new SignatureOptions();
                OutputStream to = Files.newOutputStream(out)) {
            PDSignature signature = new PDSignature();
            if (subFilter.equals("ETSI.RFC3161")) {
                signature.setType(COSName.DOC_TIME_STAMP);
            }
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName(subFilter));
            options.setPreferredSignatureSize(20_000);
            document.addSignature(signature, options);
            ExternalSigningSupport external = document.saveIncrementalForExternalSigning(to);
            try (InputStream content = external.getContent()) {
                external.setSignature(making.of(content));
            }
        }
        return out;
    }

    private Path stored(Path in, X509CRL list) throws IOException {
        Path out = Files.createTempFile(folder, "stored", ".pdf");
        try (PDDocument document = Loader.loadPDF(in.toFile());
                OutputStream to = Files.newOutputStream(out)) {
            COSStream stream = document.getDocument().createCOSStream();
            try (OutputStream content = stream.createOutputStream(COSName.FLATE_DECODE)) {
                new ByteArrayInputStream(list.getEncoded()).transferTo(content);
            } catch (java.security.cert.CRLException e) {
                throw new IOException(e);
            }
            COSArray lists = new COSArray();
            lists.add(stream);
            COSDictionary store = new COSDictionary();
            store.setItem(COSName.getPDFName("CRLs"), lists);
            store.setNeedToBeUpdated(true);
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            catalog.setItem(COSName.getPDFName("DSS"), store);
            catalog.setNeedToBeUpdated(true);
            document.saveIncremental(to);
        }
        return out;
    }
}
