package vn.vanthu.classifier.numbering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import vn.vanthu.classifier.numbering.PointedPlaces.Pointed;

/** A line of text written where a person pointed, upright as the page is shown (NĐ 30/2020 Phụ lục I, II.3: size 13). */
public final class PointedText {
    private static final float SIZE = 13;
    private static final float ASCENT = 0.9f;
    private static final float HEIGHT = 1.12f;

    private PointedText() {}

    /** Of the box that the text fills, in points. */
    public static float width(String text) {
        try (TrueTypeFont font = parsed()) {
            int units = 0;
            for (int letter : text.codePoints().toArray()) {
                units += font.getAdvanceWidth(font.getUnicodeCmapLookup().getGlyphId(letter));
            }
            return SIZE * units / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the box that a text fills, in points. */
    public static float height() {
        return SIZE * HEIGHT;
    }

    private static TrueTypeFont parsed() throws IOException {
        try (InputStream in = Objects.requireNonNull(PointedText.class.getResourceAsStream("Tinos-Regular.ttf"))) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        }
    }

    static boolean fits(PDDocument document, Pointed place, PDFont font) throws IOException {
        if (place.page() > document.getNumberOfPages()) {
            return false;
        }
        PDPage page = document.getPage(place.page() - 1);
        PDRectangle sheet = page.getCropBox();
        boolean across = page.getRotation() % 180 != 0;
        float width = across ? sheet.getHeight() : sheet.getWidth();
        float height = across ? sheet.getWidth() : sheet.getHeight();
        return place.left() >= 0
                && place.top() >= 0
                && place.left() + font.getStringWidth(place.text()) / 1000 * SIZE <= width
                && place.top() + height() <= height;
    }

    static void write(PDDocument document, Pointed place, PDFont font) throws IOException {
        PDPage page = document.getPage(place.page() - 1);
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            content.setNonStrokingColor(0f);
            content.beginText();
            content.setFont(font, SIZE);
            content.setTextMatrix(upright(page, place.left(), place.top() + SIZE * ASCENT));
            content.showText(place.text());
            content.endText();
        }
    }

    /** @param base from the upper edge of the page as it is shown */
    private static Matrix upright(PDPage page, float left, float base) {
        PDRectangle sheet = page.getCropBox();
        return switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new Matrix(0, 1, -1, 0, sheet.getLowerLeftX() + base, sheet.getLowerLeftY() + left);
            case 180 -> new Matrix(-1, 0, 0, -1, sheet.getUpperRightX() - left, sheet.getLowerLeftY() + base);
            case 270 -> new Matrix(0, -1, 1, 0, sheet.getUpperRightX() - base, sheet.getUpperRightY() - left);
            default -> new Matrix(1, 0, 0, 1, sheet.getLowerLeftX() + left, sheet.getUpperRightY() - base);
        };
    }

    /** Whether it stands on its page as text that can be read again. */
    static boolean readsBack(PDDocument document, Pointed place) throws IOException {
        String wanted = squeezed(place.text());
        return PageRows.of(document, place.page()).stream()
                .anyMatch(row -> squeezed(row.text()).contains(wanted));
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\u00a0]+", "");
    }
}
