package vn.vanthu.classifier.marking;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Puts syllables together that blanks stand in, as programs leave them that place letters one by one. */
final class TornSyllables {
    private static final Set<String> ONSETS = Set.of(
            "B", "C", "CH", "D", "Đ", "G", "GH", "H", "K", "KH", "L", "M", "N", "NG", "NGH", "NH", "P", "PH", "Q", "R",
            "S", "T", "TH", "TR", "V", "X");
    private static final Set<String> CODAS = Set.of("C", "CH", "M", "N", "NG", "NH", "P", "T");
    private static final boolean[] VOWEL = new boolean[Letters.TABLE];

    static {
        for (int c = 0; c < Letters.TABLE; c++) {
            String base = Normalizer.normalize(String.valueOf((char) c), Normalizer.Form.NFD);
            VOWEL[c] = Letters.plain((char) c) && "aeiouyAEIOUY".indexOf(base.charAt(0)) >= 0;
        }
    }

    private TornSyllables() {}

    /** @param said blanks squeezed; the same text comes back where no syllable is torn */
    static String healed(String said) {
        if (said.indexOf(' ') < 0) {
            return said;
        }
        String[] words = said.split(" ");
        if (!torn(words)) {
            return said;
        }
        StringBuilder healed = new StringBuilder(said.length());
        for (int i = 0; i < words.length; i++) {
            if (i > 0 && !together(words, i, healed)) {
                healed.append(' ');
            }
            healed.append(words[i]);
        }
        return healed.toString();
    }

    private static boolean torn(String[] words) {
        for (int i = 0; i + 1 < words.length; i++) {
            if (onset(letters(words[i])) && vowel(words[i + 1], 0)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word goes on with what was put together before it. */
    private static boolean together(String[] words, int at, StringBuilder before) {
        String word = words[at];
        String last = words[at - 1];
        if (vowel(word, 0)) {
            boolean letter = last.length() == 1 && letters(word).length() == 1 && vowel(last, 0);
            return onset(letters(last)) && Character.isLetter(last.charAt(last.length() - 1))
                    || letter && started(before);
        }
        if (Character.isDigit(word.charAt(0))) {
            return word.length() == 1 && last.length() == 1 && Character.isDigit(last.charAt(0));
        }
        String own = letters(word);
        if (own.isEmpty() || vowels(own) || before.isEmpty()) {
            return false;
        }
        StringBuilder next = new StringBuilder(own.toUpperCase(Locale.ROOT));
        int i = at + 1;
        while (i < words.length && next.length() < 3 && !letters(words[i]).isEmpty() && !vowels(letters(words[i]))) {
            next.append(letters(words[i]).toUpperCase(Locale.ROOT));
            i++;
        }
        boolean begins = own.equals(word) && i < words.length && vowel(words[i], 0) && ONSETS.contains(next.toString());
        boolean digraph = last.length() == 1
                && ONSETS.contains(last.toUpperCase(Locale.ROOT))
                && ONSETS.contains((last + own).toUpperCase(Locale.ROOT))
                && i < words.length
                && vowel(words[i], 0);
        return digraph || !begins && CODAS.contains(own.toUpperCase(Locale.ROOT)) && vowel(before, before.length() - 1);
    }

    /** Whether the word put together last begins with a consonant. */
    private static boolean started(StringBuilder before) {
        int from = before.lastIndexOf(" ") + 1;
        return before.length() - from > 1 && !vowel(before, from);
    }

    private static boolean onset(String letters) {
        return ONSETS.contains(letters.toUpperCase(Locale.ROOT));
    }

    /** A word's letters without the signs around them. */
    private static String letters(String word) {
        return Trimming.framed(word);
    }

    private static boolean vowels(String letters) {
        for (int i = 0; i < letters.length(); i++) {
            if (vowel(letters, i) || !Letters.plain(letters.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean vowel(CharSequence text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) < Letters.TABLE && VOWEL[text.charAt(at)];
    }
}
