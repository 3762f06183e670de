package vn.vanthu.signature;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Small documents to sign. */
final class Documents {
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

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

    /** A document of that kind that speaks of 15 million. */
    static Path of(Path folder, String ending) throws IOException {
        Path file = folder.resolve("document." + ending);
        switch (ending) {
            case "pdf" -> pdf(folder, "Ho tro 15 trieu dong");
            case "docx" -> docx(folder, "Hỗ trợ 15 triệu đồng");
            case "xlsx" -> {
                try (XSSFWorkbook book = new XSSFWorkbook();
                        OutputStream out = Files.newOutputStream(file)) {
                    book.createSheet("Kinh phí").createRow(0).createCell(0).setCellValue("15 triệu");
                    book.write(out);
                }
            }
            case "pptx" -> {
                try (XMLSlideShow show = new XMLSlideShow();
                        OutputStream out = Files.newOutputStream(file)) {
                    show.createSlide().createTextBox().setText("15 triệu");
                    show.write(out);
                }
            }
            case "odt", "ods" -> openDocument(file, mediaType(ending));
            default -> throw new IllegalArgumentException(ending);
        }
        return file;
    }

    static String mediaType(String ending) {
        return switch (ending) {
            case "pdf" -> "application/pdf";
            case "docx" -> OFFICE + "wordprocessingml.document";
            case "xlsx" -> OFFICE + "spreadsheetml.sheet";
            case "pptx" -> OFFICE + "presentationml.presentation";
            case "odt" -> "application/vnd.oasis.opendocument.text";
            case "ods" -> "application/vnd.oasis.opendocument.spreadsheet";
            case "asice" -> "application/vnd.etsi.asic-e+zip";
            default -> throw new IllegalArgumentException(ending);
        };
    }

    /** A text or a table with one sentence. */
    static void openDocument(Path file, String mediaType) throws IOException {
        String office = "urn:oasis:names:tc:opendocument:xmlns:";
        String body = mediaType.endsWith("text")
                ? "<office:text><text:p>Hỗ trợ 15 triệu đồng</text:p></office:text>"
                : "<office:spreadsheet><table:table table:name=\"A\"><table:table-row><table:table-cell>"
                        + "<text:p>Hỗ trợ 15 triệu đồng</text:p></table:table-cell></table:table-row></table:table>"
                        + "</office:spreadsheet>";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            byte[] type = mediaType.getBytes(StandardCharsets.US_ASCII);
            CRC32 crc = new CRC32();
            crc.update(type);
            ZipEntry first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            first.setCrc(crc.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"" + office
                            + "office:1.0\" xmlns:text=\"" + office + "text:1.0\" xmlns:table=\"" + office
                            + "table:1.0\" office:version=\"1.2\"><office:body>" + body
                            + "</office:body></office:document-content>")
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("styles.xml"));
            zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-styles xmlns:office=\"" + office
                            + "office:1.0\" office:version=\"1.2\"></office:document-styles>")
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
            zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?><manifest:manifest xmlns:manifest=\"" + office
                            + "manifest:1.0\" manifest:version=\"1.2\"><manifest:file-entry manifest:full-path=\"/\""
                            + " manifest:version=\"1.2\" manifest:media-type=\"" + mediaType
                            + "\"/><manifest:file-entry manifest:full-path=\"content.xml\""
                            + " manifest:media-type=\"text/xml\"/><manifest:file-entry"
                            + " manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>"
                            + "</manifest:manifest>")
                    .getBytes(StandardCharsets.UTF_8));
        }
    }
}
