package vn.vanthu.classifier.recognising;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Quotation marks that a reader of pictures gives as words of their own: they belong to the word that they touch. */
final class Quotes {
    private static final Set<String> MARKS = Set.of("\"", "“", "”", "''", "‘‘", "’’");
    private static final double SURE = 0.4;
    /** Of the size of letters: a blank is wider. */
    private static final double TOUCHES = 0.15;

    private static final double SAME_LINE = 0.3;

    private Quotes() {}

    /** The same words in their order, each with the marks that touch it; a mark that touches none stays alone. */
    static List<RecognisedWord> joined(List<RecognisedWord> words) {
        List<RecognisedWord> joined = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            RecognisedWord word = words.get(i);
            if (!MARKS.contains(word.text()) || word.confidence() < SURE) {
                joined.add(word);
            } else if (!joined.isEmpty() && touches(joined.getLast(), word)) {
                joined.add(joined.removeLast().followedBy(word, "\""));
            } else if (i + 1 < words.size() && touches(word, words.get(i + 1))) {
                joined.add(words.get(++i).precededBy(word, "\""));
            } else {
                joined.add(word);
            }
        }
        return joined;
    }

    /** Readers of pictures mix the two kinds of them. */
    static String paired(String text) {
        return text.indexOf('"') < 0 ? text : text.replace('“', '"').replace('”', '"');
    }

    private static boolean touches(RecognisedWord word, RecognisedWord next) {
        double size = next.size();
        return Math.abs(word.base() - next.base()) < SAME_LINE * size
                && next.left() - word.right() < TOUCHES * size
                && next.left() > word.left();
    }
}
