package vn.vanthu.classifier.encoding;

import java.util.List;
import vn.vanthu.classifier.TextEncoding;

/** The encoding of a text, and each of its lines in composed Unicode (same order, same count). */
public record EncodingReading(TextEncoding encoding, List<String> lines) {
    public EncodingReading {
        lines = List.copyOf(lines);
    }
}
