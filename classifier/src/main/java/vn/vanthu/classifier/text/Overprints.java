package vn.vanthu.classifier.text;

import java.util.Arrays;

/** Letters drawn twice, a little apart, to look bold: the second one is found by cell of the page. */
final class Overprints {

    private static final float CELL = 16;
    private static final int MOST_CELLS = 64;
    private static final int MOST_STEPS = 2048;
    /** So many cells each way are told apart: more than a page of common size has. */
    private static final int SIDE = 64;

    private static final int COMMON = 4096;

    private String[] texts = new String[COMMON];
    private float[] xs = new float[COMMON];
    private float[] ys = new float[COMMON];
    /** The letter before in the same cell, counted from 1. */
    private int[] next = new int[COMMON];

    private final int[] heads = new int[SIDE * SIDE];
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
                for (int i = heads[slot(column, row)]; i > 0; i = next[i - 1]) {
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
        keep(text, x, y, slot(cell(x), cell(y)));
        return true;
    }

    private static long cell(float value) {
        float cells = value / CELL;
        long whole = (long) cells;
        return cells < whole ? whole - 1 : whole;
    }

    private static int slot(long column, long row) {
        return (int) (row & (SIDE - 1)) * SIDE + (int) (column & (SIDE - 1));
    }

    private void keep(String text, float x, float y, int slot) {
        if (count == texts.length) {
            grow();
        }
        texts[count] = text;
        xs[count] = x;
        ys[count] = y;
        next[count] = heads[slot];
        heads[slot] = ++count;
    }

    private void grow() {
        texts = Arrays.copyOf(texts, count * 2);
        xs = Arrays.copyOf(xs, count * 2);
        ys = Arrays.copyOf(ys, count * 2);
        next = Arrays.copyOf(next, count * 2);
    }
}
