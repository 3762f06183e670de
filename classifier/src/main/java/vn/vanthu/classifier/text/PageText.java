package vn.vanthu.classifier.text;

import java.util.List;

/**
 * What one page says, by whichever road it was read.
 *
 * @param above words drawn over others
 * @param rows the number of its last row
 * @param slanted lines that run aslant, which stand in no row
 * @param odd lines that no row holds: mirrored, or along an arc
 * @param unseen lines that are not drawn
 * @param replaced what is drawn or meant where the page says that other words are
 * @param letters that show, doubled ones too
 * @param glyphs drawn or not
 * @param unmapped glyphs that show, whose letters the font does not tell
 */
record PageText(
        List<PdfWord> words,
        List<PdfWord> above,
        int rows,
        List<String> slanted,
        List<String> odd,
        List<String> unseen,
        List<String> replaced,
        int letters,
        long glyphs,
        long unmapped,
        PdfPictures pictures,
        Outlines outlines) {

    boolean same(PageText other) {
        return words.equals(other.words)
                && above.equals(other.above)
                && rows == other.rows
                && slanted.equals(other.slanted)
                && odd.equals(other.odd)
                && unseen.equals(other.unseen)
                && replaced.equals(other.replaced)
                && letters == other.letters
                && glyphs == other.glyphs
                && unmapped == other.unmapped
                && pictures.any() == other.pictures.any()
                && pictures.covering() == other.pictures.covering()
                && outlines.words(letters) == other.outlines.words(letters)
                && pictures.scan(letters) == other.pictures.scan(letters)
                && pictures.dpi() == other.pictures.dpi()
                && pictures.colour() == other.pictures.colour();
    }
}
