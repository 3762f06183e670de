package vn.vanthu.classifier.encoding;

import java.util.regex.Pattern;

/** Letters of other alphabets and invisible characters inside Vietnamese words. */
public final class LookAlikes {
    private static final String FOREIGN = "ðÐаАеЕоОрРсСуУхХіІВНКМТгΑΒΕΗΙΚΜΝΟΡΤΥΧοαν";
    private static final String LATIN = "đĐaAeEoOpPcCyYxXiIBHKMTrABEHIKMNOPTYXoav";
    private static final String INVISIBLE = "\u00AD\u200B\u200C\u200D\u2060\uFEFF";

    private LookAlikes() {}

    /** An abbreviation with the eth that old keyboards gave for Đ: {@code QÐ}, {@code HÐND}. */
    private static final Pattern ABBREVIATION = Pattern.compile("[A-Z]+\u00D0[A-Z]*[a-z]?|\u00D0[A-Z]+[a-z]?");

    /**
     * A word is changed that becomes a Vietnamese syllable, or that mixes alphabets, and only where some of its letters are
     * Latin; what is invisible goes from between Latin letters and from between words.
     */
    public static String repaired(String text) {
        if (!suspicious(text)) {
            return text;
        }
        StringBuilder repaired = new StringBuilder(text.length());
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !part(text.charAt(i))) {
                if (i > from) {
                    boolean picture = from > 0 && Character.isSurrogate(text.charAt(from - 1));
                    String word = text.substring(from, i);
                    repaired.append(picture ? word : word(word));
                }
                if (i < text.length()) {
                    repaired.append(text.charAt(i));
                }
                from = i + 1;
            }
        }
        return repaired.toString();
    }

    private static boolean part(char letter) {
        return Character.isLetter(letter)
                || INVISIBLE.indexOf(letter) >= 0
                || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static boolean suspicious(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter > 127 && (FOREIGN.indexOf(letter) >= 0 || INVISIBLE.indexOf(letter) >= 0)) {
                return true;
            }
        }
        return false;
    }

    private static String word(String word) {
        StringBuilder visible = new StringBuilder(word.length());
        StringBuilder latin = new StringBuilder(word.length());
        boolean some = false;
        boolean mixed = false;
        boolean other = false;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (INVISIBLE.indexOf(letter) < 0) {
                int at = FOREIGN.indexOf(letter);
                visible.append(letter);
                latin.append(at < 0 ? letter : LATIN.charAt(at));
                Character.UnicodeScript script = Character.UnicodeScript.of(letter);
                boolean western =
                        script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.INHERITED;
                some |= at < 0 && western;
                mixed |= at >= 0 && !western;
                other |= at < 0 && !western;
            }
        }
        if (!some || other) {
            return visible.isEmpty() ? "" : word;
        }
        String meant = latin.toString();
        return mixed || Syllables.valid(meant) || ABBREVIATION.matcher(visible).matches() ? meant : visible.toString();
    }
}
