package vn.vanthu.classifier.text;

import java.text.Normalizer;
import java.util.function.Consumer;

/**
 * Whether a page has the letters of {@code giải mật} one after the other, whatever stands between them: one pass that nearly
 * every page ends with no.
 */
final class EndingWords {
    /** After the first one. */
    private static final String[] LETTERS = {"", "IiІіΙι", "MmМмΜμ", "Ậậ"};

    private static final char FIRST_ACCENT = '\u0300';
    private static final char LAST_ACCENT = '\u036F';

    private int found;
    private boolean decomposed;

    private EndingWords() {}

    static boolean in(PageText text) {
        EndingWords asWritten = new EndingWords();
        each(text, asWritten::take);
        if (!asWritten.ended() && asWritten.decomposed) {
            StringBuilder all = new StringBuilder();
            each(text, all::append);
            EndingWords anew = new EndingWords();
            anew.take(composed(all));
            return anew.ended();
        }
        return asWritten.ended();
    }

    private static void each(PageText text, Consumer<String> taker) {
        text.words().forEach(word -> taker.accept(word.text()));
        text.above().forEach(word -> taker.accept(word.text()));
        text.slanted().forEach(taker);
        text.odd().forEach(taker);
    }

    /** A letter with its accents, wherever these were written. */
    private static String composed(CharSequence letters) {
        StringBuilder kept = new StringBuilder(letters.length());
        letters.chars()
                .filter(c -> Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK)
                .forEach(c -> kept.append((char) c));
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    private void take(String letters) {
        for (int i = 0; i < letters.length() && !ended(); i++) {
            char c = letters.charAt(i);
            if (c >= FIRST_ACCENT && c <= LAST_ACCENT) {
                decomposed = true;
            } else if (found == 0) {
                found = first(c) ? 1 : 0;
            } else if (LETTERS[found].indexOf(c) >= 0) {
                found++;
            } else if (Character.isLetter(c)) {
                found = first(c) ? 1 : 0;
            }
        }
    }

    private static boolean first(char c) {
        return c == 'Ả' || c == 'ả';
    }

    private boolean ended() {
        return found == LETTERS.length;
    }
}
