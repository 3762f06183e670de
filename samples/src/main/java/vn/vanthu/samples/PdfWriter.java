package vn.vanthu.samples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes a letter as a born-digital PDF with embedded fonts, over as many pages as it needs. */
final class PdfWriter implements AutoCloseable {
    private static final float LEFT = 85;
    private static final float WIDTH = 453;
    private static final float LEADING = 19;
    private static final float TOP = 785;
    private static final float BOTTOM = 60;

    private final PDDocument document;
    private final PDFont regular;
    private final PDFont bold;
    private PDPageContentStream content;
    private float y = TOP;

    private PdfWriter(PDDocument document, PDFont regular, PDFont bold) throws IOException {
        this.document = document;
        this.regular = regular;
        this.bold = bold;
        content = page();
    }

    static void write(Letter letter, Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            fill(document, letter);
            document.save(file.toFile());
        }
    }

    /** In letters without serifs. */
    static void writeSans(Letter letter, Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDFont sans = font(document, "Arimo-Regular.ttf");
            try (PdfWriter writer = new PdfWriter(document, sans, sans)) {
                writer.letter(letter);
            }
            document.save(file.toFile());
        }
    }

    static void fill(PDDocument document, Letter letter) throws IOException {
        PDFont regular = font(document, "Tinos-Regular.ttf");
        PDFont bold = font(document, "Tinos-Bold.ttf");
        try (PdfWriter writer = new PdfWriter(document, regular, bold)) {
            writer.letter(letter);
        }
    }

    /** A copy's words in the upper right corner, then the letter. */
    static void fillCopy(PDDocument document, String words, Letter letter) throws IOException {
        PDFont regular = font(document, "Tinos-Regular.ttf");
        PDFont bold = font(document, "Tinos-Bold.ttf");
        try (PdfWriter writer = new PdfWriter(document, regular, bold)) {
            writer.show(regular, 10, LEFT + 180, TOP + 25, words);
            writer.letter(letter);
        }
    }

    private void letter(Letter letter) throws IOException {
        for (String mark : letter.marks()) {
            show(bold, 13, LEFT, y, mark);
            down();
        }
        for (String[] row : letter.head()) {
            if (!row[0].isEmpty() || !row[1].isEmpty()) {
                centred(regular, row[0].startsWith("Số") ? 13 : 12, LEFT, 190, row[0]);
                boolean nation = row[1].equals(row[1].toUpperCase(Locale.ROOT));
                centred(row[1].contains(", ngày") ? regular : bold, nation ? 12 : 13, LEFT + 190, 263, row[1]);
                down();
            }
        }
        down();
        for (Lines.Line line : Lines.below(letter)) {
            boolean body = line.style() == Lines.Style.BODY;
            PDFont font = body || line.style() == Lines.Style.CENTRED ? regular : bold;
            for (String part : wrap(font, line.text(), body)) {
                if (body) {
                    show(font, 13, LEFT, y, part);
                } else {
                    centred(font, 13, LEFT, WIDTH, part);
                }
                down();
            }
        }
        down();
        List<String[]> foot = Lines.foot(letter);
        if (y - foot.size() * LEADING < BOTTOM) {
            turn();
        }
        for (String[] row : foot) {
            if (!row[0].isEmpty()) {
                show(regular, 11, LEFT, y, row[0]);
            }
            centred(bold, 13, LEFT + 240, 213, row[1]);
            down();
        }
    }

    private PDPageContentStream page() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return new PDPageContentStream(document, page);
    }

    private void down() throws IOException {
        y -= LEADING;
        if (y < BOTTOM) {
            turn();
        }
    }

    private void turn() throws IOException {
        content.close();
        content = page();
        y = TOP;
        centred(regular, 13, LEFT, WIDTH, String.valueOf(document.getNumberOfPages()));
        y -= LEADING;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    static PDFont font(PDDocument document, String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PdfWriter.class.getResourceAsStream("/fonts/" + name), name)) {
            return PDType0Font.load(document, in, true);
        }
    }

    private void centred(PDFont font, float size, float left, float width, String text) throws IOException {
        if (!text.isEmpty()) {
            float length = font.getStringWidth(text) / 1000 * size;
            float fitted = length > width ? size * width / length : size;
            float taken = Math.min(length, width);
            show(font, fitted, left + (width - taken) / 2, y, text);
        }
    }

    private void show(PDFont font, float size, float x, float atY, String text) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, atY);
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
