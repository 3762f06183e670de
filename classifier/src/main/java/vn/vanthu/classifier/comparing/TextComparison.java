package vn.vanthu.classifier.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of two texts beside each other; what stands elsewhere only, as the columns of a letterhead do, is no difference. */
final class TextComparison {
    private static final int CONTEXT = 6;
    private static final int SHORTEST_MOVE = 2;
    /** Where a word may have moved to; a word that is left over more often tells nothing of that. */
    private static final int MOST_PLACES = 50;

    private final List<ComparedWord> typed;
    private final List<ComparedWord> scanned;
    private final List<WordAlignment.Pair> pairs;
    private final boolean[] typedFound;
    private final boolean[] scannedFound;

    private TextComparison(List<ComparedWord> typed, List<ComparedWord> scanned) {
        this.typed = typed;
        this.scanned = scanned;
        pairs = WordAlignment.of(typed, scanned);
        typedFound = new boolean[typed.size()];
        scannedFound = new boolean[scanned.size()];
    }

    static TextComparison of(List<ComparedWord> typed, List<ComparedWord> scanned) {
        TextComparison comparison = new TextComparison(typed, scanned);
        for (WordAlignment.Pair pair : comparison.pairs) {
            Arrays.fill(comparison.typedFound, pair.typed(), pair.typed() + pair.typedWords(), true);
            Arrays.fill(comparison.scannedFound, pair.scanned(), pair.scanned() + pair.scannedWords(), true);
        }
        comparison.findMoved();
        return comparison;
    }

    int words() {
        return typed.size();
    }

    /** Words that the scan has, slips of reading among them. */
    int found() {
        int found = 0;
        for (boolean one : typedFound) {
            found += one ? 1 : 0;
        }
        return found;
    }

    List<TextDifference> differences() {
        List<TextDifference> differences = new ArrayList<>();
        int from = 0;
        int otherFrom = 0;
        for (WordAlignment.Pair pair : pairs) {
            gap(differences, from, pair.typed(), otherFrom, pair.scanned());
            from = pair.typed() + pair.typedWords();
            otherFrom = pair.scanned() + pair.scannedWords();
            if (!pair.same()) {
                differences.add(difference(pair.typed(), from, pair.scanned(), otherFrom, true));
            }
        }
        gap(differences, from, typed.size(), otherFrom, scanned.size());
        return differences;
    }

    /** Between two words that both have; what a recogniser makes of a seal or a signature is no word. */
    private void gap(List<TextDifference> differences, int from, int to, int otherFrom, int otherTo) {
        int start = from;
        while (start < to && typedFound[start]) {
            start++;
        }
        int end = to;
        while (end > start && typedFound[end - 1]) {
            end--;
        }
        int otherStart = otherFrom;
        while (otherStart < otherTo
                && (scannedFound[otherStart] || !scanned.get(otherStart).meant())) {
            otherStart++;
        }
        int otherEnd = otherTo;
        while (otherEnd > otherStart
                && (scannedFound[otherEnd - 1] || !scanned.get(otherEnd - 1).meant())) {
            otherEnd--;
        }
        if (start < end || otherStart < otherEnd) {
            differences.add(difference(start, end, otherStart, otherEnd, false));
        }
    }

    private TextDifference difference(int from, int to, int otherFrom, int otherTo, boolean slip) {
        boolean onPaperOnly = from == to;
        List<ComparedWord> around = onPaperOnly ? scanned : typed;
        int start = onPaperOnly ? otherFrom : from;
        int end = onPaperOnly ? otherTo : to;
        return new TextDifference(
                shown(around.subList(Math.max(0, start - CONTEXT), start).stream()),
                shown(typed.subList(from, to).stream()),
                shown(scanned.subList(otherFrom, otherTo).stream()),
                shown(around.subList(end, Math.min(around.size(), end + CONTEXT)).stream()),
                slip);
    }

    private static String shown(Stream<ComparedWord> words) {
        return words.map(ComparedWord::shown).collect(Collectors.joining(" "));
    }

    /** Rows of words that are left over on both sides, the longest that begin at each word. */
    private void findMoved() {
        Map<String, List<Integer>> leftOver = new HashMap<>();
        for (int j = 0; j < scanned.size(); j++) {
            if (!scannedFound[j]) {
                List<Integer> places = leftOver.computeIfAbsent(scanned.get(j).plain(), word -> new ArrayList<>());
                if (places.size() < MOST_PLACES) {
                    places.add(j);
                }
            }
        }
        for (int i = 0; i < typed.size(); ) {
            int length = typedFound[i]
                    ? 0
                    : moved(i, leftOver.getOrDefault(typed.get(i).plain(), List.of()));
            i += Math.max(1, length);
        }
    }

    private int moved(int i, List<Integer> places) {
        int best = -1;
        int most = 0;
        for (int j : places) {
            int length = row(i, j);
            if (length > most) {
                best = j;
                most = length;
            }
        }
        if (most < SHORTEST_MOVE) {
            return 0;
        }
        Arrays.fill(typedFound, i, i + most, true);
        Arrays.fill(scannedFound, best, best + most, true);
        return most;
    }

    private int row(int i, int j) {
        int length = 0;
        while (i + length < typed.size()
                && j + length < scanned.size()
                && !typedFound[i + length]
                && !scannedFound[j + length]
                && typed.get(i + length).same(scanned.get(j + length))) {
            length++;
        }
        return length;
    }
}
