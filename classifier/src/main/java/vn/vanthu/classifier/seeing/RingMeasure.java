package vn.vanthu.classifier.seeing;

import java.util.Arrays;

/** What a circle looks like: on its line, beyond it, within it, and where a seal has its letters. */
final class RingMeasure {
    private static final int TURN = 360;
    private static final double[] COS = new double[TURN];
    private static final double[] SIN = new double[TURN];

    static {
        for (int i = 0; i < TURN; i++) {
            COS[i] = Math.cos(Math.toRadians(i));
            SIN[i] = Math.sin(Math.toRadians(i));
        }
    }

    private final byte[] plane;
    private final int width;
    private final int height;
    private final int floor;

    RingMeasure(byte[] plane, int width, int height, int floor) {
        this.plane = plane;
        this.width = width;
        this.height = height;
        this.floor = floor;
    }

    Ring measure(double x, double y, int radius, double[] coverages) {
        int[] strongest = new int[TURN];
        int visible = 0;
        for (int i = 0; i < TURN; i++) {
            int most = -1;
            for (int r = radius - 3; r <= radius + 1; r++) {
                most = Math.max(most, at(x + r * COS[i], y + r * SIN[i]));
            }
            strongest[i] = most;
            visible += most >= 0 ? 1 : 0;
        }
        int[] sorted = strongest.clone();
        Arrays.sort(sorted);
        int level = Math.max(floor, (int) (0.4 * sorted[TURN - 1 - visible / 4]));
        int printed = 0;
        for (int each : strongest) {
            printed += each >= level ? 1 : 0;
        }
        double[] others = Arrays.copyOfRange(coverages, radius / 2, radius - 5);
        Arrays.sort(others);
        double usual = others[others.length / 2];
        double share = (double) visible / TURN;
        return new Ring(
                x,
                y,
                radius,
                share,
                coverages[radius],
                coverages[radius] - usual,
                printed / Math.max(1.0, visible),
                around(x, y, radius + 4, radius + 8, level),
                around(x, y, radius + 8, radius + radius / 3, level),
                inside(x, y, radius, level),
                changes(x, y, radius, level) / Math.max(0.1, share),
                level);
    }

    /** Its ink there; less than 0 beyond the page. */
    private int at(double x, double y) {
        int column = (int) Math.round(x);
        int row = (int) Math.round(y);
        return column < 0 || row < 0 || column >= width || row >= height ? -1 : plane[row * width + column] & 0xFF;
    }

    private double around(double x, double y, int from, int to, int level) {
        int inked = 0;
        int all = 0;
        for (int r = from; r <= to; r += 2) {
            for (int i = 0; i < TURN; i += 2) {
                int here = at(x + r * COS[i], y + r * SIN[i]);
                all += here >= 0 ? 1 : 0;
                inked += here >= level ? 1 : 0;
            }
        }
        return inked / Math.max(1.0, all);
    }

    private double inside(double x, double y, int radius, int level) {
        int inked = 0;
        int all = 0;
        int to = (int) (0.9 * radius);
        for (int dy = -to; dy <= to; dy += 2) {
            for (int dx = -to; dx <= to; dx += 2) {
                if (dx * dx + dy * dy <= to * to) {
                    int here = at(x + dx, y + dy);
                    all += here >= 0 ? 1 : 0;
                    inked += here >= level ? 1 : 0;
                }
            }
        }
        return inked / Math.max(1.0, all);
    }

    private int changes(double x, double y, int radius, int level) {
        int most = 0;
        for (double part = 0.68; part < 0.9; part += 0.04) {
            int begins = 0;
            boolean in = true;
            for (int i = 0; i < TURN; i++) {
                int here = at(x + part * radius * COS[i], y + part * radius * SIN[i]);
                begins += here >= level && !in ? 1 : 0;
                in = here >= level || here < 0;
            }
            most = Math.max(most, begins);
        }
        return most;
    }
}
