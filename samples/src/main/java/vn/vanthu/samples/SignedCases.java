package vn.vanthu.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;

/** Signed PDF and DOCX files, good and bad, as seen by the trust folder beside them. */
final class SignedCases {
    private static final Letter DECISION =
            Letter.state("16/QĐ-SXD", "QUYẾT ĐỊNH", "Về việc phê duyệt nhiệm vụ quy hoạch khu đô thị Lạc Thành");
    private static final Expected PDF = StateCases.of(DECISION, "QUYET_DINH")
            .with("form", "DIGITAL_PDF", "mediaType", "application/pdf", "pages", "1");
    private static final String HELD = "HELD";

    private SignedCases() {}

    static List<Draft> all() {
        return List.of(
                pdf("pdf-chua-ky", "PAPER_REQUIRED", "INFORMATION_ONLY", List.of(), (file, trust) -> {}),
                pdf(
                        "pdf-ca-nhan-va-co-quan",
                        "ACCEPTED",
                        "ORIGINAL",
                        List.of("VALID//PERSON", "VALID//AGENCY"),
                        (file, trust) -> {
                            Signing.pdf(file, trust.head);
                            Signing.pdf(file, trust.sxd);
                        }),
                pdf(
                        "pdf-co-quan",
                        "ACCEPTED",
                        "EQUIVALENT",
                        List.of("VALID//AGENCY"),
                        (file, trust) -> Signing.pdf(file, trust.sxd)),
                pdf(
                        "pdf-ca-nhan",
                        "PAPER_REQUIRED",
                        "INFORMATION_ONLY",
                        List.of("VALID//PERSON"),
                        (file, trust) -> Signing.pdf(file, trust.head)),
                pdf(
                        "pdf-co-quan-khac",
                        "PAPER_REQUIRED",
                        "INFORMATION_ONLY",
                        List.of("VALID//OTHER_AGENCY"),
                        (file, trust) -> Signing.pdf(file, trust.stc)),
                pdf(
                        "pdf-khong-tin-cay",
                        HELD,
                        "INFORMATION_ONLY",
                        List.of("INDETERMINATE/UNTRUSTED/UNKNOWN"),
                        (file, trust) -> Signing.pdf(file, trust.stranger)),
                pdf(
                        "pdf-het-han",
                        HELD,
                        "INFORMATION_ONLY",
                        List.of("INDETERMINATE/EXPIRED/AGENCY"),
                        (file, trust) -> Signing.pdf(file, trust.expired)),
                pdf(
                        "pdf-thu-hoi",
                        HELD,
                        "INFORMATION_ONLY",
                        List.of("INDETERMINATE/REVOKED/AGENCY"),
                        (file, trust) -> Signing.pdf(file, trust.revoked)),
                pdf(
                        "pdf-khong-crl",
                        HELD,
                        "INFORMATION_ONLY",
                        List.of("INDETERMINATE/REVOCATION_UNKNOWN/AGENCY"),
                        (file, trust) -> Signing.pdf(file, trust.unlisted)),
                pdf("pdf-bi-sua", "REFUSED", "NONE", List.of("INVALID/TAMPERED/AGENCY"), (file, trust) -> {
                    Signing.pdf(file, trust.sxd);
                    changeOneByte(file);
                }),
                pdf(
                        "pdf-sua-sau-ky",
                        "REFUSED",
                        "NONE",
                        List.of("INVALID/CHANGED_AFTER_SIGNING/AGENCY"),
                        (file, trust) -> {
                            Signing.pdf(file, trust.sxd);
                            annotate(file);
                        }),
                docx(
                        "docx-ca-nhan-va-co-quan",
                        "ACCEPTED",
                        "ORIGINAL",
                        List.of("VALID//PERSON", "VALID//AGENCY"),
                        (file, trust) -> {
                            Signing.office(file, trust.head);
                            Signing.office(file, trust.sxd);
                        }),
                docx(
                        "docx-co-quan",
                        "ACCEPTED",
                        "EQUIVALENT",
                        List.of("VALID//AGENCY"),
                        (file, trust) -> Signing.office(file, trust.sxd)),
                docx("docx-bi-sua", "REFUSED", "NONE", List.of("INVALID/TAMPERED/AGENCY"), (file, trust) -> {
                            Signing.office(file, trust.sxd);
                            changeDocumentPart(file);
                        })
                        .with("summary", "Về việc phê duyệt nhiệm vụ quy hoạch khu đô thị Lạc Hòa"));
    }

    private static Draft pdf(
            String name, String verdict, String effect, List<String> signatures, Draft.Writing signing) {
        return new Draft(
                name,
                "pdf",
                PDF.with("verdict", verdict, "legalEffect", effect).signed(signatures.toArray(String[]::new)),
                (file, trust) -> {
                    PdfWriter.write(DECISION, file);
                    signing.write(file, trust);
                });
    }

    private static Draft docx(
            String name, String verdict, String effect, List<String> signatures, Draft.Writing signing) {
        Expected expected = StateCases.of(DECISION, "QUYET_DINH").with("verdict", verdict, "legalEffect", effect);
        return new Draft(name, "docx", expected.signed(signatures.toArray(String[]::new)), (file, trust) -> {
            WordWriter.unicode().write(DECISION, file);
            signing.write(file, trust);
        });
    }

    private static void changeOneByte(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("/MediaBox");
        bytes[at + "/MediaBox [".length()] ^= 1;
        Files.write(file, bytes);
    }

    private static void annotate(Path file) throws IOException {
        Path out = file.resolveSibling("annotated.tmp");
        try (PDDocument document = Loader.loadPDF(file.toFile());
                OutputStream changed = Files.newOutputStream(out)) {
            PDAnnotationText note = new PDAnnotationText();
            note.setContents("thay số tiền");
            document.getPage(0).getAnnotations().add(note);
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(changed);
        }
        Files.move(out, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void changeDocumentPart(Path file) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path part = zip.getPath("/word/document.xml");
            Files.writeString(part, Files.readString(part).replace("Lạc Thành", "Lạc Hòa"));
        }
    }
}
