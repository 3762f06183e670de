package vn.vanthu.classifier.text;

/**
 * One letter and its place on the page, measured from the upper left corner along the letter's own direction.
 *
 * @param x along the page as it is turned, whatever the letter's direction
 * @param y the same, from above
 * @param direction 0, 90, 180 or 270 degrees
 * @param space what a blank of this look would take
 * @param size as the page sets it
 * @param points the same as it is shown
 */
record Glyph(
        String text,
        float x,
        float y,
        int direction,
        float left,
        float base,
        float width,
        float height,
        float space,
        float size,
        float points,
        PageFont font)
        implements Drawn {

    @Override
    public String face() {
        return font.name();
    }

    float top() {
        return base - height;
    }

    /** A letter drawn alone that is meant to stand over another one. */
    boolean accent() {
        return Layers.accent(text);
    }

    /** By more than 15 % of its width. */
    boolean touches(Glyph other) {
        double start = left;
        double end = start + width;
        double otherStart = other.left;
        double otherEnd = otherStart + other.width;
        if (otherEnd <= start || otherStart >= end) {
            return false;
        }
        double row = base;
        if ((double) other.base + other.height < row || other.base > row + height) {
            return false;
        }
        if (otherStart > start && otherEnd > end) {
            return (end - otherStart) / (double) width > 0.15;
        }
        if (otherStart < start && otherEnd < end) {
            return (otherEnd - start) / (double) width > 0.15;
        }
        return true;
    }

    boolean holds(Glyph other) {
        return left <= other.left
                && other.left + other.width <= left + width
                && base <= other.base
                && other.base + other.height <= base + height;
    }

    /** Whether both stand on one row. */
    boolean level(Glyph other) {
        return Math.abs(base - other.base) < 0.1
                || (other.base >= top() && other.base <= base)
                || (base >= other.top() && base <= other.base);
    }

    /** By direction, row and place within the row; as the stripper's own order it is none by the book. */
    static int inReadingOrder(Glyph one, Glyph other) {
        if (one.direction != other.direction) {
            return one.direction < other.direction ? -1 : 1;
        }
        if (one.level(other)) {
            return Float.compare(one.left, other.left);
        }
        return one.base < other.base ? -1 : 1;
    }
}
