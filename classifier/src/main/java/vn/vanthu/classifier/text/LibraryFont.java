package vn.vanthu.classifier.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/** The library's own font, its program and all; asked once for each code. */
final class LibraryFont extends PageFont {

    private static final GlyphList NAMES = names();
    private static final float NO_BLANK = 1.0f;
    private static final float OF_THE_MEAN = .80f;

    private final PDFont font;
    private final float height;

    LibraryFont(COSDictionary dictionary) throws IOException, DoubtException {
        super(dictionary);
        COSName kind = dictionary.getCOSName(COSName.SUBTYPE);
        if (COSName.TYPE3.equals(kind)) {
            throw new DoubtException(Doubt.TYPE_3_FONT);
        }
        COSName codes = dictionary.getCOSName(COSName.ENCODING);
        if (COSName.TYPE0.equals(kind) && !COSName.IDENTITY_H.equals(codes)) {
            boolean vertical = codes != null && codes.getName().endsWith("V");
            throw new DoubtException(vertical ? Doubt.VERTICAL : Doubt.CODES);
        }
        BoundedFont.check(dictionary);
        font = PDFontFactory.createFont(dictionary);
        BoundingBox box = font.getBoundingBox();
        height = FontHeight.of(box.getLowerLeftY(), box.getUpperRightY(), font.getFontDescriptor());
    }

    /** Adobe's, and those that PDFBox adds for text. */
    private static GlyphList names() {
        try (InputStream more =
                GlyphList.class.getResourceAsStream("/org/apache/pdfbox/resources/glyphlist/additional.txt")) {
            return new GlyphList(GlyphList.getAdobeGlyphList(), Objects.requireNonNull(more));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    int codeLength() {
        return font instanceof PDSimpleFont ? 1 : 2;
    }

    @Override
    float height() {
        return height;
    }

    @Override
    float space() {
        float width = font.getSpaceWidth() * THOUSANDTH;
        if (width == 0) {
            width = font.getAverageFontWidth() * THOUSANDTH;
            width *= OF_THE_MEAN;
        }
        return width == 0 ? NO_BLANK : width;
    }

    @Override
    Letter make(int code) throws IOException {
        String text = font.toUnicode(code, NAMES);
        boolean unmapped = font.toUnicode(code) == null;
        if (text == null && font instanceof PDSimpleFont) {
            text = String.valueOf((char) code);
        }
        return new Letter(text, font.getDisplacement(code).getX(), unmapped);
    }
}
