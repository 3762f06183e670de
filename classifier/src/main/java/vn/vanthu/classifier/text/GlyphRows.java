package vn.vanthu.classifier.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The letters of a page put into words and rows, by the stripper's own measures: a blank is guessed where the gap is wider
 * than half of the font's blank or 0.3 of the letters' mean width, a row ends where the next letter stands clear of it.
 */
final class GlyphRows {

    private static final float OF_A_BLANK = .5f;
    private static final float OF_A_LETTER = .3f;
    private static final float UNSET = -Float.MAX_VALUE;

    private final List<PdfWord> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private @Nullable Glyph first;
    private @Nullable Glyph last;
    private boolean endOfRow;
    private int row;

    private GlyphRows(int row, boolean endOfRow) {
        this.row = row;
        this.endOfRow = endOfRow;
    }

    int row() {
        return row;
    }

    List<PdfWord> words() {
        return words;
    }

    /** @throws DoubtException where the order of the letters contradicts itself */
    static GlyphRows of(List<Glyph> glyphs) throws DoubtException {
        return of(glyphs, new GlyphRows(1, false));
    }

    /** Those of a layer above, whose rows count on. */
    GlyphRows above(List<Glyph> glyphs) throws DoubtException {
        return of(glyphs, new GlyphRows(row, true));
    }

    private static GlyphRows of(List<Glyph> glyphs, GlyphRows rows) throws DoubtException {
        try {
            glyphs.sort(Glyph::inReadingOrder);
        } catch (IllegalArgumentException e) {
            throw new DoubtException(Doubt.LETTERS);
        }
        rows.read(glyphs);
        return rows;
    }

    private void read(List<Glyph> glyphs) {
        float lowest = UNSET;
        float highest = -1;
        float end = -1;
        float lastSpace = -1;
        float meanWidth = -1;
        Glyph before = null;
        for (Glyph glyph : glyphs) {
            if (before != null && before.holds(glyph) && glyph.text().equals(" ")) {
                continue;
            }
            if (before != null && otherLook(glyph, before)) {
                meanWidth = -1;
            }
            float space = glyph.space();
            float ofSpace;
            if (space == 0 || Float.isNaN(space)) {
                ofSpace = Float.MAX_VALUE;
            } else {
                ofSpace = lastSpace < 0 ? space * OF_A_BLANK : (space + lastSpace) / 2f * OF_A_BLANK;
            }
            float mean = meanWidth < 0 ? glyph.width() : (meanWidth + glyph.width()) / 2f;
            float wordStart = UNSET;
            if (Float.compare(end, -1) != 0) {
                wordStart = end + Math.min(ofSpace, mean * OF_A_LETTER);
            }
            if (before != null) {
                if (!overlap(glyph.base(), glyph.height(), lowest, highest)) {
                    endWord();
                    endOfRow = true;
                    wordStart = UNSET;
                    lowest = UNSET;
                    highest = -1;
                }
                if (Float.compare(wordStart, UNSET) != 0
                        && wordStart < glyph.left()
                        && !before.text().endsWith(" ")) {
                    separate();
                }
                if (Math.abs(glyph.x() - before.x()) > space + ofSpace) {
                    lowest = UNSET;
                    highest = -1;
                }
            }
            if (glyph.base() >= lowest) {
                lowest = glyph.base();
            }
            end = glyph.left() + glyph.width();
            add(glyph);
            highest = Math.max(highest, glyph.height());
            before = glyph;
            lastSpace = space;
            meanWidth = mean;
        }
        endWord();
    }

    private void add(Glyph glyph) {
        word.append(glyph.text());
        if (first == null) {
            first = glyph;
        }
        last = glyph;
    }

    private void separate() {
        boolean empty = word.isEmpty();
        endWord();
        if (empty) {
            nextRow();
        }
    }

    private void nextRow() {
        if (endOfRow) {
            row++;
            endOfRow = false;
        }
    }

    private void endWord() {
        if (!word.isEmpty()) {
            nextRow();
            Glyph start = first;
            Glyph stop = last;
            String text = unfolded(word);
            if (start != null && stop != null && !text.isBlank()) {
                words.add(PdfWord.of(row, text, start, stop));
            }
            word.setLength(0);
        }
        first = null;
        last = null;
    }

    /** Ligatures taken apart. */
    private static String unfolded(StringBuilder word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= '\ufb00' && c < '\ufb1d') {
                word.replace(
                        i,
                        i + 1,
                        Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC)
                                .trim());
            }
        }
        return word.toString();
    }

    private static boolean otherLook(Glyph glyph, Glyph before) {
        return Float.compare(glyph.size(), before.size()) != 0
                || (glyph.font() != before.font()
                        && (glyph.font().name().isEmpty()
                                || !glyph.font().name().equals(before.font().name())));
    }

    private static boolean overlap(float y, float height, float otherY, float otherHeight) {
        return (otherY < y + .1f && otherY > y - .1f)
                || (otherY <= y && otherY >= y - height)
                || (y <= otherY && y >= otherY - otherHeight);
    }
}
