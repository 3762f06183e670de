package vn.vanthu.classifier.seeing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.vanthu.classifier.seeing.Blobs.Blob;

/** The lines of print: how tall letters are, how the lines lean, whether the page's edge cuts them. */
final class Lines {
    private static final double USUAL_LETTER = 2.4;
    private static final int FEWEST = 30;
    private static final int ASKED = 150;
    private static final double MOST_SKEW = 6;
    private static final double FINE = 0.1;

    private final Inks inks;
    private final List<Blob> letters = new ArrayList<>();

    Lines(Inks inks, Blobs dark) {
        this.inks = inks;
        for (Blob blob : dark.blobs) {
            double height = blob.height() / inks.perMillimetre;
            if (height >= 1 && height <= 7 && blob.width() / inks.perMillimetre <= 12) {
                letters.add(blob);
            }
        }
    }

    /** In millimetres. */
    double letter() {
        if (letters.size() < FEWEST) {
            return USUAL_LETTER;
        }
        int[] heights = letters.stream().mapToInt(Blob::height).sorted().toArray();
        return Math.max(1.2, heights[heights.length / 2] / inks.perMillimetre);
    }

    /** Whether letters stand beside each other, not one above the other as on a page that lies on its side. */
    boolean level() {
        double near = 0.6 * letter() * inks.perMillimetre;
        int beside = 0;
        int above = 0;
        int step = Math.max(1, letters.size() / ASKED);
        for (int i = 0; i < letters.size(); i += step) {
            Blob one = letters.get(i);
            for (Blob other : letters) {
                int across = Math.max(one.left(), other.left()) - Math.min(one.right(), other.right());
                int down = Math.max(one.top(), other.top()) - Math.min(one.bottom(), other.bottom());
                beside += across > 0 && across < near && -2 * down > one.height() ? 1 : 0;
                above += down > 0 && down < near && -2 * across > one.width() ? 1 : 0;
            }
        }
        return beside >= above;
    }

    /** How many letters stand lower than that, in millimetres. */
    long below(double y) {
        return letters.stream()
                .filter(blob -> blob.top() > y * inks.perMillimetre)
                .count();
    }

    /** In degrees, clockwise. */
    double skew() {
        if (letters.size() < FEWEST) {
            return 0;
        }
        double coarse = steepest(0, MOST_SKEW, 0.5);
        return Math.round(steepest(coarse, 0.5, FINE) / FINE) * FINE;
    }

    private double steepest(double around, double reach, double step) {
        double best = around;
        double most = -1;
        int[] feet = new int[inks.height * 2 + inks.width];
        for (double degrees = around - reach; degrees <= around + reach + 1e-9; degrees += step) {
            double slope = Math.tan(Math.toRadians(degrees));
            Arrays.fill(feet, 0);
            for (Blob letter : letters) {
                int foot = (int) Math.round(letter.bottom() - (letter.left() + letter.right()) / 2.0 * slope);
                feet[foot + inks.width / 2]++;
            }
            double sharp = 0;
            for (int at = 1; at < feet.length; at++) {
                double pair = feet[at] + feet[at - 1];
                sharp += pair * pair;
            }
            if (sharp > most) {
                most = sharp;
                best = degrees;
            }
        }
        return best;
    }

    boolean cut() {
        long left = letters.stream().filter(blob -> blob.left() == 0).count();
        long right =
                letters.stream().filter(blob -> blob.right() == inks.width - 1).count();
        long top = letters.stream().filter(blob -> blob.top() == 0).count();
        long bottom = letters.stream()
                .filter(blob -> blob.bottom() == inks.height - 1)
                .count();
        return left >= 3 || right >= 3 || top >= 6 || bottom >= 6;
    }
}
