package vn.vanthu.classifier.numbering;

/**
 * One visible character and where it is written.
 *
 * @param from where it begins in the markup
 * @param to behind its end; several glyphs share one element where the format counts blanks
 * @param holder behind the name of the element that holds the text; -1 where the character is an element of its own
 */
record Glyph(char character, int from, int to, int holder) {

    boolean text() {
        return holder >= 0;
    }
}
