package vn.vanthu.classifier;

import java.nio.file.Path;
import java.util.List;

/** What became of turning a file into Unicode. */
public sealed interface ConversionOutcome {

    /**
     * @param encoding of the file before
     * @param changes every paragraph that reads otherwise now, in the order of the file
     */
    record Converted(Path converted, TextEncoding encoding, List<Change> changes) implements ConversionOutcome {
        public Converted {
            changes = List.copyOf(changes);
        }
    }

    /** Its text is Unicode already, or there is nothing Vietnamese in it. */
    record NothingToConvert(TextEncoding encoding) implements ConversionOutcome {}

    /** A signature would not outlive the conversion. */
    record Signed() implements ConversionOutcome {}

    /** No format whose text is converted here. */
    record NotSupported(String mediaType) implements ConversionOutcome {}

    /** What would have been written does not read as Unicode with the same letters; nothing is left of it. */
    record NotProven() implements ConversionOutcome {}

    record NotReadable(UnreadableReason reason) implements ConversionOutcome {}

    /**
     * One paragraph, cell or field.
     *
     * @param part of the package; empty for plain text
     * @param paragraph from 1, within the part
     */
    record Change(String part, int paragraph, String before, String after) {}
}
