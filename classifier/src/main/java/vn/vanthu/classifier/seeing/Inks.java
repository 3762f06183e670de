package vn.vanthu.classifier.seeing;

import java.util.Arrays;

/**
 * The page at some 100 dpi, its inks apart: how red each place is, how blue, and how much other ink it bears, each from
 * 0 to 255 whatever the tone of the paper.
 */
final class Inks {

    private static final double WORKING_DPI = 100;
    private static final int TILE = 32;
    private static final int RED_FLOOR = 14;
    private static final int BLUE_FLOOR = 16;
    private static final int OTHER_FLOOR = 20;
    /** Darker parts than this share of the whole page's paper are no shade on paper. */
    private static final double DEEPEST_SHADE = 0.72;

    final int width;
    final int height;
    final double perMillimetre;
    final byte[] red;
    final byte[] blue;
    final byte[] other;
    final PaperLook paper;

    private final byte[] r;
    private final byte[] g;
    private final byte[] b;

    Inks(PageRaster page) {
        double dpi = Math.min(WORKING_DPI, page.dpi());
        double scale = dpi / page.dpi();
        width = Math.max(1, (int) Math.round(page.width() * scale));
        height = Math.max(1, (int) Math.round(page.height() * scale));
        perMillimetre = dpi / 25.4;
        r = new byte[width * height];
        g = new byte[width * height];
        b = new byte[width * height];
        Grain grain = new Grain();
        shrink(page, grain);
        red = new byte[width * height];
        blue = new byte[width * height];
        other = new byte[width * height];
        paper = grain.look(separate());
    }

    private void shrink(PageRaster page, Grain grain) {
        int[] row = new int[page.width()];
        int[] first = new int[width + 1];
        int[] count = new int[width];
        for (int x = 0; x < row.length; x++) {
            int cell = Math.min(width - 1, (int) ((long) x * width / row.length));
            count[cell]++;
            first[cell + 1] = x + 1;
        }
        long[] sums = new long[width];
        int rows = 0;
        int to = 0;
        for (int y = 0; y < page.height(); y++) {
            int target = Math.min(height - 1, (int) ((long) y * height / page.height()));
            if (target != to) {
                flush(to, sums, count, rows);
                rows = 0;
                to = target;
            }
            page.row(y, row);
            rows++;
            for (int at = 0; at < width; at++) {
                long sum = 0;
                for (int x = first[at]; x < first[at + 1]; x++) {
                    int p = row[x];
                    sum += (long) (p & 0xFF0000) << 24 | (long) (p & 0xFF00) << 12 | p & 0xFF;
                }
                sums[at] += sum;
            }
            if ((y & 7) == 0) {
                grain.row(row);
            }
        }
        flush(to, sums, count, rows);
    }

    private void flush(int y, long[] sums, int[] count, int rows) {
        for (int x = 0, at = y * width; x < width; x++, at++) {
            int pixels = Math.max(1, count[x] * rows);
            r[at] = (byte) ((sums[x] >> 40) / pixels);
            g[at] = (byte) ((sums[x] >> 20 & 0xFFFFF) / pixels);
            b[at] = (byte) ((sums[x] & 0xFFFFF) / pixels);
        }
        Arrays.fill(sums, 0);
    }

    /** Gives how much the paper's brightness varies. */
    private double separate() {
        int across = (width + TILE - 1) / TILE;
        int down = (height + TILE - 1) / TILE;
        int[] tones = new int[across * down * 3];
        int[] bright = new int[across * down];
        for (int ty = 0; ty < down; ty++) {
            for (int tx = 0; tx < across; tx++) {
                bright[ty * across + tx] = tone(tx, ty, tones, (ty * across + tx) * 3);
            }
        }
        int[] sorted = bright.clone();
        Arrays.sort(sorted);
        int usual = sorted[sorted.length * 2 / 3];
        int typical = 0;
        for (int i = 0; i < bright.length; i++) {
            typical = bright[i] == usual ? i : typical;
        }
        for (int i = 0; i < bright.length; i++) {
            if (bright[i] < DEEPEST_SHADE * usual || tinted(tones, i, typical)) {
                System.arraycopy(tones, typical * 3, tones, i * 3, 3);
            }
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x += TILE) {
                int tile = ((y / TILE) * across + x / TILE) * 3;
                strip(y * width + x, Math.min(TILE, width - x), tones[tile], tones[tile + 1], tones[tile + 2]);
            }
        }
        return sorted[sorted.length * 9 / 10] - sorted[sorted.length / 4];
    }

    /** Coloured ground is no paper. */
    private static boolean tinted(int[] tones, int tile, int typical) {
        int red = tones[tile * 3] - tones[tile * 3 + 1] - tones[typical * 3] + tones[typical * 3 + 1];
        int blue = tones[tile * 3 + 2] - tones[tile * 3 + 1] - tones[typical * 3 + 2] + tones[typical * 3 + 1];
        return Math.abs(red) > 24 || Math.abs(blue) > 24;
    }

    private int tone(int tx, int ty, int[] tones, int into) {
        int[] levels = new int[256];
        int right = Math.min(width, (tx + 1) * TILE);
        int bottom = Math.min(height, (ty + 1) * TILE);
        int all = 0;
        for (int y = ty * TILE; y < bottom; y++) {
            for (int x = tx * TILE, at = y * width + x; x < right; x++, at++) {
                levels[g[at] & 0xFF]++;
                all++;
            }
        }
        int level = 255;
        for (int above = levels[255]; level > 0 && above < all * 3 / 10; above += levels[level]) {
            level--;
        }
        int from = Math.max(0, level - 6);
        int n = 0;
        int sumR = 0;
        int sumG = 0;
        int sumB = 0;
        for (int y = ty * TILE; y < bottom; y++) {
            for (int x = tx * TILE, at = y * width + x; x < right; x++, at++) {
                if ((g[at] & 0xFF) >= from) {
                    sumR += r[at] & 0xFF;
                    sumG += g[at] & 0xFF;
                    sumB += b[at] & 0xFF;
                    n++;
                }
            }
        }
        tones[into] = Math.max(1, sumR / Math.max(1, n));
        tones[into + 1] = Math.max(1, sumG / Math.max(1, n));
        tones[into + 2] = Math.max(1, sumB / Math.max(1, n));
        return tones[into + 1];
    }

    private void strip(int from, int length, int toneR, int toneG, int toneB) {
        int byR = (255 << 12) / toneR;
        int byG = (255 << 12) / toneG;
        int byB = (255 << 12) / toneB;
        for (int at = from; at < from + length; at++) {
            int nr = Math.min(255, (r[at] & 0xFF) * byR >> 12);
            int ng = Math.min(255, (g[at] & 0xFF) * byG >> 12);
            int nb = Math.min(255, (b[at] & 0xFF) * byB >> 12);
            int redness = redness(nr, ng, nb);
            red[at] = (byte) (redness < RED_FLOOR ? 0 : redness);
            int blueness = nb - nr;
            blue[at] = (byte) (blueness < BLUE_FLOOR ? 0 : blueness);
            int rest = 255 - nr - (redness >> 1);
            other[at] = (byte) (rest < OTHER_FLOOR ? 0 : rest);
        }
    }

    /** From magenta over red to where orange begins; 0 for other hues. */
    static int redness(int r, int g, int b) {
        int overG = r - g;
        int overB = r - b;
        if (overG <= 0 || overB <= 0 || (g - b) * 5 > overB * 2 || (b - g) * 5 > overG * 3) {
            return 0;
        }
        return (overG + overB) >> 1;
    }
}
