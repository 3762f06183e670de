package vn.vanthu.classifier.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/** Glyphs that run aslant, as a watermark's do: a line of text each base line, which a reader of rows would take apart. */
final class SlantedText {
    private static final double LEAST_ANGLE = Math.toRadians(3);
    private static final double ANGLE_STEP = Math.toRadians(1);
    private static final double QUARTER = Math.PI / 2;
    private static final float BLANK = 0.15f;

    private final TreeMap<BaseLine, List<Slanted>> glyphs = new TreeMap<>();

    /** @param across distance of the base line from the origin, in units of the letters' height */
    private record BaseLine(long angle, long across) implements Comparable<BaseLine> {
        @Override
        public int compareTo(BaseLine other) {
            return Comparator.comparingLong(BaseLine::angle)
                    .thenComparing(BaseLine::across, Comparator.reverseOrder())
                    .compare(this, other);
        }
    }

    private record Slanted(String text, double from, double to, double size) {}

    boolean take(TextPosition glyph) {
        Matrix matrix = glyph.getTextMatrix();
        return take(
                glyph.getUnicode(),
                matrix.getScaleX(),
                matrix.getShearY(),
                matrix.getTranslateX(),
                matrix.getTranslateY(),
                glyph.getWidthDirAdj());
    }

    /** False for a glyph that stands upright or lies on its side. */
    boolean take(String text, float scale, float shear, double x, double y, float wide) {
        if (shear == 0) {
            return false;
        }
        double angle = Math.atan2(shear, scale);
        double off = Math.abs(angle - Math.rint(angle / QUARTER) * QUARTER);
        if (off < LEAST_ANGLE) {
            return false;
        }
        double size = Math.max(1, Math.hypot(scale, shear));
        double along = x * Math.cos(angle) + y * Math.sin(angle);
        double across = y * Math.cos(angle) - x * Math.sin(angle);
        BaseLine line = new BaseLine(Math.round(angle / ANGLE_STEP), Math.round(2 * across / size));
        // what is known is how far it reaches along the nearer edge of the page
        double reach = wide / Math.max(Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle)));
        double width = Math.max(reach, 0.1 * size);
        glyphs.computeIfAbsent(line, key -> new ArrayList<>()).add(new Slanted(text, along, along + width, size));
        return true;
    }

    List<String> lines() {
        return glyphs.values().stream()
                .map(SlantedText::line)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static String line(List<Slanted> glyphs) {
        List<Slanted> sorted = glyphs.stream()
                .sorted(Comparator.comparingDouble(Slanted::from))
                .toList();
        StringBuilder text = new StringBuilder();
        double end = sorted.getFirst().from();
        for (Slanted glyph : sorted) {
            if (glyph.from() - end > BLANK * glyph.size()) {
                text.append(' ');
            }
            text.append(glyph.text());
            end = glyph.to();
        }
        return text.toString();
    }
}
