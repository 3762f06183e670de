package vn.vanthu.classifier;

import java.util.List;

/**
 * The words with look-alikes.
 *
 * @param count of all of them
 * @param words the first of them, each once; none of a document that may be secret
 */
public record LookAlikeReading(int count, List<LookAlikeWord> words) {
    public LookAlikeReading {
        words = List.copyOf(words);
    }

    public static LookAlikeReading none() {
        return new LookAlikeReading(0, List.of());
    }

    LookAlikeReading unquoted() {
        return new LookAlikeReading(count, List.of());
    }
}
