package vn.vanthu.classifier.text;

import java.io.IOException;
import org.apache.fontbox.cmap.CMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/** A font whose dictionary says what its codes mean and how wide they are; the font program is read only for the rest. */
final class DictionaryFont extends PageFont {

    private final COSDictionary dictionary;
    private final CMap meaning;
    private final CodeWidths widths;
    private final boolean composite;
    private final boolean shortCodes;
    private final float height;
    private @Nullable LibraryFont whole;

    private DictionaryFont(
            COSDictionary dictionary, CMap meaning, CodeWidths widths, boolean composite, PDFontDescriptor descriptor) {
        super(dictionary);
        this.dictionary = dictionary;
        this.meaning = meaning;
        this.widths = widths;
        this.composite = composite;
        COSName encoding = dictionary.getCOSName(COSName.ENCODING);
        shortCodes = !composite && encoding != null && !encoding.getName().startsWith("Identity");
        PDRectangle box = descriptor.getFontBoundingBox();
        height = FontHeight.of(box.getLowerLeftY(), box.getUpperRightY(), descriptor);
    }

    /** Null where its dictionary does not say enough. */
    static @Nullable DictionaryFont of(COSDictionary dictionary, @Nullable UnicodeMap map) throws IOException {
        COSName kind = dictionary.getCOSName(COSName.SUBTYPE);
        boolean composite = COSName.TYPE0.equals(kind);
        if (!composite && !COSName.TRUE_TYPE.equals(kind) && !COSName.TYPE1.equals(kind)) {
            return null;
        }
        COSDictionary metrics = composite ? descendant(dictionary) : dictionary;
        if (metrics == null || map == null) {
            return null;
        }
        COSDictionary described = metrics.getCOSDictionary(COSName.FONT_DESC);
        if (described == null) {
            return null;
        }
        PDFontDescriptor descriptor = new PDFontDescriptor(described);
        CodeWidths widths =
                composite ? CodeWidths.composite(metrics) : CodeWidths.simple(dictionary, descriptor.getMissingWidth());
        if (widths == null || !boxed(descriptor.getFontBoundingBox())) {
            return null;
        }
        CMap meaning = map.parsed();
        return meaning.hasUnicodeMappings()
                ? new DictionaryFont(dictionary, meaning, widths, composite, descriptor)
                : null;
    }

    private static @Nullable COSDictionary descendant(COSDictionary font) {
        COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
        if (!COSName.IDENTITY_H.equals(font.getCOSName(COSName.ENCODING))
                || descendants == null
                || descendants.size() == 0
                || !(descendants.getObject(0) instanceof COSDictionary descendant)) {
            return null;
        }
        COSName kind = descendant.getCOSName(COSName.SUBTYPE);
        return COSName.CID_FONT_TYPE2.equals(kind) || COSName.CID_FONT_TYPE0.equals(kind) ? descendant : null;
    }

    private static boolean boxed(@Nullable PDRectangle box) {
        return box != null
                && (box.getLowerLeftX() != 0
                        || box.getLowerLeftY() != 0
                        || box.getUpperRightX() != 0
                        || box.getUpperRightY() != 0);
    }

    @Override
    int codeLength() {
        return composite ? 2 : 1;
    }

    @Override
    float height() {
        return height;
    }

    @Override
    float space() throws IOException, DoubtException {
        int blank = meaning.getSpaceMapping();
        float width = blank > -1 ? widths.of(blank) : 0;
        return width > 0 ? width * THOUSANDTH : whole().space();
    }

    @Override
    Letter make(int code) throws IOException, DoubtException {
        String text = shortCodes ? meaning.toUnicode(code, 1) : meaning.toUnicode(code);
        return text == null ? whole().make(code) : new Letter(text, widths.of(code) / 1000, false);
    }

    private LibraryFont whole() throws IOException, DoubtException {
        LibraryFont known = whole;
        if (known == null) {
            known = new LibraryFont(dictionary);
            whole = known;
        }
        return known;
    }
}
