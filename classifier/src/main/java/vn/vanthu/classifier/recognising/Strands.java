package vn.vanthu.classifier.recognising;

import java.util.ArrayList;
import java.util.List;

/** Frames and rules of a cutting, also where letters, other frames and rules hang on them. */
final class Strands {
    private static final int INK = 128;
    /** In pixels, of what may be a letter. */
    private static final int LETTER = 6;

    private static final int ENCLOSED = 3;
    /** Of its place: letters are fuller. */
    private static final double THIN = 0.35;

    private static final int LONG = 60;
    private static final int TIMES = 12;

    private final Grey picture;
    private final int[] of;
    private final List<Strand> all = new ArrayList<>();
    private boolean[] found = new boolean[0];

    /** Ink that hangs together. */
    private record Strand(int left, int top, int right, int bottom, int pixels) {
        int width() {
            return right - left + 1;
        }

        int height() {
            return bottom - top + 1;
        }

        boolean encloses(Strand other) {
            int x = (other.left + other.right) / 2;
            int y = (other.top + other.bottom) / 2;
            return other != this
                    && other.width() < width()
                    && other.height() < height()
                    && x > left
                    && x < right
                    && y > top
                    && y < bottom;
        }

        boolean letter() {
            return width() >= LETTER && height() >= LETTER;
        }
    }

    private Strands(Grey picture) {
        this.picture = picture;
        of = new int[picture.pixels().length];
    }

    static Strands of(Grey picture) {
        Strands strands = new Strands(picture);
        strands.follow();
        strands.find();
        return strands;
    }

    private void follow() {
        int width = picture.width();
        int[] stack = new int[of.length];
        for (int start = 0; start < of.length; start++) {
            if (of[start] != 0 || !ink(start)) {
                continue;
            }
            int number = all.size() + 1;
            int left = width;
            int right = -1;
            int top = picture.height();
            int bottom = -1;
            int pixels = 0;
            int size = 0;
            stack[size++] = start;
            of[start] = number;
            while (size > 0) {
                int at = stack[--size];
                int x = at % width;
                int y = at / width;
                pixels++;
                left = Math.min(left, x);
                right = Math.max(right, x);
                top = Math.min(top, y);
                bottom = Math.max(bottom, y);
                for (int v = Math.max(0, y - 1); v <= Math.min(picture.height() - 1, y + 1); v++) {
                    for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
                        int next = v * width + u;
                        if (of[next] == 0 && ink(next)) {
                            of[next] = number;
                            stack[size++] = next;
                        }
                    }
                }
            }
            all.add(new Strand(left, top, right, bottom, pixels));
        }
    }

    private boolean ink(int at) {
        return (picture.pixels()[at] & 0xFF) < INK;
    }

    private void find() {
        found = new boolean[all.size()];
        List<Strand> letters = all.stream().filter(Strand::letter).toList();
        for (int i = 0; i < found.length; i++) {
            Strand strand = all.get(i);
            boolean thin = strand.pixels() < THIN * strand.width() * strand.height();
            int longer = Math.max(strand.width(), strand.height());
            boolean line = longer > LONG && longer > TIMES * Math.min(strand.width(), strand.height());
            found[i] = line
                    || thin
                            && longer > LONG
                            && letters.stream().filter(strand::encloses).count() >= ENCLOSED;
        }
    }

    boolean any() {
        for (boolean one : found) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    /** The cutting with paper in their place and at their pale edges. */
    Grey without() {
        int width = picture.width();
        byte[] pixels = picture.pixels().clone();
        for (int at = 0; at < of.length; at++) {
            if (of[at] == 0 || !found[of[at] - 1]) {
                continue;
            }
            int x = at % width;
            int y = at / width;
            for (int v = Math.max(0, y - 1); v <= Math.min(picture.height() - 1, y + 1); v++) {
                for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
                    int next = v * width + u;
                    if (of[next] == 0 || of[next] == of[at]) {
                        pixels[next] = (byte) 255;
                    }
                }
            }
        }
        return new Grey(width, picture.height(), picture.dpi(), pixels);
    }
}
