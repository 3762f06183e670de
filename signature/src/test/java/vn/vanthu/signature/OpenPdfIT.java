package vn.vanthu.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.signature.TestTrust.AGENCY;
import static vn.vanthu.signature.TestTrust.AUTHORITY;
import static vn.vanthu.signature.TestTrust.NOW;
import static vn.vanthu.signature.TestTrust.PERSON;
import static vn.vanthu.signature.TestTrust.TRUST;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.Security;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.AcroFields;
import org.openpdf.text.pdf.PdfPKCS7;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfSignatureAppearance;
import org.openpdf.text.pdf.TSAClientBouncyCastle;
import vn.vanthu.signature.pades.PdfSignature;
import vn.vanthu.signature.pades.PdfSigner;
import vn.vanthu.signature.stamp.TimeStampAuthority;
import vn.vanthu.signature.stamp.TimeStamps;

/** What OpenPDF signs is valid here, and what we sign is intact for OpenPDF. */
class OpenPdfIT {
    private static final int APPROVAL = PdfSignatureAppearance.NOT_CERTIFIED;

    @TempDir
    Path folder;

    /** EU DSS needs it for good, once it was asked for anything. */
    private static boolean added;

    @BeforeAll
    static void letOpenPdfFindItsProvider() {
        added = Security.addProvider(new BouncyCastleProvider()) >= 0;
    }

    @AfterAll
    static void takeItAway() {
        if (added) {
            Security.removeProvider(BouncyCastleProvider.PROVIDER_NAME);
        }
    }

    private static OpenPdfSigning theirs() {
        return new OpenPdfSigning(AGENCY.privateKey(), AGENCY.chain(), NOW);
    }

    private Path ours(Path in) {
        Path out = folder.resolve("ours-" + in.getFileName());
        PdfSigner.appending().sign(in, out, PERSON, PdfSignature.unseen(NOW, "Người ký"), TimeStamps.NONE);
        return out;
    }

    private Path theirs(Path in, String field) throws Exception {
        Path out = folder.resolve("theirs-" + in.getFileName());
        theirs().sign(in, out, field, APPROVAL, Optional.empty());
        return out;
    }

    @Test
    void findsValidWhatItSigns() throws Exception {
        assertValid(theirs(Documents.of(folder, "pdf"), "A"), 1);
    }

    @Test
    void findsValidWhatItSignsBehindUsAndWeBehindIt() throws Exception {
        assertValid(theirs(ours(Documents.of(folder, "pdf")), "A"), 2);
        assertValid(ours(theirs(Documents.of(folder, "pdf"), "A")), 2);
        assertValid(theirs(theirs(Documents.of(folder, "pdf"), "A"), "B"), 2);
    }

    @Test
    void findsValidWhatItCertifies() throws Exception {
        Path certified = folder.resolve("certified.pdf");
        theirs().sign(
                        Documents.of(folder, "pdf"),
                        certified,
                        "A",
                        PdfSignatureAppearance.CERTIFIED_FORM_FILLING,
                        Optional.empty());
        assertValid(certified, 1);
        assertValid(ours(certified), 2);
    }

    @Test
    void provesTheTimeThatItsTimeStampTells() throws Exception {
        try (TimeStampAuthority authority = TimeStampAuthority.start(
                AUTHORITY.issueForTimeStamps("Cấp dấu thời gian (thử nghiệm)"),
                Clock.fixed(NOW, ZoneOffset.UTC),
                new SecureRandom(),
                0)) {
            TSAClientBouncyCastle client =
                    new TSAClientBouncyCastle(authority.address().toString());
            client.setDigestName("SHA-256");
            Path stamped = folder.resolve("stamped.pdf");
            theirs().sign(Documents.of(folder, "pdf"), stamped, "A", APPROVAL, Optional.of(client));
            assertThat(DocumentSignatures.verify(stamped, "application/pdf", TRUST, NOW.plus(Duration.ofDays(2))))
                    .singleElement()
                    .satisfies(report -> {
                        assertThat(report.reason()).as(report.toString()).isEmpty();
                        assertThat(report.stampedAt()).contains(NOW);
                    });
        }
    }

    @Test
    void seesThatWhatItSignedWasChanged() throws Exception {
        Path signed = theirs(Documents.of(folder, "pdf"), "A");
        byte[] bytes = Files.readAllBytes(signed);
        bytes[20] ^= 1;
        Files.write(signed, bytes);
        assertThat(DocumentSignatures.verify(signed, "application/pdf", TRUST, NOW))
                .singleElement()
                .satisfies(report -> assertThat(report.reason()).contains(SignatureReason.TAMPERED));
    }

    @Test
    void findsIntactWhatWeSign() throws Exception {
        Path twice = ours(ours(Documents.of(folder, "pdf")));
        try (PdfReader reader = new PdfReader(Files.readAllBytes(twice))) {
            AcroFields fields = reader.getAcroFields();
            List<String> names = fields.getSignedFieldNames();
            assertThat(names).hasSize(2);
            assertThat(fields.signatureCoversWholeDocument(names.getLast())).isTrue();
            for (String name : names) {
                PdfPKCS7 cms = fields.verifySignature(name);
                assertThat(cms.verify()).isTrue();
                assertThat(cms.getSigningCertificate()).isEqualTo(PERSON.certificate());
            }
        }
    }

    private static void assertValid(Path file, int signatures) {
        assertThat(DocumentSignatures.verify(file, "application/pdf", TRUST, NOW.plus(Duration.ofDays(2))))
                .hasSize(signatures)
                .allSatisfy(report ->
                        assertThat(report.reason()).as(report.toString()).isEmpty());
    }
}
