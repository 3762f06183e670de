package vn.vanthu.classifier.seeing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds circles of the size of seals in one ink: edges vote for the centres they look at, the best are measured. */
final class Rings {

    /** In millimetres; seals of the state are 30 to 42 across. */
    private static final double SMALLEST = 14;

    private static final double LARGEST = 22.5;
    private static final int MOST = 8;
    private static final int SECTORS = 72;
    private static final double ALONG = 0.95;
    private static final int FINE = 1024;
    /** Of so many edges every second or third says as much. */
    private static final int ENOUGH = 15_000;

    /** Of the middle of each sector. */
    private static final double[] COS = new double[SECTORS];

    private static final double[] SIN = new double[SECTORS];

    static {
        for (int i = 0; i < SECTORS; i++) {
            COS[i] = Math.cos((i + 0.5) * 2 * Math.PI / SECTORS);
            SIN[i] = Math.sin((i + 0.5) * 2 * Math.PI / SECTORS);
        }
    }

    private final byte[] plane;
    private final int width;
    private final int height;
    private final int small;
    private final int large;
    private final Edges edges;
    private final int floor;
    private final byte[] sectorOf = new byte[4 * FINE + 1];

    Rings(byte[] plane, Inks inks, int floor) {
        this.plane = plane;
        this.width = inks.width;
        this.height = inks.height;
        this.small = (int) Math.floor(SMALLEST * inks.perMillimetre);
        this.large = (int) Math.ceil(LARGEST * inks.perMillimetre);
        this.edges = new Edges(plane, width, height, floor);
        this.floor = floor;
        for (int i = 0; i < sectorOf.length; i++) {
            double quarter = (double) i / FINE;
            int q = Math.min(3, (int) quarter);
            double part = quarter - q;
            double angle = q * Math.PI / 2 + Math.atan2(part, 1 - part);
            sectorOf[i] = (byte) Math.min(SECTORS - 1, (int) (angle / (2 * Math.PI) * SECTORS));
        }
    }

    Edges edges() {
        return edges;
    }

    List<Ring> find() {
        if (edges.count < small) {
            return List.of();
        }
        int margin = large / 2 + 2;
        int across = width / 2 + 2 * margin;
        int down = height / 2 + 2 * margin;
        int[] votes = votes(margin, across, down);
        List<Ring> found = new ArrayList<>();
        int[] sums = new int[across * down];
        for (int y = 1; y < down - 1; y++) {
            for (int x = 1, at = y * across + 1; x < across - 1; x++, at++) {
                sums[at] = votes[at - across - 1]
                        + votes[at - across]
                        + votes[at - across + 1]
                        + votes[at - 1]
                        + votes[at]
                        + votes[at + 1]
                        + votes[at + across - 1]
                        + votes[at + across]
                        + votes[at + across + 1];
            }
        }
        int[] high = high(sums);
        for (int i = 0; i < MOST; i++) {
            int best = 0;
            for (int at : high) {
                best = sums[at] > sums[best] ? at : best;
            }
            if (sums[best] < small / 2) {
                break;
            }
            int px = best % across;
            int py = best / across;
            Ring ring = settle((px - margin) * 2 + 0.5, (py - margin) * 2 + 0.5);
            if (ring != null) {
                found.add(ring);
            }
            int clear = small / 6;
            for (int y = Math.max(0, py - clear); y <= Math.min(down - 1, py + clear); y++) {
                Arrays.fill(
                        sums, y * across + Math.max(0, px - clear), y * across + Math.min(across, px + clear + 1), 0);
            }
        }
        return apart(found);
    }

    /** Those that are greater than all around them. */
    private int[] high(int[] sums) {
        int[] high = new int[1024];
        int count = 0;
        for (int at = 1; at < sums.length - 1; at++) {
            if (sums[at] >= small / 2 && sums[at] >= sums[at - 1] && sums[at] > sums[at + 1]) {
                if (count == high.length) {
                    high = Arrays.copyOf(high, count * 2);
                }
                high[count++] = at;
            }
        }
        return Arrays.copyOf(high, count);
    }

    private List<Ring> apart(List<Ring> all) {
        List<Ring> kept = new ArrayList<>();
        all.sort(Comparator.comparingDouble(Ring::likeness)
                .thenComparingDouble(Ring::coverage)
                .reversed());
        for (Ring ring : all) {
            if (kept.stream().allMatch(other -> ring.distance(other) > 0.75 * other.radius())) {
                kept.add(ring);
            }
        }
        return kept;
    }

    private int[] votes(int margin, int across, int down) {
        int[] votes = new int[across * down];
        int step = Math.clamp(edges.count / ENOUGH, 1, 3);
        for (int y = 0; y < height; y++) {
            for (int i = edges.rows[y]; i < edges.rows[y + 1]; i += step) {
                float gx = edges.across[i] / 2;
                float gy = edges.down[i] / 2;
                float x = edges.x[i] / 2f + margin;
                float cy = y / 2f + margin;
                for (int r = small; r <= large; r += 2) {
                    votes[(int) (cy + r * gy) * across + (int) (x + r * gx)]++;
                    votes[(int) (cy - r * gy) * across + (int) (x - r * gx)]++;
                }
            }
        }
        return votes;
    }

    private @Nullable Ring settle(double startX, double startY) {
        double cx = startX;
        double cy = startY;
        int radius = 0;
        for (int round = 0; round < 3; round++) {
            long[][] hit = hits(cx, cy);
            radius = radius(hit, cx, cy);
            if (radius == 0) {
                return null;
            }
            double[] fitted = fit(cx, cy, radius, round == 0 ? 4 : 2.5);
            if (Math.hypot(fitted[0] - cx, fitted[1] - cy) > 6) {
                break;
            }
            cx = fitted[0];
            cy = fitted[1];
        }
        long[][] hit = hits(cx, cy);
        radius = radius(hit, cx, cy);
        return radius == 0
                ? null
                : new RingMeasure(plane, width, height, floor).measure(cx, cy, radius, coverages(hit, cx, cy));
    }

    private int first(double cy) {
        return Math.max(0, (int) (cy - large - 8));
    }

    private int last(double cy) {
        return Math.min(height - 1, (int) (cy + large + 8));
    }

    /** Which sectors have an edge along a circle of each radius. */
    private long[][] hits(double cx, double cy) {
        int far = large + 9;
        long[][] hit = new long[far + 1][2];
        for (int y = first(cy); y <= last(cy); y++) {
            double dy = y - cy;
            for (int i = edges.rows[y]; i < edges.rows[y + 1]; i++) {
                double dx = edges.x[i] - cx;
                double square = dx * dx + dy * dy;
                if (square > (double) (far - 1) * (far - 1) || square < 100) {
                    continue;
                }
                double d = Math.sqrt(square);
                if (Math.abs(dx * edges.across[i] + dy * edges.down[i]) >= ALONG * d) {
                    int sector = sector(dx, dy);
                    hit[(int) (d + 0.5)][sector >> 6] |= 1L << (sector & 63);
                }
            }
        }
        return hit;
    }

    private int sector(double dx, double dy) {
        double part = Math.abs(dy) / (Math.abs(dx) + Math.abs(dy));
        double turn = dx >= 0 ? (dy >= 0 ? part : 4 - part) : (dy >= 0 ? 2 - part : 2 + part);
        return sectorOf[(int) (turn * FINE)];
    }

    private double[] coverages(long[][] hit, double cx, double cy) {
        double[] share = new double[hit.length];
        for (int r = small / 2; r < hit.length - 1; r++) {
            int visible = 0;
            for (int s = 0; s < SECTORS; s++) {
                double x = cx + r * COS[s];
                double y = cy + r * SIN[s];
                visible += x >= 1 && y >= 1 && x < width - 1 && y < height - 1 ? 1 : 0;
            }
            int seen = Long.bitCount(hit[r - 1][0] | hit[r][0] | hit[r + 1][0])
                    + Long.bitCount(hit[r - 1][1] | hit[r][1] | hit[r + 1][1]);
            share[r] = visible < SECTORS / 8 ? 0 : Math.min(1, (double) seen / visible);
        }
        return share;
    }

    /** The outermost of those that are nearly the best; 0 if none is of a seal's size. */
    private int radius(long[][] hit, double cx, double cy) {
        double[] share = coverages(hit, cx, cy);
        double best = 0.1;
        for (int r = small; r <= large; r++) {
            best = Math.max(best, share[r]);
        }
        for (int r = large; r >= small; r--) {
            if (share[r] >= 0.85 * best && share[r] >= share[r - 1] && share[r] >= share[r + 1]) {
                return r;
            }
        }
        return 0;
    }

    /** The circle through the edges near this one. */
    private double[] fit(double cx, double cy, int radius, double tolerance) {
        double sx = 0, sy = 0, sxx = 0, syy = 0, sxy = 0, sz = 0, sxz = 0, syz = 0;
        int n = 0;
        for (int y = first(cy); y <= last(cy); y++) {
            double dy = y - cy;
            for (int i = edges.rows[y]; i < edges.rows[y + 1]; i++) {
                double dx = edges.x[i] - cx;
                double d = Math.sqrt(dx * dx + dy * dy);
                if (Math.abs(d - radius) <= tolerance
                        && Math.abs(dx * edges.across[i] + dy * edges.down[i]) >= ALONG * d) {
                    double z = dx * dx + dy * dy;
                    n++;
                    sx += dx;
                    sy += dy;
                    sxx += dx * dx;
                    syy += dy * dy;
                    sxy += dx * dy;
                    sz += z;
                    sxz += dx * z;
                    syz += dy * z;
                }
            }
        }
        if (n < 12) {
            return new double[] {cx, cy};
        }
        double a = sxx - sx * sx / n;
        double c = syy - sy * sy / n;
        double m = sxy - sx * sy / n;
        double u = (sxz - sx * sz / n) / 2;
        double v = (syz - sy * sz / n) / 2;
        double determinant = a * c - m * m;
        if (determinant < 1e-3 * (a + c) * (a + c)) {
            return new double[] {cx, cy};
        }
        return new double[] {cx + (u * c - v * m) / determinant, cy + (v * a - u * m) / determinant};
    }
}
