package vn.vanthu.classifier.encoding;

import java.util.List;
import vn.vanthu.classifier.LegacyStretch;
import vn.vanthu.classifier.LookAlikeReading;
import vn.vanthu.classifier.TextEncoding;

/**
 * The encoding of a text.
 *
 * @param lines each line in composed Unicode (same order, same count)
 * @param stretches the lines in an old encoding
 * @param lookAlikes the words with look-alikes on the other lines
 */
public record EncodingReading(
        TextEncoding encoding, List<String> lines, List<LegacyStretch> stretches, LookAlikeReading lookAlikes) {
    public EncodingReading {
        lines = List.copyOf(lines);
        stretches = List.copyOf(stretches);
    }
}
