package vn.vanthu.classifier;

import java.nio.file.Path;
import java.util.Set;

/** What became of writing number and date into a draft. */
public sealed interface NumberingOutcome {

    record Written(Path file) implements NumberingOutcome {}

    /** Nothing was written: the clerk points to the place, or uploads a numbered version. */
    record PlaceNotFound(Set<Missing> missing) implements NumberingOutcome {
        public PlaceNotFound {
            missing = Set.copyOf(missing);
        }
    }

    /** The draft itself cannot be opened. */
    record NotReadable(UnreadableReason reason) implements NumberingOutcome {}

    /** The draft carries a digital signature, which any change would break: it is left as it is. */
    record AlreadySigned() implements NumberingOutcome {}

    enum Missing {
        NUMBER,
        DATE
    }
}
