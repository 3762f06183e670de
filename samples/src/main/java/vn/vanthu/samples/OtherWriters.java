package vn.vanthu.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** TXT, ODT, XLSX, and a letter in another language. */
final class OtherWriters {
    private OtherWriters() {}

    static void text(Letter letter, Path file, UnaryOperator<String> encode, boolean oneByteLetters)
            throws IOException {
        String text = encode.apply(String.join("\n", flat(letter)) + "\n");
        Files.writeString(file, text, oneByteLetters ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static List<String> flat(Letter letter) {
        List<String> lines = new ArrayList<>(letter.marks());
        letter.head().forEach(row -> lines.add((row[0] + "\t" + row[1]).strip()));
        Lines.below(letter).forEach(line -> lines.add(line.text()));
        Lines.foot(letter).forEach(row -> lines.add((row[0] + "\t" + row[1]).stripTrailing()));
        return lines;
    }

    static void odt(Letter letter, Path file) throws IOException {
        StringBuilder body = new StringBuilder();
        flat(letter)
                .forEach(line -> body.append("<text:p>")
                        .append(line.replace("&", "&amp;").replace("<", "&lt;").replace("\t", "<text:tab/>"))
                        .append("</text:p>"));
        String content = """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
                xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body><office:text>\
                """ + body + "</office:text></office:body></office:document-content>";
        String manifest = """
                <?xml version="1.0" encoding="UTF-8"?>
                <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">\
                <manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>\
                <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>""";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            byte[] type = "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII);
            ZipEntry first = new ZipEntry("mimetype");
            CRC32 crc = new CRC32();
            crc.update(type);
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            first.setCrc(crc.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            put(zip, "content.xml", content);
            put(zip, "META-INF/manifest.xml", manifest);
        }
    }

    static void xlsx(Path file) throws IOException {
        String[][] rows = {
            {"Biểu tổng hợp tiến độ giải ngân vốn đầu tư công năm 2026"},
            {"Đơn vị", "Kế hoạch (triệu đồng)", "Đã giải ngân", "Tỷ lệ"},
            {"Ban Quản lý dự án đường vành đai phía Đông", "120500", "98200", "81,5%"},
            {"Trung tâm Phát triển quỹ đất tỉnh An Lạc", "45000", "31000", "68,9%"},
            {"Tổng cộng các đơn vị thuộc Sở Xây dựng", "165500", "129200", "78,1%"}
        };
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = book.createSheet("Giải ngân");
            for (int i = 0; i < rows.length; i++) {
                XSSFRow row = sheet.createRow(i);
                for (int j = 0; j < rows[i].length; j++) {
                    row.createCell(j).setCellValue(rows[i][j]);
                }
            }
            book.write(out);
        }
    }

    static void french(Path file) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            for (String text : List.of(
                    "Objet : coopération décentralisée entre la région et la province",
                    "Monsieur le Président, nous avons bien reçu votre lettre du mois d'août dernier et vous remercions de "
                            + "l'intérêt que vous portez à notre coopération. L'équipe technique sera présente à Noël.",
                    "Veuillez agréer, Monsieur le Président, l'expression de nos sentiments les meilleurs.")) {
                document.createParagraph().createRun().setText(text);
            }
            document.write(out);
        }
    }

    static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
