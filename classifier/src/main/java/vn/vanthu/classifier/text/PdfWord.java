package vn.vanthu.classifier.text;

import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * A word and its place, in points from the left edge.
 *
 * @param points of its letters; 0 for words that do not stand upright
 * @param faint not seen: as light as paper, or beyond the page
 */
record PdfWord(
        int row,
        String text,
        float left,
        float right,
        float y,
        float size,
        String font,
        boolean bold,
        float points,
        boolean faint) {

    static PdfWord of(int row, String text, List<TextPosition> positions) {
        TextPosition first = positions.getFirst();
        TextPosition last = positions.getLast();
        String font = name(first.getFont().getName());
        return new PdfWord(
                row,
                text,
                first.getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                first.getYDirAdj(),
                Math.max(1, first.getHeightDir() * 1.4f),
                font,
                font.toLowerCase(Locale.ROOT).contains("bold"),
                first.getDir() == 0 ? points(first.getTextMatrix()) : 0,
                false);
    }

    static PdfWord of(int row, String text, Glyph first, Glyph last) {
        String font = name(first.font().name());
        return new PdfWord(
                row,
                text,
                first.left(),
                last.left() + last.width(),
                first.base(),
                Math.max(1, first.height() * 1.4f),
                font,
                font.toLowerCase(Locale.ROOT).contains("bold"),
                first.direction() == 0 ? first.points() : 0,
                false);
    }

    PdfWord faded() {
        return new PdfWord(row, text, left, right, y, size, font, bold, points, true);
    }

    static float points(Matrix matrix) {
        return Math.abs(matrix.getShearX()) + Math.abs(matrix.getScaleY());
    }

    /** Without the six letters of a subset. */
    private static String name(@Nullable String name) {
        if (name == null) {
            return "";
        }
        return name.length() > 7 && name.charAt(6) == '+' ? name.substring(7) : name;
    }
}
