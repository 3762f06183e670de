package vn.vanthu.classifier.recognising;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sizes of letters: a line of a word or two has too few of them to tell its own. */
final class Sizes {
    private static final int FEW = 8;
    /** Of the usual size, within which such a line has it. */
    private static final double SMALLEST = 0.7;

    private static final double LARGEST = 1.45;
    private static final double SAME_LINE = 0.3;

    private Sizes() {}

    /** The same words, each of its size. */
    static List<RecognisedWord> mended(List<RecognisedWord> words) {
        double usual = usual(words);
        List<RecognisedWord> mended = new ArrayList<>();
        for (int from = 0, to; from < words.size(); from = to) {
            int letters = 0;
            for (to = from; to < words.size() && together(words.get(from), words.get(to)); to++) {
                letters += words.get(to).text().length();
            }
            double own = words.get(from).size();
            boolean few = letters <= FEW && own >= SMALLEST * usual && own <= LARGEST * usual;
            for (int i = from; i < to; i++) {
                mended.add(few ? words.get(i).sized(usual) : words.get(i));
            }
        }
        return mended;
    }

    /** Readers give all words of a line one size. */
    private static boolean together(RecognisedWord first, RecognisedWord word) {
        return word.size() == first.size() && Math.abs(word.base() - first.base()) < SAME_LINE * first.size();
    }

    /** That of the middle letter, when all of them stand in a row by size. */
    private static double usual(List<RecognisedWord> words) {
        int half = words.stream().mapToInt(word -> word.text().length()).sum() / 2;
        int before = 0;
        for (RecognisedWord word : words.stream()
                .sorted(Comparator.comparingDouble(RecognisedWord::size))
                .toList()) {
            before += word.text().length();
            if (before > half) {
                return word.size();
            }
        }
        return 0;
    }
}
