package vn.vanthu.classifier.text;

import java.io.IOException;
import java.util.IdentityHashMap;
import org.apache.pdfbox.cos.COSDictionary;

/** The fonts of one document, each looked at once. */
final class PageFonts {

    private static final int MOST = 2_000;

    private final IdentityHashMap<COSDictionary, PageFont> known = new IdentityHashMap<>();

    PageFont of(COSDictionary dictionary) throws IOException, DoubtException {
        PageFont font = known.get(dictionary);
        if (font == null) {
            if (known.size() >= MOST) {
                throw new DoubtException(Doubt.TOO_MUCH);
            }
            DictionaryFont quick = DictionaryFont.of(dictionary, UnicodeMap.of(dictionary));
            font = quick == null ? new LibraryFont(dictionary) : quick;
            known.put(dictionary, font);
        }
        return font;
    }
}
