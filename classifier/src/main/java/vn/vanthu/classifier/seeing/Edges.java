package vn.vanthu.classifier.seeing;

import java.util.Arrays;

/** Where an ink begins or ends, and in which direction, row by row. */
final class Edges {

    /** A page has more than so many only where it is a picture. */
    private static final int MOST = 400_000;

    final int[] rows;
    int[] x = new int[4096];
    float[] across = new float[4096];
    float[] down = new float[4096];
    int count;

    Edges(byte[] plane, int width, int height, int least) {
        rows = new int[height + 1];
        int square = least * least * 16;
        for (int y = 1; y < height - 1; y++) {
            rows[y] = count;
            for (int at = y * width + 1, i = 1; i < width - 1; at++, i++) {
                if ((plane[at - 1] | plane[at + 1] | plane[at - width] | plane[at + width]) == 0) {
                    continue;
                }
                int nw = plane[at - width - 1] & 0xFF;
                int ne = plane[at - width + 1] & 0xFF;
                int sw = plane[at + width - 1] & 0xFF;
                int se = plane[at + width + 1] & 0xFF;
                int gx = ne + se - nw - sw + 2 * ((plane[at + 1] & 0xFF) - (plane[at - 1] & 0xFF));
                int gy = sw + se - nw - ne + 2 * ((plane[at + width] & 0xFF) - (plane[at - width] & 0xFF));
                int strength = gx * gx + gy * gy;
                if (strength >= square && count < MOST) {
                    add(i, gx, gy, strength);
                }
            }
        }
        rows[Math.max(0, height - 1)] = count;
        rows[height] = count;
    }

    private void add(int at, int gx, int gy, int strength) {
        if (count == x.length) {
            x = Arrays.copyOf(x, count * 2);
            across = Arrays.copyOf(across, count * 2);
            down = Arrays.copyOf(down, count * 2);
        }
        double length = Math.sqrt(strength);
        x[count] = at;
        across[count] = (float) (gx / length);
        down[count] = (float) (gy / length);
        count++;
    }
}
