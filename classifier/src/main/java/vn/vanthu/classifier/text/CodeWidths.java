package vn.vanthu.classifier.text;

import java.util.Arrays;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

/** Widths of letters by code, as a font's dictionary lists them. */
final class CodeWidths {

    private static final int CODES = 65_536;

    private float[] widths;
    private final int first;
    private final float other;

    private CodeWidths(float[] widths, int first, float other) {
        this.widths = widths;
        this.first = first;
        this.other = other;
    }

    float of(int code) {
        int index = code - first;
        return index >= 0 && index < widths.length ? widths[index] : other;
    }

    /** Of a simple font. */
    static @Nullable CodeWidths simple(COSDictionary font, float missing) {
        COSArray array = font.getCOSArray(COSName.WIDTHS);
        if (array == null) {
            return null;
        }
        int first = font.getInt(COSName.FIRST_CHAR, -1);
        int last = font.getInt(COSName.LAST_CHAR, -1);
        long listed = Math.clamp((long) last - first + 1, 0L, array.size());
        float[] widths = new float[(int) Math.min(listed, CODES)];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = array.getObject(i) instanceof COSNumber number ? number.floatValue() : 0;
        }
        return new CodeWidths(widths, first, missing);
    }

    /** Of a composite font's descendant. */
    static CodeWidths composite(COSDictionary descendant) {
        float usual =
                descendant.getDictionaryObject(COSName.DW) instanceof COSNumber number ? number.floatValue() : 1000;
        CodeWidths widths = new CodeWidths(new float[0], 0, usual);
        COSArray array = descendant.getCOSArray(COSName.W);
        int at = 0;
        while (array != null && at < array.size() - 1) {
            COSBase from = array.getObject(at++);
            if (from instanceof COSNumber first) {
                COSBase next = array.getObject(at++);
                if (next instanceof COSArray each) {
                    widths.list(first.intValue(), each);
                } else if (at < array.size()) {
                    COSBase width = array.getObject(at++);
                    if (next instanceof COSNumber last && width instanceof COSNumber same) {
                        widths.range(first.intValue(), last.intValue(), same.floatValue());
                    }
                }
            }
        }
        return widths;
    }

    private void list(int from, COSArray each) {
        for (int i = 0; i < each.size() && from <= CODES - i; i++) {
            if (each.getObject(i) instanceof COSNumber number) {
                range(from + i, from + i, number.floatValue());
            }
        }
    }

    private void range(int from, int to, float width) {
        int start = Math.max(0, from);
        int end = Math.min(CODES - 1, to);
        if (start > end) {
            return;
        }
        if (end >= widths.length) {
            int before = widths.length;
            widths = Arrays.copyOf(widths, Math.min(CODES, Math.max(end + 1, before * 2)));
            Arrays.fill(widths, before, widths.length, other);
        }
        Arrays.fill(widths, start, end + 1, width);
    }
}
