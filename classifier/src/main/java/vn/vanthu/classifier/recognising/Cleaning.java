package vn.vanthu.classifier.recognising;

import java.util.Arrays;

/** Makes paper even and white, and takes noise away where it is measured. */
final class Cleaning {
    private static final int TILE = 48;
    /** Paper as it leaves here. */
    private static final int WHITE = 250;
    /** Darker than this share of the page's paper it is a picture, and no shade on paper. */
    private static final double DEEPEST = 0.45;

    /** In shades of grey, below which Tesseract reads as well without our help. */
    private static final double NOISY = 18;

    private static final double VERY_NOISY = 30;
    /** What lies nearer to white is paper: a page of much paper and few letters is all specks otherwise. */
    private static final int LEAST_SPREAD = 20;

    private static final double SPREAD = 3.2;
    private static final int BLACK = 70;
    private static final int SPECK = 90;
    /** Of all pixels. */
    private static final double MANY_SPECKS = 0.002;

    private Cleaning() {}

    static Grey clean(Grey picture) {
        Grey clean = specks(picture) > MANY_SPECKS ? withoutSpecks(picture) : picture;
        double noise = noise(clean);
        if (noise > NOISY) {
            clean = smooth(clean);
        }
        if (noise > VERY_NOISY) {
            clean = smooth(clean);
        }
        return even(clean, noise > NOISY ? noise(clean) : noise);
    }

    /** The spread of grey among neighbours on plain ground: half of the pixels lie there, and more. */
    static double noise(Grey picture) {
        int[] counts = new int[1024];
        int all = 0;
        for (int y = 1; y + 1 < picture.height(); y += 5) {
            for (int x = 1; x + 1 < picture.width(); x += 3) {
                int difference = Math.abs(2 * picture.at(x, y) - picture.at(x - 1, y) - picture.at(x + 1, y));
                counts[Math.min(1023, difference)]++;
                all++;
            }
        }
        int below = 0;
        for (int value = 0; value < counts.length; value++) {
            below += counts[value];
            if (below * 2 >= all) {
                // The median of the sum of three, with weights 2, 1, 1.
                return value / 0.6745 / Math.sqrt(6);
            }
        }
        return 0;
    }

    private static double specks(Grey picture) {
        int specks = 0;
        int all = 0;
        for (int y = 1; y + 1 < picture.height(); y += 7) {
            for (int x = 1; x + 1 < picture.width(); x += 2) {
                specks += speck(picture, x, y) ? 1 : 0;
                all++;
            }
        }
        return all == 0 ? 0 : specks / (double) all;
    }

    /** A pixel far from all of its neighbours. */
    private static boolean speck(Grey picture, int x, int y) {
        int own = picture.at(x, y);
        int left = picture.at(x - 1, y) - own;
        int right = picture.at(x + 1, y) - own;
        int above = picture.at(x, y - 1) - own;
        int below = picture.at(x, y + 1) - own;
        return Math.min(Math.min(left, right), Math.min(above, below)) > SPECK
                || Math.max(Math.max(left, right), Math.max(above, below)) < -SPECK;
    }

    private static Grey withoutSpecks(Grey picture) {
        byte[] pixels = picture.pixels().clone();
        for (int y = 1; y + 1 < picture.height(); y++) {
            for (int x = 1; x + 1 < picture.width(); x++) {
                if (speck(picture, x, y)) {
                    int[] around = {
                        picture.at(x - 1, y), picture.at(x + 1, y), picture.at(x, y - 1), picture.at(x, y + 1)
                    };
                    Arrays.sort(around);
                    pixels[y * picture.width() + x] = (byte) (around[1] + around[2] >> 1);
                }
            }
        }
        return new Grey(picture.width(), picture.height(), picture.dpi(), pixels);
    }

    /** Each pixel with its eight neighbours, the nearer the more. */
    static Grey smooth(Grey picture) {
        int width = picture.width();
        int height = picture.height();
        byte[] from = picture.pixels();
        byte[] smooth = new byte[from.length];
        int[] sums = new int[width];
        for (int y = 0; y < height; y++) {
            int above = Math.max(0, y - 1) * width;
            int own = y * width;
            int below = Math.min(height - 1, y + 1) * width;
            for (int x = 0; x < width; x++) {
                sums[x] = (from[above + x] & 0xFF) + 2 * (from[own + x] & 0xFF) + (from[below + x] & 0xFF);
            }
            for (int x = 0; x < width; x++) {
                int left = sums[Math.max(0, x - 1)];
                int right = sums[Math.min(width - 1, x + 1)];
                smooth[own + x] = (byte) (left + 2 * sums[x] + right >> 4);
            }
        }
        return new Grey(width, height, picture.dpi(), smooth);
    }

    /** Divides by the tone of the paper around; what differs from it by noise alone is white. */
    private static Grey even(Grey picture, double noise) {
        byte[] levels = levels(noise);
        int across = (picture.width() + TILE - 1) / TILE;
        int down = (picture.height() + TILE - 1) / TILE;
        int[] tones = tones(picture, across, down);
        byte[] pixels = new byte[picture.pixels().length];
        int[] factors = new int[across + 2];
        for (int y = 0; y < picture.height(); y++) {
            double height = Math.max(0, Math.min(down - 1.0, (y + 0.5) / TILE - 0.5));
            int upper = (int) height;
            int lower = Math.min(down - 1, upper + 1);
            for (int x = 0; x < across; x++) {
                double tone =
                        tones[upper * across + x] * (1 - height + upper) + tones[lower * across + x] * (height - upper);
                factors[x] = (int) ((WHITE << 16) / tone);
            }
            int row = y * picture.width();
            for (int from = 0, tile = 0; from < picture.width(); tile++) {
                int to = Math.min(picture.width(), tile == 0 ? TILE + TILE / 2 : from + TILE);
                int next = Math.min(across - 1, tile + 1);
                int step = tile >= next ? 0 : (factors[next] - factors[tile]) / TILE;
                int own = Math.min(across - 1, tile);
                tile(picture.pixels(), pixels, row, from, to, factors[own], step, tile * TILE + TILE / 2, levels);
                from = to;
            }
        }
        return new Grey(picture.width(), picture.height(), picture.dpi(), pixels);
    }

    /** @param zero where the factor begins to grow by the step */
    private static void tile(
            byte[] from, byte[] to, int row, int left, int right, int factor, int step, int zero, byte[] levels) {
        for (int x = left; x < right; x++) {
            long by = factor + step * Math.max(0, x - zero);
            int value = (int) ((from[row + x] & 0xFF) * by >> 16);
            to[row + x] = levels[Math.min(255, value)];
        }
    }

    private static byte[] levels(double noise) {
        byte[] levels = new byte[256];
        int white = (int) Math.max(BLACK + 60, WHITE - Math.max(LEAST_SPREAD, SPREAD * noise));
        for (int value = 0; value < levels.length; value++) {
            levels[value] = (byte) Math.max(0, Math.min(255, (value - BLACK) * 255 / (white - BLACK)));
        }
        return levels;
    }

    private static int[] tones(Grey picture, int across, int down) {
        int[] tones = new int[across * down];
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                tones[y * across + x] = tone(picture, x * TILE, y * TILE);
            }
        }
        int[] sorted = tones.clone();
        Arrays.sort(sorted);
        int usual = Math.max(1, sorted[sorted.length * 2 / 3]);
        for (int i = 0; i < tones.length; i++) {
            tones[i] = tones[i] < DEEPEST * usual ? usual : Math.max(1, tones[i]);
        }
        return tones;
    }

    /** Four of five pixels are as dark or darker. */
    private static int tone(Grey picture, int left, int top) {
        int[] counts = new int[256];
        int all = 0;
        for (int y = top; y < Math.min(picture.height(), top + TILE); y += 2) {
            for (int x = left; x < Math.min(picture.width(), left + TILE); x += 2) {
                counts[picture.at(x, y)]++;
                all++;
            }
        }
        int value = 255;
        for (int above = counts[255]; value > 0 && above * 5 < all; above += counts[value]) {
            value--;
        }
        return value;
    }
}
