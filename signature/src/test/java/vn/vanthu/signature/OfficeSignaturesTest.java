package vn.vanthu.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vanthu.signature.TestTrust.AGENCY;
import static vn.vanthu.signature.TestTrust.NOW;
import static vn.vanthu.signature.TestTrust.PERSON;
import static vn.vanthu.signature.TestTrust.STRANGER;
import static vn.vanthu.signature.TestTrust.TRUST;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.samples.JourneyDocuments;
import vn.vanthu.signature.keys.SigningKey;
import vn.vanthu.signature.ooxml.OoxmlSigner;

class OfficeSignaturesTest {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @TempDir
    Path folder;

    @Test
    void callsPersonThenAgencyBothValid() throws IOException {
        List<SignatureReport> reports = verify(sign(sign(docx(), PERSON), AGENCY));
        assertThat(reports).hasSize(2).allMatch(report -> report.status() == SignatureStatus.VALID);
        assertThat(reports)
                .extracting(report -> report.registeredAgency().orElse(""))
                .containsExactlyInAnyOrder("", "sxd");
        assertThat(reports).allMatch(SignatureReport::coversWholeDocument);
    }

    @Test
    void callsAChangedDocumentTampered() throws IOException {
        Path signed = sign(docx(), AGENCY);
        try (FileSystem zip = FileSystems.newFileSystem(signed)) {
            Path part = zip.getPath("/word/document.xml");
            String xml = Files.readString(part).replace("15 triệu", "95 triệu");
            Files.writeString(part, xml, StandardCharsets.UTF_8);
        }
        assertThat(verify(signed))
                .singleElement()
                .satisfies(report -> assertThat(report.reason()).contains(SignatureReason.TAMPERED));
    }

    @Test
    void seesAPartAddedAfterSigning() throws Exception {
        Path signed = sign(docx(), AGENCY);
        try (OPCPackage opc = OPCPackage.open(signed.toFile())) {
            PackagePart added = opc.createPart(PackagingURIHelper.createPartName("/word/media/added.png"), "image/png");
            try (OutputStream out = added.getOutputStream()) {
                out.write(new byte[] {1, 2, 3});
            }
            opc.addRelationship(added.getPartName(), TargetMode.INTERNAL, "http://example/added");
        }
        assertThat(verify(signed)).singleElement().satisfies(report -> {
            assertThat(report.status()).isEqualTo(SignatureStatus.INVALID);
            assertThat(report.coversWholeDocument()).isFalse();
        });
    }

    @Test
    void signsNoPackageThatNamesAPartItDoesNotHold() {
        Path draft = JourneyDocuments.unsignable(folder.resolve("draft.docx"), "kiện toàn Ban Chỉ đạo");
        assertThatThrownBy(() -> sign(draft, AGENCY))
                .isInstanceOfSatisfying(
                        SignatureException.class,
                        refused ->
                                assertThat(refused.code()).isEqualTo(SignatureException.ErrorCode.DOCUMENT_UNSIGNABLE));
        Path whole = JourneyDocuments.draft(folder.resolve("whole.docx"), "kiện toàn Ban Chỉ đạo");
        assertThat(verify(sign(whole, AGENCY)))
                .singleElement()
                .satisfies(report -> assertThat(report.reason()).isEmpty());
    }

    @Test
    void callsAStrangerUntrusted() throws IOException {
        assertThat(verify(sign(docx(), STRANGER)))
                .singleElement()
                .satisfies(report -> assertThat(report.reason()).contains(SignatureReason.UNTRUSTED));
    }

    @Test
    void findsNothingInAnUnsignedOrBrokenFile() throws IOException {
        assertThat(verify(docx())).isEmpty();
        Path broken = folder.resolve("broken.docx");
        Files.writeString(broken, "PK not a zip");
        assertThat(verify(broken)).isEmpty();
    }

    private Path docx() throws IOException {
        return Documents.docx(folder, "Hỗ trợ 15 triệu đồng");
    }

    private Path sign(Path in, SigningKey key) {
        Path out = folder.resolve("signed-" + in.getFileName());
        OoxmlSigner.sign(in, out, key, NOW, "Ký phát hành");
        return out;
    }

    private static List<SignatureReport> verify(Path file) {
        return DocumentSignatures.verify(file, DOCX, TRUST, NOW);
    }
}
