package vn.vanthu.classifier.encoding;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vanthu.classifier.TextEncoding;

/**
 * A stamp alone in an old encoding: one word is too few to tell the encoding by, but no other words stand for it. The
 * letters of VIETWARE-X and the capitals of TCVN 5712 are known here only as far as stamps need them.
 */
final class StrayMarks {
    private static final int LONGEST = 40;
    private static final Set<String> MARKS = Set.of("MẬT", "TỐIMẬT", "TUYỆTMẬT");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
    /** What may stand around a mark. */
    private static final String FRAME = " \t\n\u000B\f\r\u00A0()[]{}\"*_.:–—-";

    private static final Pattern CONTROL = Pattern.compile("(?:M|TUY)[\\x01-\\x08\\x0E-\\x1F]T");

    private static final Map<String, String> WORDS = new HashMap<>();

    static {
        word("MẬT", "MÁÛT", "M\u0086T", "M†T");
        word("TỐI", "TÄÚI", "TÿI");
        word("TUYỆT", "TUYÃÛT", "TUY\u008CT", "TUYŒT");
    }

    private StrayMarks() {}

    private static void word(String meant, String... stored) {
        for (String each : stored) {
            WORDS.put(each, meant);
            String small = each.toLowerCase(Locale.ROOT);
            if (!small.equals(each) && each.chars().noneMatch(c -> c >= 0x80 && c < 0xC0 || c > 0xFF)) {
                WORDS.put(small, meant.toLowerCase(Locale.ROOT));
                WORDS.put(
                        each.charAt(0) + small.substring(1),
                        meant.charAt(0) + meant.substring(1).toLowerCase(Locale.ROOT));
            }
        }
    }

    /**
     * The words that a line means which holds a stamp and nothing else.
     *
     * @param read as the line was read; a mark already needs no help
     */
    static Optional<String> meant(String stored, String read) {
        if (stored.length() > LONGEST || !unusual(stored)) {
            return Optional.empty();
        }
        String flat = unframed(stored);
        if (!bounded(flat) || mark(unframed(read))) {
            return Optional.empty();
        }
        List<String> words = List.of(BLANKS.split(flat));
        if (words.stream().allMatch(Syllables::valid)) {
            return Optional.empty();
        }
        String spoken = String.join(" ", words.stream().map(StrayMarks::spoken).toList());
        if (mark(spoken)) {
            return Optional.of(spoken);
        }
        for (TextEncoding encoding : LegacyTable.encodings()) {
            String decoded = Normalizer.normalize(LegacyTable.of(encoding).decode(flat), Normalizer.Form.NFC);
            if (!decoded.equals(flat) && mark(decoded)) {
                boolean small = flat.chars().anyMatch(c -> c >= 'a' && c <= 'z');
                return Optional.of(small ? decoded : decoded.toUpperCase(Locale.ROOT));
            }
        }
        return Optional.empty();
    }

    /** Capitals of VPS with a dot below are controls, which of them no table says: in a stamp they can be no others. */
    private static String spoken(String word) {
        String known = WORDS.getOrDefault(word, word);
        return CONTROL.matcher(known).matches()
                ? known.startsWith("M") ? "MẬT" : "TUYỆT"
                : known.equals("T\u0096I") || known.equals("T–I") ? "TỐI" : known;
    }

    private static boolean mark(String words) {
        return MARKS.contains(BLANKS.matcher(words).replaceAll("").toUpperCase(Locale.ROOT));
    }

    /** Beyond ASCII, or among its controls. */
    private static boolean unusual(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7F || c < ' ' && !Character.isWhitespace(c)) {
                return true;
            }
        }
        return false;
    }

    private static String unframed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && FRAME.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && FRAME.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    /** In every encoding the letters at its ends are ASCII. */
    private static boolean bounded(String flat) {
        return flat.length() > 2
                && "MmTt".indexOf(flat.charAt(0)) >= 0
                && "Tt".indexOf(flat.charAt(flat.length() - 1)) >= 0;
    }
}
