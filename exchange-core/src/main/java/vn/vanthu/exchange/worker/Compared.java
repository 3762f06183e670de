package vn.vanthu.exchange.worker;

import java.util.Optional;
import vn.vanthu.classifier.comparing.Comparison;

/**
 * What came of laying two files beside each other.
 *
 * @param comparison present if and only if they were compared
 */
public record Compared(Outcome outcome, Optional<Comparison> comparison) {

    /** Whether they were compared, or why not. */
    public enum Outcome {
        COMPARED,
        /** The first file has no text that a person could edit. */
        NO_TEXT,
        /** The second file is no picture of pages. */
        NO_SCAN,
        /** None of its words could be read, or not on every page. */
        SCAN_NOT_READ,
        /** One of them is marked as a state secret: nothing of it is repeated. */
        SECRET,
        /** Tesseract is missing on this machine. */
        NO_RECOGNITION,
        /** The reader crashed, or ran out of time or memory. */
        FAILED
    }

    public Compared {
        if (comparison.isPresent() != (outcome == Outcome.COMPARED)) {
            throw new IllegalArgumentException(outcome + " with comparison " + comparison.isPresent());
        }
    }

    /** Of a secret. */
    public static final Compared SECRET = not(Outcome.SECRET);

    static Compared not(Outcome why) {
        return new Compared(why, Optional.empty());
    }
}
