package vn.vanthu.classifier.seeing;

/** Counts how neighbouring pixels of paper differ. */
final class Grain {
    private static final int PAPER = 150;
    private static final int NO_EDGE = 24;

    private long pairs;
    private long alike;
    private long differences;
    private long atBlocks;
    private long blockPairs;

    void row(int[] rgb) {
        for (int x = 1; x < rgb.length; x++) {
            int before = rgb[x - 1] >> 8 & 0xFF;
            int here = rgb[x] >> 8 & 0xFF;
            int difference = Math.abs(here - before);
            if (before >= PAPER && here >= PAPER && difference < NO_EDGE) {
                pairs++;
                alike += ((rgb[x] ^ rgb[x - 1]) & 0xFFFFFF) == 0 ? 1 : 0;
                differences += difference;
                if ((x & 7) == 0) {
                    blockPairs++;
                    atBlocks += difference;
                }
            }
        }
    }

    PaperLook look(double light) {
        double usual = (differences - atBlocks) / Math.max(1.0, pairs - blockPairs);
        double blocks = atBlocks / Math.max(1.0, blockPairs);
        return new PaperLook(
                alike / Math.max(1.0, pairs),
                differences / Math.max(1.0, pairs),
                light,
                usual < 0.01 ? 1 : blocks / usual);
    }
}
