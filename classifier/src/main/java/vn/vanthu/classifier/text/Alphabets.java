package vn.vanthu.classifier.text;

import java.text.Bidi;

/** Which letters are read in the order in which they stand. */
final class Alphabets {

    private Alphabets() {}

    /** As {@link String#isBlank}, which looks each letter up. */
    static boolean blank(String text) {
        if (text.length() == 1) {
            char letter = text.charAt(0);
            if (letter > ' ' && letter < '\u2000' && letter != '\u1680') {
                return false;
            }
        }
        return text.isBlank();
    }

    /** Neither empty, nor from right to left, nor beyond the first plane. */
    static boolean plain(String text) {
        if (text.isEmpty()) {
            return false;
        }
        boolean ordinary = true;
        for (int i = 0; i < text.length(); i++) {
            ordinary &= text.charAt(i) < '\u0590';
        }
        return ordinary || (text.chars().noneMatch(c -> Character.isSurrogate((char) c)) && leftToRight(text));
    }

    private static boolean leftToRight(String text) {
        char[] letters = text.toCharArray();
        return !Bidi.requiresBidi(letters, 0, letters.length)
                && text.chars().noneMatch(c -> (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069'));
    }
}
