package vn.vanthu.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** TXT, XLSX, PPTX, and letters in another language. */
final class OtherWriters {
    private OtherWriters() {}

    static void text(Letter letter, Path file, UnaryOperator<String> encode, boolean oneByteLetters)
            throws IOException {
        String text = encode.apply(String.join("\n", flat(letter)) + "\n");
        Files.writeString(file, text, oneByteLetters ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static List<String> flat(Letter letter) {
        List<String> lines = new ArrayList<>(letter.marks());
        letter.head().forEach(row -> lines.add((row[0] + "\t" + row[1]).stripTrailing()));
        lines.add("");
        Lines.Style style = Lines.Style.TITLE;
        for (Lines.Line line : Lines.below(letter)) {
            if (line.style() == Lines.Style.BODY && style != Lines.Style.BODY) {
                lines.add("");
            }
            style = line.style();
            lines.add(line.text());
        }
        Lines.foot(letter).forEach(row -> lines.add((row[0] + "\t" + row[1]).stripTrailing()));
        return lines;
    }

    /** @param heading the first row, above the table */
    static void xlsx(String heading, Path file) throws IOException {
        String[][] rows = {
            {heading},
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

    /** @param corner a text box of its own on the first slide */
    static void pptx(String corner, Path file) throws IOException {
        try (XMLSlideShow show = new XMLSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            XSLFSlide slide = show.createSlide();
            for (String text :
                    List.of(corner, "Báo cáo tiến độ quy hoạch phân khu đô thị năm 2026", "Phòng Quy hoạch")) {
                if (!text.isEmpty()) {
                    XSLFTextBox box = slide.createTextBox();
                    box.setText(text);
                }
            }
            show.write(out);
        }
    }

    static void french(Path file) throws IOException {
        paragraphs(
                file,
                "Objet : coopération décentralisée entre la région et la province",
                "Monsieur le Président, nous avons bien reçu votre lettre du mois d'août dernier et vous remercions de "
                        + "l'intérêt que vous portez à notre coopération. L'équipe technique sera présente à Noël.",
                "Veuillez agréer, Monsieur le Président, l'expression de nos sentiments les meilleurs.");
    }

    static void german(Path file) throws IOException {
        paragraphs(
                file,
                "Betreff: Städtepartnerschaft und Förderung der Stadtentwässerung",
                "Sehr geehrter Herr Präsident, für die freundliche Begrüßung während unseres Besuches möchten wir uns "
                        + "herzlich bedanken. Die geplanten Maßnahmen können ab März überprüft und ausgeführt werden.",
                "Mit freundlichen Grüßen, für das Büro der Oberbürgermeisterin");
    }

    private static void paragraphs(Path file, String... paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            for (String text : paragraphs) {
                document.createParagraph().createRun().setText(text);
            }
            document.write(out);
        }
    }
}
