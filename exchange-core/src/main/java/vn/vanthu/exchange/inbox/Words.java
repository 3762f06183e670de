package vn.vanthu.exchange.inbox;

import java.text.Normalizer;
import java.util.Locale;

/** Text as people typed it, made storable and comparable. */
final class Words {

    private Words() {}

    /** One line, composed characters, single blanks, nothing unprintable. */
    static String line(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Zs}]+", " ")
                .strip();
    }

    /** Lines stay lines. */
    static String text(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\n\\t]]", "")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether two spellings say the same to a reader. */
    static boolean alike(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** Whether the longer name holds the shorter one whole. */
    static boolean within(String one, String other) {
        String first = plain(one);
        String second = plain(other);
        return Math.min(first.length(), second.length()) >= 6 && (first.contains(second) || second.contains(first));
    }

    private static String plain(String text) {
        return line(text)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^(v/v|về việc)[: ]*", "")
                .replaceAll("[\\s\\p{Punct}“”–]+", "");
    }
}
