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
    void letsADescriptionChangeThatTheTextDoesNotShow() throws IOException {
        Path signed = sign(titled("Kế hoạch"), AGENCY);
        retitle(signed, "dc:creator", "người khác");
        assertThat(verify(signed))
                .singleElement()
                .satisfies(report -> assertThat(report.status()).isEqualTo(SignatureStatus.VALID));
    }

    @Test
    void seesADescriptionChangedThatAControlOfTheTextShows() throws IOException {
        Path signed = sign(titled("Kế hoạch"), AGENCY);
        retitle(signed, "dc:title", "Chi 95 triệu");
        assertThat(verify(signed)).singleElement().satisfies(report -> {
            assertThat(report.reason()).contains(SignatureReason.PARTIAL_COVERAGE);
            assertThat(report.coversWholeDocument()).isFalse();
        });
    }

    @Test
    void seesThatASignedControlShowsAnotherDescription() throws IOException {
        Path titled = titled("Kế hoạch");
        retitle(titled, "dc:title", "Chi 95 triệu");
        assertThat(verify(sign(titled, AGENCY)))
                .singleElement()
                .satisfies(report -> assertThat(report.reason()).contains(SignatureReason.PARTIAL_COVERAGE));
    }

    @Test
    void doesNotCallAPackageUnsignedWhoseNamesStandTwice() throws IOException {
        Path signed = sign(docx(), AGENCY);
        try (FileSystem zip = FileSystems.newFileSystem(signed)) {
            Files.writeString(zip.getPath("/word/zocument.xml"), "<other/>");
        }
        byte[] bytes = Files.readAllBytes(signed);
        String twice = new String(bytes, StandardCharsets.ISO_8859_1).replace("zocument.xml", "document.xml");
        Files.writeString(signed, twice, StandardCharsets.ISO_8859_1);
        assertThat(verify(signed))
                .isNotEmpty()
                .allSatisfy(report -> assertThat(report.status()).isEqualTo(SignatureStatus.INVALID));
    }

    /** A text with a control that shows the title of its description. */
    private Path titled(String title) throws IOException {
        Path file = docx();
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path text = zip.getPath("/word/document.xml");
            String control =
                    "<w:sdt><w:sdtPr><w:dataBinding w:prefixMappings=\"xmlns:ns0='http://purl.org/dc/elements/1.1/'"
                            + " xmlns:ns1='http://schemas.openxmlformats.org/package/2006/metadata/core-properties'\""
                            + " w:xpath=\"/ns1:coreProperties[1]/ns0:title[1]\""
                            + " w:storeItemID=\"{6C3C8BC8-F283-45AE-878A-BAB7291924A1}\"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>"
                            + title + "</w:t></w:r></w:p></w:sdtContent></w:sdt></w:body>";
            Files.writeString(text, Files.readString(text).replace("</w:body>", control));
        }
        retitle(file, "dc:title", title);
        return file;
    }

    private static void retitle(Path file, String name, String value) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path core = zip.getPath("/docProps/core.xml");
            String xml = Files.readString(core).replaceAll("<" + name + "[ >][^<]*</" + name + ">", "");
            Files.writeString(
                    core,
                    xml.replace(
                            "</cp:coreProperties>",
                            "<" + name + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">" + value + "</" + name
                                    + "></cp:coreProperties>"));
        }
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
