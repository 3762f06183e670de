package vn.vanthu.rules;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** One thing known, or known to be unknown, about a document. */
public sealed interface Fact {
    record Text(String value) implements Fact {}

    record Quantity(BigDecimal value) implements Fact {}

    record Flag(boolean value) implements Fact {}

    /** A set of texts; keeps their order for people to read. */
    record Items(Set<String> values) implements Fact {
        public Items {
            values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
        }
    }

    /** The fact applies to the document, but could not be established. */
    record Undetermined(String reason) implements Fact {}

    /** The fact does not apply to the document. */
    record Absent() implements Fact {}

    Fact ABSENT = new Absent();
}
