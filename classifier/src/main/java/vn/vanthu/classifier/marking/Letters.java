package vn.vanthu.classifier.marking;

import java.util.Locale;

/** The letters of one line, looked at from any of them: what stands before it, what behind, whatever blanks are between. */
final class Letters {
    static final int TABLE = 0x2000;
    private static final int BLANKS_OF_A_GAP = 4;

    private static final String APART = ".·•|/_-–—,:;*+~'’";

    /** By letter: itself in capitals, Cyrillic look-alikes in Latin; whether it is passed over. */
    private static final char[] CAPITAL = new char[TABLE];

    private static final boolean[] PASSED = new boolean[TABLE];
    private static final boolean[] PLAIN = new boolean[TABLE];

    static {
        for (int c = 0; c < TABLE; c++) {
            CAPITAL[c] = capitals(c).charAt(0);
            PASSED[c] = " \t\n\u000B\f\r\u00A0\u00AD".indexOf(c) >= 0;
            PLAIN[c] = c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= 0xC0 && c <= 0x111 && c != 0xD7 && c != 0xDF && c != 0xF7
                    || c == 0x128
                    || c == 0x129
                    || c == 0x168
                    || c == 0x169
                    || c == 0x1A0
                    || c == 0x1A1
                    || c == 0x1AF
                    || c == 0x1B0
                    || c >= 0x1EA0 && c <= 0x1EF9;
        }
    }

    private char[] text = new char[512];
    private int length;

    /** What a letter is in capitals, which may be more than one. */
    static String capitals(int letter) {
        return Trimming.latin(String.valueOf((char) letter)).toUpperCase(Locale.ROOT);
    }

    void take(String line) {
        length = line.length();
        if (text.length < length) {
            text = new char[2 * length];
        }
        line.getChars(0, length, text, 0);
    }

    /** At least as long as the line. */
    char[] text() {
        return text;
    }

    int length() {
        return length;
    }

    /** Whether a letter of a mark comes next, or none. */
    boolean apart(int at, int step) {
        int i = at + step;
        while (i >= 0 && i < length && (passed(text[i]) || APART.indexOf(text[i]) >= 0)) {
            i += step;
        }
        return i < 0
                || i >= length
                || capital(text[i]) == 'M'
                || capital(text[i]) == 'T'
                || !Character.isLetterOrDigit(text[i]);
    }

    /** Whether nothing stands before it on its line: the sentence may begin on the line above. */
    boolean begins(int at) {
        return last(at) < 0;
    }

    /** Where the letter before it stands, whatever blanks are between; -1 at the beginning. */
    int last(int at) {
        int i = at - 1;
        while (i >= 0 && passed(text[i])) {
            i--;
        }
        return i;
    }

    /** Where the letters begin that stand before {@code at}, in any case, whatever blanks are between; -1 where others do. */
    int before(int at, String letters) {
        int i = at;
        for (int rest = letters.length() - 1; rest >= 0; rest--) {
            do {
                i--;
            } while (i >= 0 && passed(text[i]));
            if (i < 0 || capital(text[i]) != letters.charAt(rest)) {
                return -1;
            }
        }
        return i;
    }

    int after(int at, char letter) {
        int i = next(at);
        return i >= 0 && capital(text[i]) == letter ? i : -1;
    }

    /** Where the next letter stands, whatever blanks are between; -1 at the end. */
    int next(int at) {
        int i = at + 1;
        while (i < length && passed(text[i])) {
            i++;
        }
        return i < length ? i : -1;
    }

    /** Whether no Vietnamese letter stands before it in its column. */
    boolean open(int at) {
        int i = at - 1;
        while (i >= 0 && passed(text[i])) {
            if (text[i] != ' ' && text[i] != '\u00A0' || at - i >= BLANKS_OF_A_GAP) {
                return true;
            }
            i--;
        }
        return i < 0 || !plain(text[i]);
    }

    /** Whether it is a letter that Vietnamese is written with. */
    static boolean plain(char c) {
        return c < TABLE && PLAIN[c];
    }

    private static boolean passed(char c) {
        return c < TABLE ? PASSED[c] : c >= '\u200B' && c <= '\u200F' || c == '\u2060' || c == '\uFEFF';
    }

    static char capital(char c) {
        return c < TABLE ? CAPITAL[c] : c;
    }
}
