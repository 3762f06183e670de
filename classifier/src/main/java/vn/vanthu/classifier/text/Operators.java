package vn.vanthu.classifier.text;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The words of a content stream. */
final class Operators {

    /** Known, and without meaning for text. */
    private static final Set<String> SILENT = Set.of(
            "w", "J", "j", "M", "d", "ri", "i", "m", "l", "c", "v", "y", "h", "re", "S", "s", "f", "F", "f*", "B", "B*",
            "b", "b*", "n", "W", "W*", "CS", "cs", "SC", "SCN", "sc", "scn", "G", "g", "RG", "rg", "K", "k", "sh", "MP",
            "DP", "BX", "EX");

    /** One string each for words of one letter, so that none is made anew. */
    private static final String[] SINGLE = new String[128];

    private static final String[][] DOUBLE = new String[128][128];

    static {
        for (char c = 0; c < SINGLE.length; c++) {
            SINGLE[c] = String.valueOf(c);
            for (char d = 0; d < SINGLE.length; d++) {
                DOUBLE[c][d] = String.valueOf(new char[] {c, d});
            }
        }
    }

    private Operators() {}

    static boolean silent(String operator) {
        return SILENT.contains(operator);
    }

    static String word(byte[] data, int from, int to) {
        int length = to - from;
        if (length == 1 && data[from] >= 0) {
            return SINGLE[data[from]];
        }
        if (length == 2 && data[from] >= 0 && data[from + 1] >= 0) {
            return DOUBLE[data[from]][data[from + 1]];
        }
        return new String(data, from, length, StandardCharsets.ISO_8859_1);
    }
}
