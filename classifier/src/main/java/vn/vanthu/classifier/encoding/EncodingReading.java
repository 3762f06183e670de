package vn.vanthu.classifier.encoding;

import java.util.List;
import vn.vanthu.classifier.LegacyStretch;
import vn.vanthu.classifier.TextEncoding;

/**
 * The encoding of a text.
 *
 * @param lines each line in composed Unicode (same order, same count)
 * @param stretches the lines in an old encoding
 */
public record EncodingReading(TextEncoding encoding, List<String> lines, List<LegacyStretch> stretches) {
    public EncodingReading {
        lines = List.copyOf(lines);
        stretches = List.copyOf(stretches);
    }
}
