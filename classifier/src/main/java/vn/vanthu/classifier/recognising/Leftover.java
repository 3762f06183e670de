package vn.vanthu.classifier.recognising;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Ink that no word was read from and that may be words: what stands apart from the text, framed, aslant or alone. */
final class Leftover {
    private static final int INK = 130;
    private static final double CELL_MM = 0.5;
    private static final int REACH = 3;
    private static final double SURE = 0.6;
    private static final double MM = 25.4;
    private static final double LEAST_WIDE = 4;
    private static final double LEAST_HIGH = 1.9;
    private static final double MOST_WIDE = 110;
    private static final double MOST_HIGH = 60;
    private static final int MOST = 10;
    /** Cells of a column through a rule, a double one too. */
    private static final int RULE = 6;

    private Leftover() {}

    /** In pixels of the picture. */
    record Place(int left, int top, int width, int height) {}

    /** From the top; the ten highest up at most, for there marks stand. */
    static List<Place> of(Grey picture, List<RecognisedWord> words) {
        int cell = Math.max(1, (int) Math.round(picture.dpi() / MM * CELL_MM));
        int across = picture.width() / cell;
        int down = picture.height() / cell;
        boolean[] ink = ink(picture, cell, across, down);
        for (RecognisedWord word : words) {
            if (word.confidence() >= SURE) {
                clear(ink, across, down, word, cell);
            }
        }
        List<Place> places = new ArrayList<>();
        int[] stack = new int[across * down];
        for (int start = 0; start < ink.length; start++) {
            if (ink[start]) {
                place(ink, across, down, start, stack, cell, picture.dpi() / MM, places);
            }
        }
        places.sort(Comparator.comparingInt(Place::top));
        return places.subList(0, Math.min(MOST, places.size()));
    }

    private static boolean[] ink(Grey picture, int cell, int across, int down) {
        boolean[] ink = new boolean[across * down];
        int enough = Math.max(1, cell * cell / 4);
        int[] counts = new int[across];
        for (int y = 0; y < down; y++) {
            Arrays.fill(counts, 0);
            for (int row = y * cell; row < (y + 1) * cell; row++) {
                int at = row * picture.width();
                for (int x = 0; x < across; x++) {
                    int count = 0;
                    for (int end = at + cell; at < end; at++) {
                        count += (picture.pixels()[at] & 0xFF) < INK ? 1 : 0;
                    }
                    counts[x] += count;
                }
            }
            for (int x = 0; x < across; x++) {
                ink[y * across + x] = counts[x] >= enough;
            }
        }
        return ink;
    }

    private static void clear(boolean[] ink, int across, int down, RecognisedWord word, int cell) {
        for (int y = Math.max(0, word.top() / cell - 1); y <= Math.min(down - 1, word.bottom() / cell + 1); y++) {
            for (int x = Math.max(0, word.left() / cell - 1); x <= Math.min(across - 1, word.right() / cell + 1); x++) {
                ink[y * across + x] = false;
            }
        }
    }

    private static void place(
            boolean[] ink,
            int across,
            int down,
            int start,
            int[] stack,
            int cell,
            double perMillimetre,
            List<Place> places) {
        int left = across;
        int right = -1;
        int top = down;
        int bottom = -1;
        int cells = 0;
        int[] columns = new int[across];
        int[] highest = new int[across];
        int[] lowest = new int[across];
        Arrays.fill(highest, down);
        Arrays.fill(lowest, -1);
        int size = 0;
        stack[size++] = start;
        ink[start] = false;
        while (size > 0) {
            int at = stack[--size];
            int x = at % across;
            int y = at / across;
            cells++;
            columns[x]++;
            highest[x] = Math.min(highest[x], y);
            lowest[x] = Math.max(lowest[x], y);
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            for (int v = Math.max(0, y - REACH); v <= Math.min(down - 1, y + REACH); v++) {
                for (int u = Math.max(0, x - 2 * REACH); u <= Math.min(across - 1, x + 2 * REACH); u++) {
                    if (ink[v * across + u]) {
                        ink[v * across + u] = false;
                        stack[size++] = v * across + u;
                    }
                }
            }
        }
        if ((right - left + 1) * cell <= MOST_WIDE * perMillimetre) {
            add(left, right, top, bottom, cells, cell, perMillimetre, places);
            return;
        }
        // A stamp that touches a rule is as wide as it: where there is more than the rule, something else is.
        for (int from = left; from <= right; from++) {
            if (columns[from] > RULE) {
                int to = from;
                int upper = down;
                int lower = -1;
                int count = 0;
                for (int x = from; x <= Math.min(right, to + 2 * REACH); x++) {
                    if (columns[x] > RULE) {
                        to = x;
                        upper = Math.min(upper, highest[x]);
                        lower = Math.max(lower, lowest[x]);
                        count += columns[x];
                    }
                }
                add(from, to, upper, lower, count, cell, perMillimetre, places);
                from = to;
            }
        }
    }

    private static void add(
            int left, int right, int top, int bottom, int cells, int cell, double perMillimetre, List<Place> places) {
        double wide = (right - left + 1) * cell / perMillimetre;
        double high = (bottom - top + 1) * cell / perMillimetre;
        boolean upright = wide < LEAST_WIDE && high >= LEAST_HIGH && wide >= LEAST_HIGH;
        if ((wide >= LEAST_WIDE && high >= LEAST_HIGH || upright)
                && wide <= MOST_WIDE
                && high <= MOST_HIGH
                && cells >= 12) {
            places.add(new Place(
                    Math.max(0, (left - 1) * cell),
                    Math.max(0, (top - 1) * cell),
                    (right - left + 3) * cell,
                    (bottom - top + 3) * cell));
        }
    }
}
