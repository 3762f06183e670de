package vn.vanthu.classifier.seeing;

import java.util.Arrays;

/** The pixels of the page around one red seal, whatever a compression did to the single ones. */
final class SealPixels {
    private static final int INK = 50;
    private static final int PALE = 14;
    private static final int BRIGHT = 150;
    private static final int BLACKENED = 110;
    /** In millimetres: pressure changes from one to the next, and the marks of a compression even out within. */
    private static final double CELL = 3;

    private static final int FEWEST_CELLS = 12;
    private static final int FAINT = 80;
    private static final int FEWEST_EDGES = 200;
    private static final int NO_EDGE = 70;
    private static final int BEFORE = 3;
    private static final int AFTER = 4;

    private final int width;
    private final int height;
    private final double perMillimetre;
    private final int[] rgb;
    private final byte[] light;
    private final boolean[] ink;

    SealPixels(PageRaster page, Extent extent) {
        perMillimetre = page.dpi() / 25.4;
        int left = (int) Math.clamp(extent.left() * perMillimetre, 0, page.width());
        int top = (int) Math.clamp(extent.top() * perMillimetre, 0, page.height());
        width = (int) Math.clamp(extent.right() * perMillimetre, left, page.width()) - left;
        height = (int) Math.clamp(extent.bottom() * perMillimetre, top, page.height()) - top;
        rgb = new int[width * height];
        light = new byte[width * height];
        ink = new boolean[width * height];
        int[] row = new int[page.width()];
        for (int y = 0; y < height; y++) {
            page.row(top + y, row);
            System.arraycopy(row, left, rgb, y * width, width);
        }
        for (int at = 0; at < rgb.length; at++) {
            int r = rgb[at] >> 16 & 0xFF;
            int g = rgb[at] >> 8 & 0xFF;
            int b = rgb[at] & 0xFF;
            light[at] = (byte) (77 * r + 151 * g + 28 * b >> 8);
            ink[at] = Inks.redness(r, g, b) >= INK;
        }
    }

    /** The share of neighbouring pixels of paper that are exactly alike; 0 where there are few. */
    double evenPaper() {
        long pairs = 0;
        long alike = 0;
        for (int y = 0; y < height; y++) {
            boolean before = false;
            for (int at = y * width; at < (y + 1) * width; at++) {
                boolean here = pale(at);
                if (here && before) {
                    pairs++;
                    alike += ((rgb[at] ^ rgb[at - 1]) & 0xFFFFFF) == 0 ? 1 : 0;
                }
                before = here;
            }
        }
        return pairs < FEWEST_EDGES ? 0 : (double) alike / pairs;
    }

    private boolean pale(int at) {
        return !ink[at]
                && (rgb[at] >> 8 & 0xFF) > BRIGHT
                && Inks.redness(rgb[at] >> 16 & 0xFF, rgb[at] >> 8 & 0xFF, rgb[at] & 0xFF) < PALE;
    }

    /**
     * How much the darkness of the ink differs over the seal, in parts of what sets it off from the paper; 1 where too
     * little of it is thick and strong enough to say.
     */
    double unevenness() {
        int cell = Math.max(8, (int) (CELL * perMillimetre));
        double[] cells = new double[(width / cell + 1) * (height / cell + 1)];
        int count = 0;
        for (int y = 0; y + cell <= height; y += cell) {
            for (int x = 0; x + cell <= width; x += cell) {
                int dark = darkness(x, y, cell);
                if (dark >= 0) {
                    cells[count++] = dark;
                }
            }
        }
        if (count < FEWEST_CELLS) {
            return 1;
        }
        Arrays.sort(cells, 0, count);
        double contrast = paperLight() - cells[count / 2];
        return contrast < FAINT ? 1 : (cells[count * 9 / 10] - cells[count / 10]) / contrast;
    }

    /** Of half of the pixels of paper at least. */
    private int paperLight() {
        int[] levels = new int[256];
        int all = 0;
        for (int at = 0; at < light.length; at += 3) {
            if (pale(at)) {
                levels[light[at] & 0xFF]++;
                all++;
            }
        }
        int level = 0;
        for (int below = levels[0]; level < 255 && below < all / 2; below += levels[level]) {
            level++;
        }
        return level;
    }

    /** Of the inner parts of the strokes there; less than 0 where there are few. */
    private int darkness(int left, int top, int cell) {
        int reach = Math.max(1, (int) Math.round(perMillimetre * 0.125));
        int[] levels = new int[256];
        int all = 0;
        for (int y = Math.max(reach, top); y < Math.min(height - reach, top + cell); y++) {
            for (int x = Math.max(reach, left); x < Math.min(width - reach, left + cell); x++) {
                if (within(x, y, reach)) {
                    levels[light[y * width + x] & 0xFF]++;
                    all++;
                }
            }
        }
        if (all < cell * cell / 8) {
            return -1;
        }
        int level = 0;
        for (int below = levels[0]; below < all * 3 / 10; below += levels[level]) {
            level++;
        }
        return level;
    }

    private boolean within(int x, int y, int reach) {
        if ((rgb[y * width + x] >> 16 & 0xFF) < BLACKENED) {
            return false;
        }
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                if (!ink[(y + dy) * width + x + dx]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The share of the way from paper to ink that one pixel takes, in the mean; 0 where there are few such edges. */
    double steepness() {
        double sum = 0;
        int edges = 0;
        for (int y = 0; y < height; y++) {
            for (int at = y * width + BEFORE; at < (y + 1) * width - AFTER; at++) {
                int whole = difference(at - BEFORE, at + AFTER);
                boolean edge = ink[at - BEFORE] ? pale(at + AFTER) : ink[at + AFTER] && pale(at - BEFORE);
                if (edge && whole >= NO_EDGE) {
                    int steepest = 0;
                    for (int i = at - BEFORE; i < at + AFTER; i++) {
                        steepest = Math.max(steepest, difference(i, i + 1));
                    }
                    if (difference(at, at + 1) == steepest) {
                        edges++;
                        sum += Math.min(1.2, (double) steepest / whole);
                    }
                }
            }
        }
        return edges < FEWEST_EDGES ? 0 : sum / edges;
    }

    private int difference(int one, int other) {
        return Math.abs((light[one] & 0xFF) - (light[other] & 0xFF));
    }
}
