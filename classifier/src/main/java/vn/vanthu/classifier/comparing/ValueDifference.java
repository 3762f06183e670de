package vn.vanthu.classifier.comparing;

import java.util.Optional;
import vn.vanthu.classifier.Read;

/**
 * A component in which two forms of a document differ.
 *
 * @param typed as the editable file has it, a date as ISO 8601; empty where it has none
 * @param scanned as it was read off the paper; empty where none was found there
 */
public record ValueDifference(Component component, Optional<Read<String>> typed, Optional<Read<String>> scanned) {

    /** What is compared. */
    public enum Component {
        DOCUMENT_NUMBER,
        ISSUED_ON,
        SUMMARY,
        SIGNER
    }
}
