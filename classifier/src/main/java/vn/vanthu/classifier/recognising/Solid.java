package vn.vanthu.classifier.recognising;

import java.util.Arrays;

/** Tells flags, emblems, bars and photographs from print: their ink is thicker than any letter's stroke. */
final class Solid {
    /** Of a stroke of the largest stamps, with what bleeds, in millimetres; a frame is thinner. */
    private static final double THICKEST = 3;
    /** Of the ink, in what is a picture. */
    private static final double SHARE = 0.3;

    private static final double MM = 25.4;
    private static final int INK = 128;
    /** Grain and a JPEG's blocks make holes in ink: of a square as much may be paper. */
    private static final double HOLES = 0.06;

    private Solid() {}

    /** @param part dark where there is ink, on white; whatever is drawn across it is ink as well */
    static boolean picture(Grey part) {
        Grey dark = Cutting.full(part);
        int side = Math.max(3, (int) Math.round(dark.dpi() / MM * THICKEST));
        if (dark.width() < side || dark.height() < side) {
            return false;
        }
        int across = dark.width() + 1;
        int[] sums = new int[across * (dark.height() + 1)];
        for (int y = 0; y < dark.height(); y++) {
            int row = 0;
            for (int x = 0; x < dark.width(); x++) {
                row += dark.at(x, y) < INK ? 1 : 0;
                sums[(y + 1) * across + x + 1] = sums[y * across + x + 1] + row;
            }
        }
        int ink = sums[sums.length - 1];
        return ink > 0 && covered(dark, sums, side) >= SHARE * ink;
    }

    /** How many pixels lie in a square that is full. */
    private static long covered(Grey dark, int[] sums, int side) {
        int across = dark.width() + 1;
        int full = (int) (side * side * (1 - HOLES));
        boolean[] covered = new boolean[dark.width() * dark.height()];
        for (int y = 0; y + side <= dark.height(); y++) {
            for (int x = 0; x + side <= dark.width(); x++) {
                int inside = sums[(y + side) * across + x + side]
                        - sums[y * across + x + side]
                        - sums[(y + side) * across + x]
                        + sums[y * across + x];
                if (inside >= full) {
                    for (int row = y; row < y + side; row++) {
                        Arrays.fill(covered, row * dark.width() + x, row * dark.width() + x + side, true);
                    }
                }
            }
        }
        long count = 0;
        for (boolean each : covered) {
            count += each ? 1 : 0;
        }
        return count;
    }
}
