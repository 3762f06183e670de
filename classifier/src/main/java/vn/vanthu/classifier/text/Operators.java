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

    private static final int LETTERS = 128;

    /** One string each for words of one or two letters, made when first met: none is made anew. */
    private static final String[] SHORT = new String[LETTERS * LETTERS];

    private Operators() {}

    static boolean silent(String operator) {
        return SILENT.contains(operator);
    }

    static String word(byte[] data, int from, int to) {
        int length = to - from;
        if (length > 2 || length == 0 || data[from] < 0 || data[to - 1] < 0) {
            return new String(data, from, length, StandardCharsets.ISO_8859_1);
        }
        int slot = length == 1 ? data[from] : data[from] * LETTERS + data[to - 1];
        String known = SHORT[slot];
        if (known == null) {
            known = new String(data, from, length, StandardCharsets.ISO_8859_1);
            SHORT[slot] = known;
        }
        return known;
    }
}
