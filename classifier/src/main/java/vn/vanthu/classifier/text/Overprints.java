package vn.vanthu.classifier.text;

import java.util.Arrays;

/** Letters drawn twice, a little apart, to look bold: the second one is found by cell of the page. */
final class Overprints {

    private static final float CELL = 16;
    private static final int MOST_CELLS = 64;
    private static final int MOST_STEPS = 512;

    private String[] texts = new String[1024];
    private float[] xs = new float[1024];
    private float[] ys = new float[1024];
    private int[] next = new int[1024];
    private int[] heads = new int[2048];
    private int count;

    /** False for a letter that was there already. */
    boolean add(String text, float x, float y, float width) throws DoubtException {
        float tolerance = width / text.length() / 3.0f;
        float left = x - tolerance;
        float right = x + tolerance;
        float low = y - tolerance;
        float high = y + tolerance;
        long fromColumn = cell(left);
        long toColumn = cell(right);
        long fromRow = cell(low);
        long toRow = cell(high);
        if ((toColumn - fromColumn + 1) * (toRow - fromRow + 1) > MOST_CELLS) {
            throw new DoubtException(Doubt.TOO_MUCH);
        }
        int steps = 0;
        for (long column = fromColumn; column <= toColumn; column++) {
            for (long row = fromRow; row <= toRow; row++) {
                for (int i = heads[slot(text, column, row)]; i > 0; i = next[i - 1]) {
                    if (xs[i - 1] >= left
                            && xs[i - 1] < right
                            && ys[i - 1] >= low
                            && ys[i - 1] < high
                            && texts[i - 1].equals(text)) {
                        return false;
                    }
                    if (++steps > MOST_STEPS) {
                        throw new DoubtException(Doubt.TOO_MUCH);
                    }
                }
            }
        }
        keep(text, x, y);
        return true;
    }

    private static long cell(float value) {
        return (long) Math.floor(value / CELL);
    }

    private int slot(String text, long column, long row) {
        long hash = (text.hashCode() * 31L + column) * 1_000_003L + row;
        hash *= 0x9E3779B97F4A7C15L;
        return (int) (hash >>> 32) & (heads.length - 1);
    }

    private void keep(String text, float x, float y) {
        if (count == texts.length) {
            grow();
        }
        texts[count] = text;
        xs[count] = x;
        ys[count] = y;
        chain(count++);
    }

    private void chain(int letter) {
        int slot = slot(texts[letter], cell(xs[letter]), cell(ys[letter]));
        next[letter] = heads[slot];
        heads[slot] = letter + 1;
    }

    private void grow() {
        texts = Arrays.copyOf(texts, count * 2);
        xs = Arrays.copyOf(xs, count * 2);
        ys = Arrays.copyOf(ys, count * 2);
        next = new int[count * 2];
        heads = new int[count * 4];
        for (int i = 0; i < count; i++) {
            chain(i);
        }
    }
}
