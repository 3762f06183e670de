package vn.vanthu.classifier.text;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** The letters of one page as they are drawn, each with its place. */
final class PageGlyphs {

    private static final int MOST = 200_000;

    private final int turned;
    private final float pageWidth;
    private final float pageHeight;
    private final float originX;
    private final float originY;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final Overprints overprints = new Overprints();
    private final SlantedText slanted = new SlantedText();
    private final OddText odd = new OddText();
    private final Deque<Boolean> replaced = new ArrayDeque<>();
    private final ReplacedText replacedText = new ReplacedText();
    private @Nullable String actualText;
    private boolean firstOfActual;
    private int letters;
    private long drawn;
    private long unmapped;

    PageGlyphs(PDPage page) {
        turned = page.getRotation();
        PDRectangle box = page.getCropBox();
        pageWidth = box.getWidth();
        pageHeight = box.getHeight();
        originX = box.getLowerLeftX();
        originY = box.getLowerLeftY();
    }

    PageText text(PdfPictures pictures, Outlines outlines) throws DoubtException {
        List<List<Glyph>> layers = Layers.of(glyphs);
        GlyphRows rows = GlyphRows.of(layers.getFirst());
        List<PdfWord> words = rows.words();
        List<PdfWord> above = new ArrayList<>();
        for (List<Glyph> layer : layers.subList(1, layers.size())) {
            rows = rows.above(layer);
            above.addAll(rows.words());
        }
        return new PageText(
                words,
                above,
                rows.row(),
                slanted.lines(),
                odd.lines(),
                odd.unseen(),
                replacedText.lines(),
                letters,
                drawn,
                unmapped,
                pictures,
                outlines);
    }

    int letters() {
        return letters;
    }

    /** Marked content, whose letters {@code instead} stands for where it is given. */
    void begin(@Nullable String instead) throws DoubtException {
        if (replaced.size() >= MOST) {
            throw new DoubtException(Doubt.TOO_MUCH);
        }
        replaced.push(instead != null);
        replacedText.begin(instead);
        actualText = instead;
        if (instead != null) {
            actualText = instead.replace("\u00ad", "");
            firstOfActual = true;
            if (!actualText.isEmpty() && !Alphabets.plain(actualText)) {
                throw new DoubtException(Doubt.LETTERS);
            }
        }
    }

    void end() {
        replacedText.end();
        Boolean instead = replaced.poll();
        if (instead != null && instead) {
            actualText = null;
        }
    }

    void advance(TextState state, float by) throws DoubtException {
        float[] text = state.text;
        if (text != null) {
            text[4] += by * text[0];
            text[5] += by * text[1];
            Affine.finite(text[4]);
            Affine.finite(text[5]);
        }
    }

    void show(TextState state, byte[] bytes, int from, int to) throws IOException, DoubtException {
        PageFont font = state.font;
        float[] text = state.text;
        if (font == null || text == null) {
            throw new DoubtException(Doubt.NO_FONT);
        }
        int length = font.codeLength();
        if ((to - from) % length != 0) {
            throw new DoubtException(Doubt.CODES);
        }
        float size = state.size;
        float stretch = state.stretch / 100f;
        float[] scale = {size * stretch, 0, 0, size, 0, state.rise};
        float[] place = Affine.multiply(Affine.multiply(scale, text), state.page);
        int direction = direction(place);
        float height = Math.abs(font.height() * Affine.scalingY(place));
        float space = Math.abs(font.space() * Affine.scalingX(place));
        float[] c = state.page;
        for (int at = from; at < to; at += length) {
            int code = bytes[at] & 0xff;
            float blank = 0;
            if (length == 2) {
                code = code << 8 | (bytes[at + 1] & 0xff);
            } else if (code == ' ') {
                blank = state.wordSpacing;
            }
            PageFont.Letter letter = font.letter(code);
            drawn++;
            if (!state.hidden && letter.unmapped()) {
                unmapped++;
            }
            if (letter.text() != null) {
                // the rise, then the text's matrix, then the page's
                float riseX = state.rise * text[2] + text[4];
                float riseY = state.rise * text[3] + text[5];
                place[4] = riseX * c[0] + riseY * c[2] + c[4];
                place[5] = riseX * c[1] + riseY * c[3] + c[5];
                float along = letter.advance() * size * stretch;
                float nextX = along * text[0] + text[4];
                float nextY = along * text[1] + text[5];
                float endX = nextX * c[0] + nextY * c[2] + c[4];
                float endY = nextX * c[1] + nextY * c[3] + c[5];
                Affine.finite(place[4] + place[5] + endX + endY);
                if (state.hidden) {
                    odd.unseen(letter.text(), place[2], place[3], place[4], place[5], endX, endY);
                } else {
                    place(letter.text(), place, endX, endY, direction, height, space, size, font);
                }
            }
            advance(state, (letter.advance() * size + state.characterSpacing + blank) * stretch);
        }
    }

    private void place(
            String text,
            float[] at,
            float endX,
            float endY,
            int direction,
            float height,
            float space,
            float size,
            PageFont font)
            throws DoubtException {
        float x = at[4] - originX;
        float y = at[5] - originY;
        float runX = Math.abs(endX - originX - x);
        float runY = Math.abs(endY - originY - y);
        float width = direction == 90 || direction == 270 ? runY : runX;
        letters += Alphabets.blank(text) ? 0 : 1;
        replacedText.glyph(text);
        if (odd.mirrored(text, at[0], at[1], at[2], at[3], at[4], at[5], endX, endY)) {
            return;
        }
        if (slanted.take(text, at[0], at[1], x, y, width)) {
            odd.aslant(text, at[0], at[1], at[2], at[3], at[4], at[5], endX, endY);
            return;
        }
        odd.upright(text, at[2], at[3], at[4], at[5], endX, endY);
        float turnedX = across(turned, x, y);
        float turnedY = down(turned, x, y);
        boolean shown = true;
        String meant = text;
        if (actualText != null) {
            meant = firstOfActual ? actualText : "";
            firstOfActual = false;
        } else {
            shown = overprints.add(text, turnedX, turnedY, turned == 90 || turned == 270 ? runY : runX);
        }
        if (shown) {
            add(new Glyph(
                    meant,
                    turnedX,
                    turnedY,
                    direction,
                    across(direction, x, y),
                    down(direction, x, y),
                    width,
                    height,
                    space,
                    size,
                    Math.abs(at[2]) + Math.abs(at[3]),
                    font));
        }
    }

    private void add(Glyph glyph) throws DoubtException {
        if (!glyphs.isEmpty()) {
            Glyph before = glyphs.getLast();
            if ((glyph.accent() && before.touches(glyph)) || (before.accent() && glyph.touches(before))) {
                throw new DoubtException(Doubt.OVERLAID_ACCENT);
            }
            if (glyphs.size() >= MOST) {
                throw new DoubtException(Doubt.TOO_MUCH);
            }
        }
        glyphs.add(glyph);
    }

    private float across(int angle, float x, float y) {
        return switch (angle) {
            case 90 -> y;
            case 180 -> pageWidth - x;
            case 270 -> pageHeight - y;
            default -> x;
        };
    }

    private float down(int angle, float x, float y) {
        return switch (angle) {
            case 90 -> pageWidth - (pageWidth - x);
            case 180 -> pageHeight - (pageHeight - y);
            case 270 -> pageWidth - x;
            default -> pageHeight - y;
        };
    }

    private static int direction(float[] m) {
        float a = m[3];
        float b = m[1];
        float c = m[2];
        float d = m[0];
        if (a > 0 && Math.abs(b) < d && Math.abs(c) < a && d > 0) {
            return 0;
        }
        if (a < 0 && Math.abs(b) < Math.abs(d) && Math.abs(c) < Math.abs(a) && d < 0) {
            return 180;
        }
        if (Math.abs(a) < Math.abs(c) && b > 0 && c < 0 && Math.abs(d) < b) {
            return 90;
        }
        return Math.abs(a) < c && b < 0 && c > 0 && Math.abs(d) < Math.abs(b) ? 270 : 0;
    }
}
