package vn.vanthu.classifier.text;

import java.util.List;

/**
 * What one page says, by whichever road it was read.
 *
 * @param rows the number of its last row
 * @param slanted lines that run aslant, which stand in no row
 * @param letters that show, doubled ones too
 * @param glyphs drawn or not
 * @param unmapped glyphs that show, whose letters the font does not tell
 */
record PageText(
        List<PdfWord> words,
        int rows,
        List<String> slanted,
        int letters,
        long glyphs,
        long unmapped,
        PdfPictures pictures) {}
