package vn.vanthu.samples;

import java.nio.file.Files;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Scans, broken files, and files that act. */
final class OddCases {
    private static final Letter LETTER =
            Letter.state("17/QĐ-SXD", "QUYẾT ĐỊNH", "Về việc công nhận kết quả đánh giá năm 2026");

    private OddCases() {}

    static List<Draft> all() {
        Expected scan = StateCases.of(LETTER, "QUYET_DINH")
                .with("form", "SCAN", "mediaType", "application/pdf", "pages", "1", "encoding", "");
        Expected unreadable = Expected.nothing().with("form", "UNREADABLE", "verdict", "HELD");
        return List.of(
                new Draft(
                        "scan-mau",
                        "pdf",
                        scan.with("verdict", "ACCEPTED"),
                        (file, trust) -> ScanWriter.write(LETTER, file, true, true, 1)),
                new Draft(
                        "scan-den-trang", "pdf", scan, (file, trust) -> ScanWriter.write(LETTER, file, false, true, 2)),
                new Draft(
                        "scan-khong-dau", "pdf", scan, (file, trust) -> ScanWriter.write(LETTER, file, true, false, 3)),
                new Draft(
                        "pdf-hong",
                        "pdf",
                        unreadable,
                        (file, trust) -> Files.writeString(file, "%PDF-1.7\n1 0 obj\n<< /Type /Catalog")),
                new Draft("tep-rong", "pdf", unreadable, (file, trust) -> Files.write(file, new byte[0])),
                new Draft("pdf-mat-khau", "pdf", unreadable, (file, trust) -> {
                    try (PDDocument document = new PDDocument()) {
                        PdfWriter.fill(document, LETTER);
                        document.protect(new StandardProtectionPolicy("chu", "khach", new AccessPermission()));
                        document.save(file.toFile());
                    }
                }),
                new Draft(
                        "docx-ten-pdf",
                        "pdf",
                        StateCases.of(LETTER, "QUYET_DINH"),
                        (file, trust) -> WordWriter.unicode().write(LETTER, file)),
                new Draft(
                        "pdf-javascript",
                        "pdf",
                        Expected.nothing()
                                .with(
                                        "form",
                                        "DIGITAL_PDF",
                                        "activeContent",
                                        "SCRIPT",
                                        "verdict",
                                        "REFUSED",
                                        "legalEffect",
                                        "NONE"),
                        (file, trust) -> {
                            try (PDDocument document = new PDDocument()) {
                                PdfWriter.fill(document, LETTER);
                                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
                                document.save(file.toFile());
                            }
                        }));
    }
}
