package vn.vanthu.classifier.recognising;

import vn.vanthu.classifier.seeing.PageRaster;

/**
 * The two pictures that are read of a page: its text without red ink, and its red ink alone. Fine pictures are halved
 * until they are fine enough, coarse ones are left as they are.
 *
 * @param text red ink is paper here
 * @param print red ink and blue are paper here, with their pale edges, so that neither seal nor pen hides what it lies
 *     across; the same as {@code text} where there is no colour
 * @param red {@link #NOT_RED} where a place is as red as it is green and blue, darker where it is redder, lighter where it
 *     is less: noise is on both sides, so that smoothing takes it away
 * @param scale pixels of these to one of the page
 */
record PagePicture(Grey text, Grey print, Grey red, double scale) {

    static final int NOT_RED = 208;
    private static final double FINEST = 330;
    /** How much more blue than red a place is before it counts as ink: less is grain, and the seam of a JPEG. */
    private static final int BLUE = 30;

    /** As much for red. */
    private static final int RED = 28;

    private static final int LIFT = 3;
    /** From the first shade on, and fully from the second, red light passes: what is darker is black under the red. */
    private static final int DARK = 80;

    private static final int LIGHT = 130;
    /** Of all pixels, as of a short name. */
    private static final double SOME_INK = 0.0003;
    /** In pixels: so far the scanner and JPEG carry a stroke's shade farther than its colour. */
    private static final int RIM = 2;

    private static final int RIM_DARK = 90;
    private static final int RIM_LIGHT = 150;

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
        long coloured = 0;
        byte[] red = new byte[width * height];
        int[] row = new int[page.width()];
        int[] sums = new int[3 * width];
        for (int y = 0; y < height; y++) {
            if (by == 1) {
                page.row(y, row);
                coloured += separate(row, width, y, text, print, red);
            } else {
                shrink(page, y, by, row, sums);
                coloured += separate(row, width, y, text, print, red);
            }
        }
        Grey dark = new Grey(width, height, dpi, text);
        Grey plain = dark;
        if (coloured >= SOME_INK * text.length) {
            plain = new Grey(width, height, dpi, print);
            liftRims(plain, text);
        }
        return new PagePicture(dark, plain, new Grey(width, height, dpi, red), 1.0 / by);
    }

    /** Around what was lifted the strokes' pale edges go as well. */
    private static void liftRims(Grey print, byte[] text) {
        int width = print.width();
        byte[] near = new byte[text.length];
        for (int y = 0; y < print.height(); y++) {
            int last = -RIM - 1;
            int at = y * width;
            for (int x = 0; x < width; x++) {
                if ((print.pixels()[at + x] & 0xFF) - (text[at + x] & 0xFF) > BLUE) {
                    for (int left = Math.max(x - RIM, last + 1); left < x; left++) {
                        near[at + left] = 1;
                    }
                    last = x;
                }
                near[at + x] = (byte) (x - last <= RIM ? 1 : 0);
            }
        }
        int[] since = new int[width];
        java.util.Arrays.fill(since, RIM + 1);
        for (int y = 0; y < print.height() + RIM; y++) {
            for (int x = 0; x < width; x++) {
                since[x] = y < print.height() && near[y * width + x] == 1 ? 0 : since[x] + 1;
                int row = y - RIM;
                if (row >= 0 && since[x] <= 2 * RIM) {
                    int at = row * width + x;
                    int value = print.pixels()[at] & 0xFF;
                    int lifted = (value - RIM_DARK) * 255 / (RIM_LIGHT - RIM_DARK);
                    print.pixels()[at] = (byte) Math.clamp(lifted, Math.min(value, RIM_DARK), 255);
                }
            }
        }
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

    /** Red light does not see red ink, or little; blue ink stays dark in it. Gives how many places are of either colour. */
    private static int separate(int[] row, int width, int y, byte[] text, byte[] print, byte[] red) {
        int at = y * width;
        int coloured = 0;
        for (int x = 0; x < width; x++, at++) {
            int r = row[x] >> 16 & 0xFF;
            int g = row[x] >> 8 & 0xFF;
            int b = row[x] & 0xFF;
            int redness = r - (g + b >> 1);
            text[at] = (byte) r;
            int blueness = b - r - BLUE;
            int through = blueness > 0 ? LIFT * blueness : lit(r, LIFT * (redness - RED));
            print[at] = (byte) (through <= 0 ? r : Math.min(255, r + through));
            coloured += through > LIFT * BLUE ? 1 : 0;
            red[at] = (byte) Math.clamp(NOT_RED - redness, 0, 255);
        }
        return coloured;
    }

    private static int lit(int light, int by) {
        return light <= DARK || by <= 0 ? 0 : light >= LIGHT ? by : by * (light - DARK) / (LIGHT - DARK);
    }
}
