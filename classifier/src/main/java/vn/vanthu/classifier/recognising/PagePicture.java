package vn.vanthu.classifier.recognising;

import vn.vanthu.classifier.seeing.PageRaster;

/**
 * The two pictures that are read of a page: its text without red ink, and its red ink alone. Fine pictures are halved
 * until they are fine enough, coarse ones are left as they are.
 *
 * @param text red ink is paper here
 * @param print red ink and blue are paper here, so that no pen's stroke hides what it was written across; the same as
 *     {@code text} where there is no blue
 * @param red {@link #NOT_RED} where a place is as red as it is green and blue, darker where it is redder, lighter where it
 *     is less: noise is on both sides, so that smoothing takes it away
 * @param scale pixels of these to one of the page
 */
record PagePicture(Grey text, Grey print, Grey red, double scale) {

    static final int NOT_RED = 208;
    private static final double FINEST = 330;
    /** How much more blue than red a place is before it counts as ink: less is grain, and the seam of a JPEG. */
    private static final int BLUE = 30;

    private static final int LIFT = 3;
    /** Of all pixels, as of a short name. */
    private static final double SOME_BLUE = 0.0003;

    static PagePicture of(PageRaster page) {
        int by = 1;
        while (page.dpi() / (by + 1) >= FINEST / 2 && page.dpi() / by > FINEST) {
            by++;
        }
        int width = Math.max(1, page.width() / by);
        int height = Math.max(1, page.height() / by);
        double dpi = page.dpi() / by;
        byte[] text = new byte[width * height];
        byte[] print = new byte[width * height];
        long blue = 0;
        byte[] red = new byte[width * height];
        int[] row = new int[page.width()];
        int[] sums = new int[3 * width];
        for (int y = 0; y < height; y++) {
            if (by == 1) {
                page.row(y, row);
                blue += separate(row, width, y, text, print, red);
            } else {
                shrink(page, y, by, row, sums);
                blue += separate(row, width, y, text, print, red);
            }
        }
        Grey dark = new Grey(width, height, dpi, text);
        return new PagePicture(
                dark,
                blue < SOME_BLUE * text.length ? dark : new Grey(width, height, dpi, print),
                new Grey(width, height, dpi, red),
                1.0 / by);
    }

    private static void shrink(PageRaster page, int y, int by, int[] row, int[] sums) {
        int width = sums.length / 3;
        java.util.Arrays.fill(sums, 0);
        for (int part = 0; part < by; part++) {
            page.row(Math.min(page.height() - 1, y * by + part), row);
            for (int x = 0; x < width * by && x < row.length; x++) {
                int at = x / by * 3;
                sums[at] += row[x] >> 16 & 0xFF;
                sums[at + 1] += row[x] >> 8 & 0xFF;
                sums[at + 2] += row[x] & 0xFF;
            }
        }
        int all = by * by;
        for (int x = 0; x < width; x++) {
            row[x] = sums[3 * x] / all << 16 | sums[3 * x + 1] / all << 8 | sums[3 * x + 2] / all;
        }
    }

    /** Red light does not see red ink; blue ink stays dark in it. Gives how many places are blue. */
    private static int separate(int[] row, int width, int y, byte[] text, byte[] print, byte[] red) {
        int at = y * width;
        int blue = 0;
        for (int x = 0; x < width; x++, at++) {
            int r = row[x] >> 16 & 0xFF;
            int g = row[x] >> 8 & 0xFF;
            int b = row[x] & 0xFF;
            int redness = r - (g + b >> 1);
            text[at] = (byte) r;
            int blueness = b - r - BLUE;
            print[at] = (byte) (blueness <= 0 ? r : Math.min(255, r + LIFT * blueness));
            blue += blueness > BLUE ? 1 : 0;
            red[at] = (byte) Math.clamp(NOT_RED - redness, 0, 255);
        }
        return blue;
    }
}
