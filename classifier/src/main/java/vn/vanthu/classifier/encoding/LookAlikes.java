package vn.vanthu.classifier.encoding;

/** Letters of other alphabets and invisible characters inside Vietnamese words. */
public final class LookAlikes {
    private static final String FOREIGN = "ðÐаАеЕоОрРсСуУхХіІВНКМТгΑΒΕΗΙΚΜΝΟΡΤΥΧοαν";
    private static final String LATIN = "đĐaAeEoOpPcCyYxXiIBHKMTrABEHIKMNOPTYXoav";
    private static final String INVISIBLE = "\u00AD\u200B\u200C\u200D\u2060\uFEFF";

    private LookAlikes() {}

    /** Only a word that becomes a Vietnamese syllable is changed, and only where some of its letters are Latin. */
    public static String repaired(String text) {
        if (!suspicious(text)) {
            return text;
        }
        StringBuilder repaired = new StringBuilder(text.length());
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !part(text.charAt(i))) {
                if (i > from) {
                    repaired.append(word(text.substring(from, i)));
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
        StringBuilder latin = new StringBuilder(word.length());
        boolean some = false;
        boolean changed = false;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            int at = FOREIGN.indexOf(letter);
            if (INVISIBLE.indexOf(letter) >= 0) {
                changed = true;
            } else if (at >= 0) {
                latin.append(LATIN.charAt(at));
                changed = true;
            } else {
                latin.append(letter);
                some |= Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
            }
        }
        return changed && some && Syllables.valid(latin.toString()) ? latin.toString() : word;
    }
}
