package vn.vanthu.classifier.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which words of one text stand for which of another: first along the words that both have once ("patience"), then, between
 * those, at the least cost. Time and memory are bounded: a stretch too long to be weighed word by word differs as a whole.
 */
final class WordAlignment {
    /** Of the words of one side times those of the other. */
    private static final int MOST_CELLS = 400_000;

    private static final int DEPTH = 200;
    private static final int LONE = 10;
    private static final int NEAR = 6;

    private final List<ComparedWord> typed;
    private final List<ComparedWord> scanned;
    private final List<Pair> pairs = new ArrayList<>();

    /** Words from each side that stand for one another; either side may have two, run together on the other. */
    record Pair(int typed, int typedWords, int scanned, int scannedWords, boolean same) {}

    private WordAlignment(List<ComparedWord> typed, List<ComparedWord> scanned) {
        this.typed = typed;
        this.scanned = scanned;
    }

    /** In their order. */
    static List<Pair> of(List<ComparedWord> typed, List<ComparedWord> scanned) {
        WordAlignment alignment = new WordAlignment(typed, scanned);
        alignment.align(0, typed.size(), 0, scanned.size(), 0);
        return alignment.pairs;
    }

    private void align(int from, int to, int otherFrom, int otherTo, int depth) {
        int start = from;
        int otherStart = otherFrom;
        while (start < to && otherStart < otherTo && typed.get(start).same(scanned.get(otherStart))) {
            pairs.add(new Pair(start++, 1, otherStart++, 1, true));
        }
        int end = to;
        int otherEnd = otherTo;
        while (end > start && otherEnd > otherStart && typed.get(end - 1).same(scanned.get(otherEnd - 1))) {
            end--;
            otherEnd--;
        }
        if (start < end && otherStart < otherEnd) {
            between(start, end, otherStart, otherEnd, depth);
        }
        for (; end < to; end++, otherEnd++) {
            pairs.add(new Pair(end, 1, otherEnd, 1, true));
        }
    }

    private void between(int from, int to, int otherFrom, int otherTo, int depth) {
        List<int[]> anchors = depth == DEPTH ? List.of() : anchors(from, to, otherFrom, otherTo);
        if (anchors.isEmpty()) {
            if ((long) (to - from + 1) * (otherTo - otherFrom + 1) <= MOST_CELLS) {
                weigh(from, to, otherFrom, otherTo);
            }
            return;
        }
        int start = from;
        int otherStart = otherFrom;
        for (int[] anchor : anchors) {
            align(start, anchor[0], otherStart, anchor[1], depth + 1);
            pairs.add(new Pair(anchor[0], 1, anchor[1], 1, true));
            start = anchor[0] + 1;
            otherStart = anchor[1] + 1;
        }
        align(start, to, otherStart, otherTo, depth + 1);
    }

    /** The longest rising row of words that each side has once. */
    private List<int[]> anchors(int from, int to, int otherFrom, int otherTo) {
        Map<String, Integer> once = once(scanned, otherFrom, otherTo);
        Map<String, Integer> here = once(typed, from, to);
        List<int[]> rising = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String word = typed.get(i).plain();
            Integer other = once.get(word);
            if (other != null && other >= 0 && here.getOrDefault(word, -1) == i) {
                rising.add(new int[] {i, other});
            }
        }
        return longest(rising);
    }

    /** Where each word stands; -1 of one that stands more than once. */
    private static Map<String, Integer> once(List<ComparedWord> words, int from, int to) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = from; i < to; i++) {
            int place = i;
            places.merge(words.get(i).plain(), place, (first, second) -> -1);
        }
        return places;
    }

    private static List<int[]> longest(List<int[]> points) {
        int[] ends = new int[points.size()];
        int[] before = new int[points.size()];
        int length = 0;
        for (int i = 0; i < points.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (points.get(ends[middle])[1] < points.get(i)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : ends[low - 1];
            ends[low] = i;
            length = Math.max(length, low + 1);
        }
        List<int[]> row = new ArrayList<>();
        for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = before[i]) {
            row.addFirst(points.get(i));
        }
        return row;
    }

    private void weigh(int from, int to, int otherFrom, int otherTo) {
        int height = to - from;
        int width = otherTo - otherFrom;
        int[][] costs = new int[height + 1][width + 1];
        byte[][] steps = new byte[height + 1][width + 1];
        for (int i = height; i >= 0; i--) {
            for (int j = width; j >= 0; j--) {
                weigh(costs, steps, from, otherFrom, i, j);
            }
        }
        for (int i = 0, j = 0; i < height || j < width; ) {
            Step step = Step.ALL[steps[i][j]];
            if (step.typed > 0 && step.scanned > 0) {
                boolean same = costs[i][j] == costs[i + step.typed][j + step.scanned];
                pairs.add(new Pair(from + i, step.typed, otherFrom + j, step.scanned, same));
            }
            i += step.typed;
            j += step.scanned;
        }
    }

    private void weigh(int[][] costs, byte[][] steps, int from, int otherFrom, int i, int j) {
        if (i == costs.length - 1 && j == costs[i].length - 1) {
            return;
        }
        int least = Integer.MAX_VALUE;
        for (Step step : Step.ALL) {
            if (i + step.typed < costs.length && j + step.scanned < costs[i].length) {
                int cost = cost(step, from + i, otherFrom + j);
                if (cost >= 0 && cost + costs[i + step.typed][j + step.scanned] < least) {
                    least = cost + costs[i + step.typed][j + step.scanned];
                    steps[i][j] = (byte) step.ordinal();
                }
            }
        }
        costs[i][j] = least;
    }

    /** Less than 0 where the words do not stand for one another. */
    private int cost(Step step, int i, int j) {
        if (step.typed == 0 || step.scanned == 0) {
            return LONE;
        }
        ComparedWord one = step.typed == 2 ? typed.get(i).with(typed.get(i + 1)) : typed.get(i);
        ComparedWord other = step.scanned == 2 ? scanned.get(j).with(scanned.get(j + 1)) : scanned.get(j);
        if (one.same(other)) {
            return 0;
        }
        return one.near(other) ? NEAR : -1;
    }

    private enum Step {
        PAIR(1, 1),
        SPLIT(1, 2),
        JOINED(2, 1),
        TYPED_ALONE(1, 0),
        SCANNED_ALONE(0, 1);

        private static final Step[] ALL = values();

        private final int typed;
        private final int scanned;

        Step(int typed, int scanned) {
            this.typed = typed;
            this.scanned = scanned;
        }
    }
}
