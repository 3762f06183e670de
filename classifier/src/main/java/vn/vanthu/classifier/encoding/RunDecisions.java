package vn.vanthu.classifier.encoding;

import java.util.List;
import vn.vanthu.classifier.TextEncoding;

/**
 * The encoding of a whole text and of each of its runs.
 *
 * @param lines by line and run, as they were given; UNICODE for a run that is in no old encoding
 */
public record RunDecisions(TextEncoding encoding, List<List<TextEncoding>> lines) {
    public RunDecisions {
        lines = List.copyOf(lines);
    }
}
