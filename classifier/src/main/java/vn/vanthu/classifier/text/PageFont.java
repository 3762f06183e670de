package vn.vanthu.classifier.text;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** What text needs to know of a font. */
abstract class PageFont {

    /** A blank of one thousandth of the letters' size. */
    static final float THOUSANDTH = 1 / 1000f;

    private final String name;
    private final Letter[] low = new Letter[256];
    private final Map<Integer, Letter> high = new HashMap<>();

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
        Letter known = code < low.length ? low[code] : high.get(code);
        if (known != null) {
            return known;
        }
        Letter made = make(code);
        if (made.text() != null && !Alphabets.plain(made.text())) {
            throw new DoubtException(Doubt.LETTERS);
        }
        if (code < low.length) {
            low[code] = made;
        } else {
            high.put(code, made);
        }
        return made;
    }
}
