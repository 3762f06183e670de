package vn.vanthu.classifier;

import java.util.List;

/**
 * A Vietnamese word written with letters that only look right, or with invisible characters inside.
 *
 * @param place where it stands first
 * @param part BODY, TABLE, HEADER, COMMENT, METADATA …
 * @param codePoints what does not belong there, each once: {@code U+00F0}
 * @param repaired the word as it is meant
 */
public record LookAlikeWord(Place place, String part, String stored, List<String> codePoints, String repaired) {
    public LookAlikeWord {
        codePoints = List.copyOf(codePoints);
    }
}
