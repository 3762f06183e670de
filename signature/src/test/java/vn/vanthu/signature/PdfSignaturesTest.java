package vn.vanthu.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.signature.TestTrust.AGENCY;
import static vn.vanthu.signature.TestTrust.NOW;
import static vn.vanthu.signature.TestTrust.PERSON;
import static vn.vanthu.signature.TestTrust.STRANGER;
import static vn.vanthu.signature.TestTrust.TRUST;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.signature.keys.SigningKey;
import vn.vanthu.signature.pades.PdfSignature;
import vn.vanthu.signature.pades.PdfSigner;
import vn.vanthu.signature.stamp.TimeStamps;
import vn.vanthu.signature.trust.TrustStore;

class PdfSignaturesTest {
    @TempDir
    Path folder;

    private Path plain;

    @BeforeEach
    void makeDocument() throws IOException {
        plain = Documents.pdf(folder, "Quyet dinh so 15");
    }

    @Test
    void findsTheSignatureOfASignedPdf() {
        // Bouncy Castle 1.85 made PAdES signatures invisible: this is the test that would notice.
        assertThat(verify(sign(plain, AGENCY), TRUST, NOW)).hasSize(1);
    }

    @Test
    void callsPersonThenAgencyBothValid() {
        List<SignatureReport> reports = verify(sign(sign(plain, PERSON), AGENCY), TRUST, NOW);
        assertThat(reports)
                .extracting(SignatureReport::status)
                .containsExactly(SignatureStatus.VALID, SignatureStatus.VALID);
        assertThat(reports.get(0).registeredAgency()).isEmpty();
        assertThat(reports.get(1).registeredAgency()).contains("sxd");
        assertThat(reports).allMatch(SignatureReport::coversWholeDocument).allMatch(SignatureReport::chained);
        assertThat(reports.get(0).signedAt()).contains(NOW);
    }

    @Test
    void leavesTheSignedBytesUntouched() throws IOException {
        byte[] before = Files.readAllBytes(plain);
        byte[] after = Files.readAllBytes(sign(plain, AGENCY));
        assertThat(java.util.Arrays.copyOf(after, before.length)).isEqualTo(before);
    }

    @Test
    void callsOneChangedByteTampered() throws IOException {
        Path signed = sign(plain, AGENCY);
        byte[] bytes = Files.readAllBytes(signed);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("/MediaBox");
        bytes[at + 12] ^= 1;
        Files.write(signed, bytes);
        assertReason(verify(signed, TRUST, NOW), SignatureReason.TAMPERED);
    }

    @Test
    void neverCallsAFlippedByteValid() throws IOException {
        byte[] good = Files.readAllBytes(sign(plain, AGENCY));
        Random random = new Random(20261124);
        Path changed = folder.resolve("changed.pdf");
        for (int round = 0; round < 150; round++) {
            byte[] bytes = good.clone();
            int at = random.nextInt(bytes.length);
            byte flipped = (byte) (1 << random.nextInt(8));
            if (Character.digit(bytes[at], 16) == Character.digit(bytes[at] ^ flipped, 16)
                    && bytes[at] != (bytes[at] ^ flipped)
                    && Character.digit(bytes[at], 16) >= 0) {
                continue;
            }
            bytes[at] ^= flipped;
            Files.write(changed, bytes);
            assertThat(verify(changed, TRUST, NOW))
                    .as("bit flipped at %d", at)
                    .noneMatch(report -> report.status() == SignatureStatus.VALID && coversByte(good, at));
        }
    }

    private static boolean coversByte(byte[] file, int at) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int contents = text.indexOf("/Contents <");
        int end = text.indexOf('>', contents);
        return at < contents || at > end;
    }

    @Test
    void seesTextAddedAfterSigning() throws IOException {
        Path signed = sign(plain, AGENCY);
        Path changed = folder.resolve("overlay.pdf");
        try (PDDocument document = Loader.loadPDF(signed.toFile());
                OutputStream out = Files.newOutputStream(changed)) {
            Documents.write(document, document.getPage(0), "them dieu khoan", true);
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            document.getPage(0).getResources().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
        }
        assertReason(verify(changed, TRUST, NOW), SignatureReason.CHANGED_AFTER_SIGNING);
    }

    @Test
    void letsOnlyTheNoteOfItsWriterIntoTheRootOfThePages() throws IOException {
        Path signed = sign(plain, AGENCY);
        assertThat(verify(withInPages(signed, "ITXT", new COSString("5.0.0")), TRUST, NOW))
                .singleElement()
                .satisfies(report -> assertThat(report.reason()).isEmpty());
        assertReason(
                verify(withInPages(signed, "Rotate", COSInteger.get(90)), TRUST, NOW),
                SignatureReason.CHANGED_AFTER_SIGNING);
        // A resource that all pages inherit may be called like the note.
        COSDictionary fonts = new COSDictionary();
        COSDictionary named = new COSDictionary();
        named.setItem(COSName.getPDFName("ITXT"), new COSDictionary());
        fonts.setItem(COSName.FONT, named);
        Path inherited = withInPages(plain, "Resources", fonts);
        try (PDDocument document = Loader.loadPDF(inherited.toFile());
                OutputStream out = Files.newOutputStream(folder.resolve("without.pdf"))) {
            document.getPage(0).getCOSObject().removeItem(COSName.RESOURCES);
            document.save(out);
        }
        COSDictionary others = new COSDictionary();
        COSDictionary other = new COSDictionary();
        other.setItem(COSName.getPDFName("ITXT"), new COSString("another font"));
        others.setItem(COSName.FONT, other);
        Path again = withInPages(sign(folder.resolve("without.pdf"), AGENCY), "Resources", others);
        assertReason(verify(again, TRUST, NOW), SignatureReason.CHANGED_AFTER_SIGNING);
    }

    private Path withInPages(Path file, String key, COSBase value) throws IOException {
        Path changed = Files.createTempFile(folder, "pages", ".pdf");
        try (PDDocument document = Loader.loadPDF(file.toFile());
                OutputStream out = Files.newOutputStream(changed)) {
            COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
            root.setItem(COSName.getPDFName(key), value);
            root.setNeedToBeUpdated(true);
            document.saveIncremental(out);
        }
        return changed;
    }

    @Test
    void seesAnAnnotationAddedAfterSigning() throws IOException {
        Path signed = sign(plain, AGENCY);
        Path changed = folder.resolve("annotated.pdf");
        try (PDDocument document = Loader.loadPDF(signed.toFile());
                OutputStream out = Files.newOutputStream(changed)) {
            PDAnnotationText note = new PDAnnotationText();
            note.setContents("sua so tien");
            document.getPage(0).getAnnotations().add(note);
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
        }
        assertReason(verify(changed, TRUST, NOW), SignatureReason.CHANGED_AFTER_SIGNING);
    }

    @Test
    void callsBytesAppendedWithoutARevisionHarmlessOnlyIfNothingIsRead() throws IOException {
        Path signed = sign(plain, AGENCY);
        Files.writeString(signed, "\n%rác\n", java.nio.file.StandardOpenOption.APPEND);
        assertThat(verify(signed, TRUST, NOW))
                .hasSize(1)
                .noneMatch(report -> report.status() == SignatureStatus.INVALID);
    }

    @Test
    void knowsUntrustedExpiredRevokedAndUnknown() {
        assertReason(verify(sign(plain, STRANGER), TRUST, NOW), SignatureReason.UNTRUSTED);
        Path signed = sign(plain, AGENCY);
        Instant late = AGENCY.certificate().getNotAfter().toInstant().plus(Duration.ofDays(1));
        assertReason(verify(signed, TRUST, late), SignatureReason.EXPIRED);
        TrustStore revoking = TestTrust.trust(List.of(AGENCY.certificate()));
        assertReason(verify(signed, revoking, NOW.plusSeconds(60)), SignatureReason.REVOKED);
        TrustStore silent = new TrustStore(TRUST.anchors(), List.of(), TRUST.agencies());
        assertReason(verify(signed, silent, NOW), SignatureReason.REVOCATION_UNKNOWN);
        Instant staleList = NOW.plus(Duration.ofDays(400));
        assertReason(verify(signed, TRUST, staleList), SignatureReason.REVOCATION_UNKNOWN);
    }

    @Test
    void findsNothingInAnUnsignedOrBrokenFile() throws IOException {
        assertThat(verify(plain, TRUST, NOW)).isEmpty();
        Path broken = folder.resolve("broken.pdf");
        Files.writeString(broken, "%PDF-1.7\nnot really");
        assertThat(verify(broken, TRUST, NOW)).isEmpty();
    }

    @Test
    void callsAByteRangeThatLeavesOutMorePartial() throws IOException {
        Path signed = sign(plain, AGENCY);
        String text = Files.readString(signed, StandardCharsets.ISO_8859_1);
        int range = text.indexOf("/ByteRange [0 ");
        int firstLength = range + "/ByteRange [0 ".length();
        int space = text.indexOf(' ', firstLength);
        String shorter = String.valueOf(Integer.parseInt(text.substring(firstLength, space)) - 1);
        if (shorter.length() != space - firstLength) {
            shorter = "0" + shorter;
        }
        Files.writeString(
                signed, text.substring(0, firstLength) + shorter + text.substring(space), StandardCharsets.ISO_8859_1);
        assertThat(verify(signed, TRUST, NOW)).singleElement().satisfies(report -> {
            assertThat(report.status()).isEqualTo(SignatureStatus.INVALID);
            assertThat(report.coversWholeDocument()).isFalse();
        });
    }

    private Path sign(Path in, SigningKey key) {
        Path out = folder.resolve("signed-" + in.getFileName());
        PdfSigner.appending().sign(in, out, key, PdfSignature.unseen(NOW, "người ký"), TimeStamps.NONE);
        return out;
    }

    private static List<SignatureReport> verify(Path file, TrustStore trust, Instant at) {
        return DocumentSignatures.verify(file, "application/pdf", trust, at);
    }

    private static void assertReason(List<SignatureReport> reports, SignatureReason reason) {
        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.reason()).isEqualTo(Optional.of(reason));
            assertThat(report.status()).isEqualTo(reason.status());
        });
    }
}
