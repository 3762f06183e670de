package vn.vanthu.classifier.comparing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.vanthu.classifier.encoding.Syllables;

/**
 * One word of a text. Signs between words say nothing here: a recogniser invents and loses them.
 *
 * @param shown as it stands
 * @param plain composed, in small letters, numbers without the signs that group their digits
 */
record ComparedWord(String shown, String plain) {
    private static final Pattern WORD = Pattern.compile("\\p{Nd}+(?:[.,]\\p{Nd}+)*|[\\p{L}\\p{M}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    /** Letters of one word that a reading may get wrong: one of so many. */
    private static final int LETTERS_A_SLIP = 4;

    /**
     * The words of a text without those lines that are the number of a page.
     *
     * @param pages the greatest number that such a line may have; 0 where there are none
     */
    static List<ComparedWord> of(String text, int pages) {
        List<ComparedWord> words = new ArrayList<>();
        text.lines()
                .filter(line -> !numbersAPage(line, pages))
                .forEach(line -> WORD.matcher(line)
                        .results()
                        .map(MatchResult::group)
                        .map(ComparedWord::of)
                        .forEach(words::add));
        return words;
    }

    private static ComparedWord of(String shown) {
        String plain = Normalizer.normalize(shown, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return new ComparedWord(shown, Character.isDigit(plain.charAt(0)) ? plain.replaceAll("[.,]", "") : plain);
    }

    private static boolean numbersAPage(String line, int pages) {
        String bare = line.strip();
        if (bare.isEmpty() || bare.length() > 3 || !bare.chars().allMatch(Character::isDigit)) {
            return false;
        }
        return Integer.parseInt(bare) <= pages;
    }

    ComparedWord with(ComparedWord next) {
        return new ComparedWord(shown + " " + next.shown, plain + next.plain);
    }

    boolean same(ComparedWord other) {
        return plain.equals(other.plain);
    }

    /** Whether a recogniser may have made the one of the other: marks lost or invented, one letter in four. Never digits. */
    boolean near(ComparedWord other) {
        if (DIGIT.matcher(plain).find() || DIGIT.matcher(other.plain).find()) {
            return false;
        }
        String one = bare();
        String two = other.bare();
        int allowed = Math.max(one.length(), two.length()) / LETTERS_A_SLIP;
        return Math.abs(one.length() - two.length()) <= allowed && distance(one, two) <= allowed;
    }

    /** Whether it means something: a number, a symbol in capitals, a syllable of the language. */
    boolean meant() {
        return Character.isDigit(plain.charAt(0))
                || plain.length() > 1 && (Syllables.valid(plain) || shown.equals(shown.toUpperCase(Locale.ROOT)));
    }

    private String bare() {
        return MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd');
    }

    private static int distance(String one, String two) {
        int[] above = new int[two.length() + 1];
        for (int j = 0; j <= two.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = above[0];
            above[0] = i;
            for (int j = 1; j <= two.length(); j++) {
                int swapped = corner + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
                corner = above[j];
                above[j] = Math.min(swapped, 1 + Math.min(above[j], above[j - 1]));
            }
        }
        return above[two.length()];
    }
}
