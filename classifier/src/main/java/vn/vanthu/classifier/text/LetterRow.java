package vn.vanthu.classifier.text;

/** Shapes that are drawn one after the other, as large as each other, close together and in a line: letters of a word. */
final class LetterRow {
    private static final int FEWEST = 3;
    /** By how much letters of one word differ. */
    private static final float SIMILAR = 0.6f;

    private static final float NEAR = 1.8f;
    private static final float APART = 0.3f;
    /** The cosine of what a word bends. */
    private static final double STRAIGHT = 0.85;

    private int count;
    private boolean words;
    private float x;
    private float y;
    private float size;
    private float toX;
    private float toY;

    /** To go on from here. */
    LetterRow copy() {
        LetterRow copy = new LetterRow();
        copy.count = count;
        copy.words = words;
        copy.x = x;
        copy.y = y;
        copy.size = size;
        copy.toX = toX;
        copy.toY = toY;
        return copy;
    }

    /** @param shape the longer side of what surrounds it, about its middle */
    void add(float middleX, float middleY, float shape) {
        float alongX = middleX - x;
        float alongY = middleY - y;
        float way = (float) Math.hypot(alongX, alongY);
        if (count > 0 && shape < SIMILAR * size && way < NEAR * size) {
            // A mark above a letter or below it, or a hole in it.
            return;
        }
        boolean next = count > 0
                && shape <= size / SIMILAR
                && shape >= SIMILAR * size
                && way <= NEAR * Math.max(shape, size)
                && way >= APART * shape;
        boolean straight = count < 2 || alongX * toX + alongY * toY >= STRAIGHT * way * Math.hypot(toX, toY);
        count = next ? straight ? count + 1 : 2 : 1;
        words |= count >= FEWEST;
        x = middleX;
        y = middleY;
        size = shape;
        toX = alongX;
        toY = alongY;
    }

    /** Whether some were a word. */
    boolean words() {
        return words;
    }
}
