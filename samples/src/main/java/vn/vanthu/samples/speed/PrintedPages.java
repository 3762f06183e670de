package vn.vanthu.samples.speed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A born-digital PDF of full pages, its two fonts embedded as far as they are used. */
final class PrintedPages {
    private static final float LEFT = 85;
    private static final float RIGHT_COLUMN = 320;
    private static final float WIDTH = 453;
    private static final float LEADING = 18;
    private static final float TOP = 785;
    private static final float BOTTOM = 60;
    private static final float SIZE = 13;

    private final PDDocument document;
    private final PDFont regular;
    private final PDFont bold;
    private final int pages;

    private record Row(PDFont font, float x, String text, boolean ends) {}

    private PrintedPages(PDDocument document, int pages) throws IOException {
        this.document = document;
        this.pages = pages;
        regular = font("Tinos-Regular.ttf");
        bold = font("Tinos-Bold.ttf");
    }

    /** As many pages, if the lines fill them; what goes beyond is left out. */
    static void write(List<LongText.Line> lines, int pages, Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PrintedPages printed = new PrintedPages(document, pages);
            printed.fill(lines);
            printed.regular.subset();
            printed.bold.subset();
            document.save(file.toFile());
        }
    }

    private PDFont font(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PrintedPages.class.getResourceAsStream("/fonts/" + name), name)) {
            return PDType0Font.load(document, in, true);
        }
    }

    private void fill(List<LongText.Line> lines) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (LongText.Line line : lines) {
            rows(line, rows);
        }
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName("R"), regular);
        resources.put(COSName.getPDFName("B"), bold);
        int at = 0;
        for (int page = 0; page < pages && at < rows.size(); page++) {
            PDPage sheet = new PDPage(PDRectangle.A4);
            document.addPage(sheet);
            StringBuilder content = new StringBuilder();
            for (float y = TOP; y > BOTTOM && at < rows.size(); at++) {
                Row row = rows.get(at);
                show(content, row, y);
                y -= row.ends() ? LEADING : 0;
            }
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
            }
            sheet.setContents(stream);
            sheet.setResources(resources);
        }
    }

    private void rows(LongText.Line line, List<Row> rows) throws IOException {
        PDFont font = line.bold() ? bold : regular;
        if (!line.right().isEmpty()) {
            rows.add(new Row(font, LEFT, line.left(), false));
            rows.add(new Row(font, RIGHT_COLUMN, line.right(), true));
            return;
        }
        List<String> parts = wrapped(font, line.left());
        for (String part : parts) {
            float x = line.centred() ? LEFT + (WIDTH - length(font, part)) / 2 : LEFT;
            rows.add(new Row(font, x, part, true));
        }
    }

    private static List<String> wrapped(PDFont font, String text) throws IOException {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        float length = 0;
        float blank = length(font, " ");
        for (String word : text.split(" ", -1)) {
            float wide = length(font, word);
            if (!part.isEmpty() && length + blank + wide > WIDTH) {
                parts.add(part.toString());
                part.setLength(0);
                length = 0;
            }
            part.append(part.isEmpty() ? "" : " ").append(word);
            length += (length > 0 ? blank : 0) + wide;
        }
        parts.add(part.toString());
        return parts;
    }

    private static float length(PDFont font, String text) throws IOException {
        return font.getStringWidth(text) / 1000 * SIZE;
    }

    /** By hand, for the library looks for ligatures in each text that it shows. */
    private void show(StringBuilder content, Row row, float y) throws IOException {
        row.text().codePoints().forEach(row.font()::addToSubset);
        content.append(String.format(
                Locale.ROOT,
                "BT /%s %s Tf %.3f %.3f Td <%s> Tj ET\n",
                row.font() == bold ? "B" : "R",
                SIZE,
                row.x(),
                y,
                HexFormat.of().formatHex(row.font().encode(row.text()))));
    }
}
