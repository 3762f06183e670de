package vn.vanthu.samples.scans;

import java.util.random.RandomGenerator;

/** Smooth chance over a surface: values from 0 to 1 that change over the size of a cell. */
final class Field {
    private static final int SIDE = 64;
    private final float[] values = new float[SIDE * SIDE];
    private final double cell;

    /** @param cell in the units that it is asked in */
    Field(RandomGenerator random, double cell) {
        this.cell = cell;
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
    }

    float at(double x, double y) {
        double column = x / cell;
        double row = y / cell;
        int left = (int) Math.floor(column);
        int top = (int) Math.floor(row);
        float across = (float) (column - left);
        float down = (float) (row - top);
        float upper = value(left, top) + across * (value(left + 1, top) - value(left, top));
        float lower = value(left, top + 1) + across * (value(left + 1, top + 1) - value(left, top + 1));
        return upper + down * (lower - upper);
    }

    private float value(int column, int row) {
        return values[Math.floorMod(row, SIDE) * SIDE + Math.floorMod(column, SIDE)];
    }
}
