package vn.vanthu.classifier.text;

import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/** How high the stripper takes a font's letters for. */
final class FontHeight {

    private FontHeight() {}

    /** @param low the lowest edge of the font's box */
    static float of(float low, float high, @Nullable PDFontDescriptor descriptor) {
        float lowest = low < Short.MIN_VALUE ? -(low + 65536) : low;
        float height = (high - lowest) / 2;
        if (descriptor != null) {
            float capitals = descriptor.getCapHeight();
            if (Float.compare(capitals, 0) != 0 && (capitals < height || Float.compare(height, 0) == 0)) {
                height = capitals;
            }
            float ascent = descriptor.getAscent();
            float descent = descriptor.getDescent();
            if (capitals > ascent
                    && ascent > 0
                    && descent < 0
                    && ((ascent - descent) / 2 < height || Float.compare(height, 0) == 0)) {
                height = (ascent - descent) / 2;
            }
        }
        return height / 1000;
    }
}
