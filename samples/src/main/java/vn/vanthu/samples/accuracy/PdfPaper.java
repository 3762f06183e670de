package vn.vanthu.samples.accuracy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;

/** Writes born-digital PDF whose text is drawn column by column, in odd order, or word by word. */
final class PdfPaper {
    private static final String FACES = "/usr/share/fonts/truetype/croscore/";
    private static final float LEFT = 75;
    private static final float RIGHT_COLUMN = 305;
    private static final float WIDTH = 460;
    private static final float LEADING = 17;
    private final PDDocument document;
    private final PDType0Font font;
    private final Layout layout;
    private final List<Piece> pieces = new ArrayList<>();
    private float y = 780;
    private int page;

    private record Piece(int page, float x, float y, float size, String text) {}

    private PdfPaper(PDDocument document, PDType0Font font, Layout layout) {
        this.document = document;
        this.font = font;
        this.layout = layout;
    }

    static void write(List<Item> items, Layout layout, String face, Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDType0Font font = PDType0Font.load(document, new File(FACES + face + ".ttf"));
            new PdfPaper(document, font, layout).all(items);
            document.getDocumentInformation().setKeywords(Papers.texts(items, Item.Kind.PROPERTY));
            document.save(file.toFile());
        }
    }

    private void all(List<Item> items) throws IOException {
        String header = Papers.texts(items, Item.Kind.PAGE_HEADER);
        if (!header.isEmpty()) {
            pieces.add(new Piece(0, LEFT + 170, 812, 12, header));
        }
        String footer = Papers.texts(items, Item.Kind.PAGE_FOOTER);
        if (!footer.isEmpty()) {
            pieces.add(new Piece(0, LEFT + 170, 28, 12, footer));
        }
        for (List<Item> group : Papers.groups(items)) {
            group(group);
        }
        if (layout == Layout.PDF_ODD_ORDER) {
            pieces.sort((a, b) -> Integer.compare(b.x() > 250 ? 1 : 0, a.x() > 250 ? 1 : 0));
        }
        for (int number = 0; number <= page; number++) {
            PDPage sheet = new PDPage(PDRectangle.A4);
            document.addPage(sheet);
            try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
                int current = number;
                for (Piece piece :
                        pieces.stream().filter(each -> each.page() == current).toList()) {
                    show(content, piece);
                }
                String watermark = Papers.texts(items, Item.Kind.WATERMARK);
                if (number == 0 && !watermark.isEmpty()) {
                    content.beginText();
                    content.setFont(font, 60);
                    content.setTextMatrix(Matrix.getRotateInstance(Math.PI / 4, 180, 300));
                    content.showText(watermark);
                    content.endText();
                }
            }
        }
        for (Item item : items) {
            if (item.kind() == Item.Kind.NOTE) {
                stamp(item.left());
            }
        }
    }

    private void group(List<Item> group) throws IOException {
        Item first = group.getFirst();
        switch (first.kind()) {
            case PAIR -> {
                if (y - group.size() * LEADING < 50) {
                    turn();
                }
                for (Item item : group) {
                    centred(item.left(), LEFT - 20, 235);
                    centred(item.right(), RIGHT_COLUMN, 250);
                    down();
                }
            }
            case CENTRED -> {
                for (String line : wrapped(first.left())) {
                    centred(line, LEFT, WIDTH);
                    down();
                }
            }
            case BODY -> {
                for (String line : wrapped(first.left())) {
                    pieces.add(new Piece(page, LEFT, y, 12, line));
                    down();
                }
            }
            case CELL, BOX -> {
                pieces.add(new Piece(page, LEFT, y, 13, first.left()));
                down();
            }
            case NEW_PAGE -> turn();
            case PAGE_HEADER, PAGE_FOOTER, WATERMARK, NOTE, PICTURE_WORDS, PROPERTY -> {}
        }
    }

    private void centred(String text, float left, float width) throws IOException {
        if (!text.isEmpty()) {
            float natural = length(text, 12);
            float size = natural > width ? 12 * width / natural : 12;
            pieces.add(new Piece(page, left + Math.max(0, (width - length(text, size)) / 2), y, size, text));
        }
    }

    private void show(PDPageContentStream content, Piece piece) throws IOException {
        float x = piece.x();
        String[] parts = layout == Layout.PDF_WORD_BY_WORD ? piece.text().split("(?<= )") : new String[] {piece.text()};
        for (String part : parts) {
            content.beginText();
            content.setFont(font, piece.size());
            content.newLineAtOffset(x, piece.y());
            content.showText(layout == Layout.PDF_WORD_BY_WORD ? part.stripTrailing() : part);
            content.endText();
            x += length(part, piece.size());
        }
    }

    /** A stamp of the reader's own program, drawn by its appearance and with no words beside it. */
    private void stamp(String text) throws IOException {
        PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
        stamp.setRectangle(new PDRectangle(400, 800, 160, 24));
        PDAppearanceStream appearance = new PDAppearanceStream(document);
        appearance.setBBox(new PDRectangle(160, 24));
        appearance.setResources(new PDResources());
        try (PDPageContentStream content = new PDPageContentStream(document, appearance)) {
            content.beginText();
            content.setFont(font, 14);
            content.newLineAtOffset(8, 6);
            content.showText(text);
            content.endText();
        }
        PDAppearanceDictionary looks = new PDAppearanceDictionary();
        looks.setNormalAppearance(appearance);
        stamp.setAppearance(looks);
        document.getPage(0).getAnnotations().add(stamp);
    }

    private float length(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    private void down() {
        y -= LEADING;
        if (y < 50) {
            turn();
        }
    }

    private void turn() {
        page++;
        y = 780;
        pieces.add(new Piece(page, LEFT + WIDTH / 2, 800, 12, String.valueOf(page + 1)));
    }

    private List<String> wrapped(String text) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && length(line + " " + word, 12) > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
