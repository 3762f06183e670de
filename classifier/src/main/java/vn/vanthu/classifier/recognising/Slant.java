package vn.vanthu.classifier.recognising;

import java.util.Arrays;

/**
 * How the lines of a clean picture lie.
 *
 * @param sideways they run from above to below, or from below to above
 * @param degrees they lean by, clockwise; 0 where there are too few to tell
 */
record Slant(boolean sideways, double degrees) {
    private static final int INK = 140;
    private static final int FEWEST = 400;
    private static final int MOST = 40_000;
    private static final double FARTHEST = 6;
    private static final double SURE = 1.35;
    private static final double WORKING_DPI = 100;

    static Slant of(Grey clean) {
        int step = Math.max(1, (int) Math.round(clean.dpi() / WORKING_DPI));
        Feet level = new Feet(clean, step, false);
        Feet upright = new Feet(clean, step, true);
        if (level.count < FEWEST || upright.count < FEWEST) {
            return new Slant(false, 0);
        }
        double[] across = level.steepest();
        double[] down = upright.steepest();
        boolean sideways = down[1] / upright.usual() > SURE * across[1] / level.usual();
        return new Slant(sideways, sideways ? -down[0] : across[0]);
    }

    /** The lower ends of ink, or its right ends. */
    private static final class Feet {
        private final int[] along = new int[MOST];
        private final int[] foot = new int[MOST];
        private final int[] sums;
        private final int length;
        private int count;

        Feet(Grey clean, int step, boolean turned) {
            int across = clean.width() / step;
            int down = clean.height() / step;
            length = turned ? down : across;
            sums = new int[(turned ? across : down) + 2 * length];
            for (int y = 0; y + 1 < down; y++) {
                for (int x = 0; x + 1 < across && count < MOST; x++) {
                    if (ink(clean, x, y, step) && !ink(clean, turned ? x + 1 : x, turned ? y : y + 1, step)) {
                        along[count] = turned ? y : x;
                        foot[count++] = turned ? x : y;
                    }
                }
            }
        }

        private static boolean ink(Grey clean, int x, int y, int step) {
            return clean.at(x * step, y * step) < INK;
        }

        /** Degrees and how sharp the lines are there. */
        double[] steepest() {
            double[] coarse = steepest(0, FARTHEST, 0.5);
            return steepest(coarse[0], 0.4, 0.1);
        }

        private double[] steepest(double around, double reach, double step) {
            double[] best = {around, -1};
            for (double degrees = around - reach; degrees <= around + reach + 1e-9; degrees += step) {
                double sharp = sharpness(Math.tan(Math.toRadians(degrees)));
                if (sharp > best[1]) {
                    best = new double[] {degrees, sharp};
                }
            }
            return best;
        }

        /** What would come of ink without lines. */
        double usual() {
            return Math.max(1, (double) count * count / Math.max(1, sums.length - 2 * length));
        }

        private double sharpness(double slope) {
            Arrays.fill(sums, 0);
            int sink = (int) Math.round(slope * (1 << 16));
            for (int i = 0; i < count; i++) {
                sums[foot[i] - (along[i] * sink >> 16) + length]++;
            }
            double sharp = 0;
            for (int at = 1; at < sums.length; at++) {
                double pair = sums[at] + sums[at - 1];
                sharp += pair * pair;
            }
            return sharp;
        }
    }
}
