package vn.vanthu.classifier.recognising;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A part of a page that is read on its own: set level in the ways that fit its ink, without the frame around it. */
final class Cutting {
    private static final int INK = 128;
    private static final int MARGIN = 12;
    private static final double FARTHEST = 44;
    private static final double STEP = 2;
    private static final double FINE = 0.5;
    /** Two angles nearer than this are one. */
    private static final double APART = 8;

    private static final double WORTH = 0.72;
    /** Of the cutting's width and height: a stroke so long is of a frame. */
    private static final double LONG_ACROSS = 0.42;

    private static final double LONG_DOWN = 0.5;
    private static final double END = 0.3;
    private static final double END_ACROSS = 0.08;
    private static final int TALLEST = 420;
    private static final int SMALL = 44;
    private static final double NEARLY_ALL = 0.95;
    private static final double MOST_INK = 0.6;

    private Cutting() {}

    /** One picture for each angle that its lines may have, the likeliest first. */
    static List<Grey> level(Grey part) {
        Grey small = part.height() > 2 * TALLEST || part.width() > 4 * TALLEST ? halved(part) : part;
        Grey dark = stretched(small);
        List<Grey> level = new ArrayList<>();
        for (double angle : angles(dark)) {
            Grey wide = padded(dark);
            Grey turned = Math.abs(angle) < 1 ? wide : Turning.by(wide, -angle);
            level.add(trimmed(withoutFrame(turned)));
        }
        if (dark.height() > 1.3 * dark.width()) {
            level.add(trimmed(withoutFrame(Turning.quarters(dark, 1))));
            level.add(trimmed(withoutFrame(Turning.quarters(dark, 3))));
        }
        return level;
    }

    /**
     * What a frame or a rule encloses or touches not: the same without ink that hangs together, is thin, and is long or has
     * other ink within. Empty where there is none.
     */
    static Optional<Grey> inside(Grey level) {
        Strands strands = Strands.of(level);
        return strands.any() ? Optional.of(trimmed(strands.without())) : Optional.empty();
    }

    /** The darkest is black: faint ink is ink too. */
    static Grey stretched(Grey part) {
        return stretched(part, 0.5);
    }

    /** @param paper of the pixels that are as dark as paper or darker */
    private static Grey stretched(Grey part, double paper) {
        int[] counts = new int[256];
        for (byte pixel : part.pixels()) {
            counts[pixel & 0xFF]++;
        }
        int dark = at(counts, part.pixels().length / 60);
        int light = Math.max(dark + 24, at(counts, (int) (part.pixels().length * paper)));
        byte[] pixels = new byte[part.pixels().length];
        for (int i = 0; i < pixels.length; i++) {
            int value = ((part.pixels()[i] & 0xFF) - dark) * 255 / (light - dark);
            pixels[i] = (byte) Math.max(0, Math.min(255, value));
        }
        return new Grey(part.width(), part.height(), part.dpi(), pixels);
    }

    private static int at(int[] counts, int below) {
        int value = 0;
        for (int sum = counts[0]; value < 255 && sum <= below; sum += counts[value]) {
            value++;
        }
        return value;
    }

    private static List<Double> angles(Grey part) {
        int[] xs = new int[part.pixels().length];
        int[] ys = new int[part.pixels().length];
        int count = 0;
        for (int y = 0; y < part.height(); y++) {
            for (int x = 0; x < part.width(); x++) {
                if (part.at(x, y) < INK) {
                    xs[count] = x;
                    ys[count++] = y;
                }
            }
        }
        if (count < 20) {
            return List.of(0.0);
        }
        int steps = (int) (2 * FARTHEST / STEP) + 1;
        double[] sharp = new double[steps];
        int[] sums = new int[part.height() + 2 * part.width()];
        double most = 0;
        for (int i = 0; i < steps; i++) {
            sharp[i] = sharpness(xs, ys, count, -FARTHEST + i * STEP, sums, part.width());
            most = Math.max(most, sharp[i]);
        }
        List<Double> angles = new ArrayList<>();
        while (angles.size() < 3) {
            int best = -1;
            for (int i = 0; i < steps; i++) {
                double angle = -FARTHEST + i * STEP;
                boolean taken = angles.stream().anyMatch(other -> Math.abs(other - angle) < APART);
                if (!taken && (best < 0 || sharp[i] > sharp[best])) {
                    best = i;
                }
            }
            if (best < 0 || sharp[best] < WORTH * most) {
                break;
            }
            double around = -FARTHEST + best * STEP;
            double finest = around;
            double finestSharp = -1;
            for (double angle = around - STEP + FINE; angle < around + STEP; angle += FINE) {
                double own = sharpness(xs, ys, count, angle, sums, part.width());
                if (own > finestSharp) {
                    finestSharp = own;
                    finest = angle;
                }
            }
            angles.add(finest);
        }
        if (angles.stream().noneMatch(angle -> Math.abs(angle) < APART)) {
            angles.add(0.0);
        }
        return angles;
    }

    /** Of the rows that the ink falls into: lines of print and the long sides of a frame make them uneven. */
    private static double sharpness(int[] xs, int[] ys, int count, double degrees, int[] sums, int width) {
        Arrays.fill(sums, 0);
        int cos = (int) Math.round(Math.cos(Math.toRadians(degrees)) * (1 << 14));
        int sin = (int) Math.round(Math.sin(Math.toRadians(degrees)) * (1 << 14));
        for (int i = 0; i < count; i++) {
            int row = (ys[i] * cos - xs[i] * sin >> 14) + width;
            sums[row]++;
        }
        double sharp = 0;
        for (int i = 1; i < sums.length; i++) {
            double step = sums[i] - sums[i - 1];
            sharp += step * step;
        }
        return sharp;
    }

    /** With room for its corners. */
    private static Grey padded(Grey part) {
        int room = (int) Math.ceil(Math.hypot(part.width(), part.height()));
        int across = (room - part.width()) / 2 + 2;
        int down = (room - part.height()) / 2 + 2;
        Grey padded = Grey.paper(part.width() + 2 * across, part.height() + 2 * down, part.dpi());
        for (int y = 0; y < part.height(); y++) {
            System.arraycopy(
                    part.pixels(),
                    y * part.width(),
                    padded.pixels(),
                    (y + down) * padded.width() + across,
                    part.width());
        }
        return padded;
    }

    private static int[] extent(Grey picture) {
        int[] extent = {picture.width(), picture.height(), -1, -1};
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                if (picture.at(x, y) < INK) {
                    extent[0] = Math.min(extent[0], x);
                    extent[1] = Math.min(extent[1], y);
                    extent[2] = Math.max(extent[2], x);
                    extent[3] = Math.max(extent[3], y);
                }
            }
        }
        return extent;
    }

    /** Where two long level strokes have the rest between them, they are taken out, and the strokes at both ends. */
    private static Grey withoutFrame(Grey picture) {
        int[] extent = extent(picture);
        if (extent[2] < 0) {
            return picture;
        }
        int width = picture.width();
        int across = extent[2] - extent[0] + 1;
        int down = extent[3] - extent[1] + 1;
        byte[] pixels = picture.pixels().clone();
        boolean above = false;
        boolean below = false;
        for (int y = extent[1]; y <= extent[3]; y++) {
            for (int x = extent[0], from = -1; x <= extent[2] + 1; x++) {
                boolean ink = x <= extent[2] && picture.at(x, y) < INK;
                if (ink && from < 0) {
                    from = x;
                } else if (!ink && from >= 0) {
                    if (x - from >= LONG_ACROSS * across) {
                        above |= y - extent[1] < down * END;
                        below |= extent[3] - y < down * END;
                        for (int row = Math.max(0, y - 1); row <= Math.min(picture.height() - 1, y + 1); row++) {
                            Arrays.fill(pixels, row * width + from, row * width + x, (byte) 255);
                        }
                    }
                    from = -1;
                }
            }
        }
        if (!above || !below) {
            return picture;
        }
        int end = (int) (across * END_ACROSS);
        for (int x = extent[0]; x <= extent[2]; x++) {
            boolean outer = x - extent[0] <= end || extent[2] - x <= end;
            for (int y = extent[1], from = -1; outer && y <= extent[3] + 1; y++) {
                boolean ink = y <= extent[3] && picture.at(x, y) < INK;
                if (ink && from < 0) {
                    from = y;
                } else if (!ink && from >= 0) {
                    if (y - from >= LONG_DOWN * down) {
                        for (int row = from; row < y; row++) {
                            int at = row * width + x;
                            Arrays.fill(pixels, Math.max(0, at - 1), Math.min(pixels.length, at + 2), (byte) 255);
                        }
                    }
                    from = -1;
                }
            }
        }
        return new Grey(width, picture.height(), picture.dpi(), pixels);
    }

    private static Grey trimmed(Grey picture) {
        int[] extent = extent(picture);
        return extent[2] < 0
                ? Grey.paper(2 * MARGIN, 2 * MARGIN, picture.dpi())
                : picture.part(extent[0], extent[1], extent[2] - extent[0] + 1, extent[3] - extent[1] + 1, MARGIN);
    }

    /** Stretched where there may be little paper. */
    static Grey full(Grey part) {
        return stretched(part, NEARLY_ALL);
    }

    /** Whether there is more paper than ink, as among letters; a flag or a bar of a chart is full. */
    static boolean hollow(Grey part) {
        Grey dark = full(part);
        int ink = 0;
        for (byte pixel : dark.pixels()) {
            ink += (pixel & 0xFF) < INK ? 1 : 0;
        }
        return ink < MOST_INK * dark.pixels().length;
    }

    /** Twice as large where its letters are too small to be read well. */
    static Grey legible(Grey cutting) {
        if (cutting.height() - 2 * MARGIN >= SMALL) {
            return cutting;
        }
        Grey large = Grey.paper(2 * cutting.width(), 2 * cutting.height(), 2 * cutting.dpi());
        for (int y = 0; y < large.height(); y++) {
            int above = y / 2;
            int below = Math.clamp(above + (y % 2 == 0 ? -1 : 1), 0, cutting.height() - 1);
            for (int x = 0; x < large.width(); x++) {
                int left = x / 2;
                int right = Math.clamp(left + (x % 2 == 0 ? -1 : 1), 0, cutting.width() - 1);
                large.pixels()[y * large.width() + x] = (byte) (9 * cutting.at(left, above)
                                + 3 * cutting.at(right, above)
                                + 3 * cutting.at(left, below)
                                + cutting.at(right, below)
                        >> 4);
            }
        }
        return large;
    }

    static Grey halved(Grey picture) {
        int width = Math.max(1, picture.width() / 2);
        int height = Math.max(1, picture.height() / 2);
        byte[] half = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = Math.min(picture.width() - 1, 2 * x + 1);
                int below = Math.min(picture.height() - 1, 2 * y + 1);
                half[y * width + x] = (byte) (picture.at(2 * x, 2 * y)
                                + picture.at(right, 2 * y)
                                + picture.at(2 * x, below)
                                + picture.at(right, below)
                        >> 2);
            }
        }
        return new Grey(width, height, picture.dpi() / 2, half);
    }
}
