package vn.vanthu.classifier.text;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** What text needs to know of a font. */
abstract class PageFont {

    /** A blank of one thousandth of the letters' size. */
    static final float THOUSANDTH = 1 / 1000f;

    private final String name;
    /** By the code's higher byte, then the lower. */
    private final @Nullable Letter[] @Nullable [] letters = new Letter[256][];

    /**
     * @param text null where the code stands for no letter
     * @param advance in units of the letters' size
     * @param unmapped whether its text is but a guess
     */
    record Letter(@Nullable String text, float advance, boolean unmapped) {}

    PageFont(COSDictionary dictionary) {
        String given = dictionary.getNameAsString(COSName.BASE_FONT);
        name = given == null ? "" : given;
    }

    final String name() {
        return name;
    }

    /** How many bytes make a code. */
    abstract int codeLength();

    abstract float height();

    /** Of a blank, in units of the letters' size. */
    abstract float space() throws IOException, DoubtException;

    abstract Letter make(int code) throws IOException, DoubtException;

    final Letter letter(int code) throws IOException, DoubtException {
        @Nullable Letter[] row = letters[code >> 8];
        Letter known = row == null ? null : row[code & 0xff];
        return known == null ? made(code) : known;
    }

    private Letter made(int code) throws IOException, DoubtException {
        Letter made = make(code);
        if (made.text() != null && !Alphabets.plain(made.text())) {
            throw new DoubtException(Doubt.LETTERS);
        }
        @Nullable Letter[] row = letters[code >> 8];
        if (row == null) {
            row = new Letter[256];
            letters[code >> 8] = row;
        }
        row[code & 0xff] = made;
        return made;
    }
}
