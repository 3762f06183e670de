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
    /** So much more coloured than the paper is no grain of it. */
    private static final int SHADE = 12;

    private static final int EVERY = 16;
    /** In pixels: so far the scanner and JPEG carry a stroke's shade farther than its colour. */
    private static final int AROUND = 2;
    /** Colour above that shade, of all pixels around one, as a thin stroke has it. */
    private static final int ENOUGH = 90;

    private static final int BLACK = 80;
    private static final int PALE = 150;

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
        byte[] colour = new byte[width * height];
        int[] row = new int[page.width()];
        int[] sums = new int[3 * width];
        int shade = SHADE + tint(page, row);
        for (int y = 0; y < height; y++) {
            fetch(page, y, by, row, sums);
            coloured += separate(row, width, y, shade, text, print, red, colour);
        }
        Grey dark = new Grey(width, height, dpi, text);
        Grey plain = dark;
        if (coloured >= SOME_INK * text.length) {
            plain = new Grey(width, height, dpi, print);
            lift(plain, colour, page, by);
        }
        return new PagePicture(dark, plain, new Grey(width, height, dpi, red), 1.0 / by);
    }

    /**
     * In and around coloured ink everything that is bright in some light is paper: where JPEG left a stroke's shade without
     * its colour, and its pale edges.
     */
    private static void lift(Grey print, byte[] colour, PageRaster page, int by) {
        int width = print.width();
        int[] row = new int[page.width()];
        int[] sums = new int[3 * width];
        int[] columns = new int[width];
        for (int y = -AROUND; y < print.height(); y++) {
            add(columns, colour, y + AROUND, width, print.height(), 1);
            add(columns, colour, y - AROUND - 1, width, print.height(), -1);
            if (y < 0) {
                continue;
            }
            boolean fetched = false;
            int sum = 0;
            for (int x = -AROUND; x < width; x++) {
                sum += x + AROUND < width ? columns[x + AROUND] : 0;
                sum -= x - AROUND - 1 >= 0 ? columns[x - AROUND - 1] : 0;
                if (x >= 0 && sum >= ENOUGH) {
                    if (!fetched) {
                        fetch(page, y, by, row, sums);
                        fetched = true;
                    }
                    int at = y * width + x;
                    int value = Math.max(print.pixels()[at] & 0xFF, brightest(row[x]));
                    int lifted = (value - BLACK) * 255 / (PALE - BLACK);
                    print.pixels()[at] = (byte) Math.clamp(lifted, Math.min(value, BLACK), 255);
                }
            }
        }
    }

    private static void add(int[] columns, byte[] colour, int y, int width, int height, int times) {
        if (y >= 0 && y < height) {
            for (int x = 0; x < width; x++) {
                columns[x] += times * (colour[y * width + x] & 0xFF);
            }
        }
    }

    /** How coloured half of the page is: more than that is ink on tinted paper. */
    private static int tint(PageRaster page, int[] row) {
        int[] counts = new int[256];
        int all = 0;
        for (int y = EVERY / 2; y < page.height(); y += EVERY) {
            page.row(y, row);
            for (int x = EVERY / 2; x < page.width(); x += EVERY) {
                counts[Math.clamp(colour(row[x]), 0, 255)]++;
                all++;
            }
        }
        int tint = 0;
        for (int below = counts[0]; below * 2 < all; below += counts[tint]) {
            tint++;
        }
        return tint;
    }

    /** How much bluer than red it is, or redder than blue and green. */
    private static int colour(int rgb) {
        int r = rgb >> 16 & 0xFF;
        int b = rgb & 0xFF;
        return Math.max(b - r, r - ((rgb >> 8 & 0xFF) + b >> 1));
    }

    /** Coloured ink is bright in its own light, black is not in any. */
    private static int brightest(int rgb) {
        return Math.max(rgb >> 16 & 0xFF, Math.max(rgb >> 8 & 0xFF, rgb & 0xFF));
    }

    private static void fetch(PageRaster page, int y, int by, int[] row, int[] sums) {
        if (by == 1) {
            page.row(y, row);
        } else {
            shrink(page, y, by, row, sums);
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
    private static int separate(
            int[] row, int width, int y, int shade, byte[] text, byte[] print, byte[] red, byte[] colour) {
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
            colour[at] = (byte) Math.clamp(colour(row[x]) - shade, 0, 255);
            red[at] = (byte) Math.clamp(NOT_RED - redness, 0, 255);
        }
        return coloured;
    }

    private static int lit(int light, int by) {
        return light <= DARK || by <= 0 ? 0 : light >= LIGHT ? by : by * (light - DARK) / (LIGHT - DARK);
    }
}
