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

    private final TreeMap<BaseLine, List<Glyph>> glyphs = new TreeMap<>();

    /** @param across distance of the base line from the origin, in units of the letters' height */
    private record BaseLine(long angle, long across) implements Comparable<BaseLine> {
        @Override
        public int compareTo(BaseLine other) {
            return Comparator.comparingLong(BaseLine::angle)
                    .thenComparing(BaseLine::across, Comparator.reverseOrder())
                    .compare(this, other);
        }
    }

    private record Glyph(String text, double from, double to, double size) {}

    /** False for a glyph that stands upright or lies on its side. */
    boolean take(TextPosition glyph) {
        Matrix matrix = glyph.getTextMatrix();
        double angle = Math.atan2(matrix.getShearY(), matrix.getScaleX());
        double off = Math.abs(angle - Math.rint(angle / QUARTER) * QUARTER);
        if (off < LEAST_ANGLE) {
            return false;
        }
        double size = Math.max(1, Math.hypot(matrix.getScaleX(), matrix.getShearY()));
        double x = matrix.getTranslateX();
        double y = matrix.getTranslateY();
        double along = x * Math.cos(angle) + y * Math.sin(angle);
        double across = y * Math.cos(angle) - x * Math.sin(angle);
        BaseLine line = new BaseLine(Math.round(angle / ANGLE_STEP), Math.round(2 * across / size));
        double width = Math.max(glyph.getWidthDirAdj(), 0.1 * size);
        glyphs.computeIfAbsent(line, key -> new ArrayList<>())
                .add(new Glyph(glyph.getUnicode(), along, along + width, size));
        return true;
    }

    List<String> lines() {
        return glyphs.values().stream()
                .map(SlantedText::line)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static String line(List<Glyph> glyphs) {
        List<Glyph> sorted =
                glyphs.stream().sorted(Comparator.comparingDouble(Glyph::from)).toList();
        StringBuilder text = new StringBuilder();
        double end = sorted.getFirst().from();
        for (Glyph glyph : sorted) {
            if (glyph.from() - end > BLANK * glyph.size()) {
                text.append(' ');
            }
            text.append(glyph.text());
            end = glyph.to();
        }
        return text.toString();
    }
}
