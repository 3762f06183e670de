package vn.vanthu.samples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes a letter as a born-digital PDF with embedded fonts. */
final class PdfWriter {
    private static final float LEFT = 85;
    private static final float WIDTH = 453;
    private static final float LEADING = 19;

    private PdfWriter() {}

    static void write(Letter letter, Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            fill(document, letter);
            document.save(file.toFile());
        }
    }

    static void fill(PDDocument document, Letter letter) throws IOException {
        PDFont regular = font(document, "Tinos-Regular.ttf");
        PDFont bold = font(document, "Tinos-Bold.ttf");
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            float y = 785;
            for (String mark : letter.marks()) {
                show(content, bold, 13, LEFT, y, mark);
                y -= LEADING;
            }
            for (String[] row : letter.head()) {
                if (!row[0].isEmpty() || !row[1].isEmpty()) {
                    centred(content, regular, 11.5f, LEFT, 190, y, row[0]);
                    centred(content, row[1].contains(", ngày") ? regular : bold, 11.5f, LEFT + 190, 263, y, row[1]);
                    y -= LEADING;
                }
            }
            y -= LEADING;
            for (Lines.Line line : Lines.below(letter)) {
                boolean body = line.style() == Lines.Style.BODY;
                PDFont font = body || line.style() == Lines.Style.CENTRED ? regular : bold;
                for (String part : wrap(font, line.text(), body)) {
                    if (body) {
                        show(content, font, 13, LEFT, y, part);
                    } else {
                        centred(content, font, 13, LEFT, WIDTH, y, part);
                    }
                    y -= LEADING;
                }
            }
            y -= LEADING;
            for (String[] row : Lines.foot(letter)) {
                if (!row[0].isEmpty()) {
                    show(content, regular, 11, LEFT, y, row[0]);
                }
                centred(content, bold, 13, LEFT + 240, 213, y, row[1]);
                y -= LEADING;
            }
        }
    }

    static PDFont font(PDDocument document, String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PdfWriter.class.getResourceAsStream("/fonts/" + name), name)) {
            return PDType0Font.load(document, in, true);
        }
    }

    private static void centred(
            PDPageContentStream content, PDFont font, float size, float left, float width, float y, String text)
            throws IOException {
        if (!text.isEmpty()) {
            float length = font.getStringWidth(text) / 1000 * size;
            float fitted = length > width ? size * width / length : size;
            float taken = Math.min(length, width);
            show(content, font, fitted, left + (width - taken) / 2, y, text);
        }
    }

    private static void show(PDPageContentStream content, PDFont font, float size, float x, float y, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private static List<String> wrap(PDFont font, String text, boolean indent) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent ? "      " : "");
        for (String word : text.split(" ")) {
            if (font.getStringWidth(line + " " + word) / 1000 * 13 > WIDTH && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
