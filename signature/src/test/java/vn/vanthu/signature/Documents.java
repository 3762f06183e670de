package vn.vanthu.signature;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Small documents to sign. */
final class Documents {
    private Documents() {}

    static Path pdf(Path folder, String text) throws IOException {
        Path file = folder.resolve("document.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            write(document, page, text, false);
            document.save(file.toFile());
        }
        return file;
    }

    static void write(PDDocument document, PDPage page, String text, boolean append) throws IOException {
        PDPageContentStream.AppendMode mode =
                append ? PDPageContentStream.AppendMode.APPEND : PDPageContentStream.AppendMode.OVERWRITE;
        try (PDPageContentStream content = new PDPageContentStream(document, page, mode, false)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 13);
            content.newLineAtOffset(80, append ? 500 : 700);
            content.showText(text);
            content.endText();
        }
    }

    static Path docx(Path folder, String text) throws IOException {
        Path file = folder.resolve("document.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText(text);
            document.write(out);
        }
        return file;
    }
}
