package vn.vanthu.rules;

import java.math.BigDecimal;
import java.util.Set;

/** What is known of one fact. */
public sealed interface FactValue {

    record Text(String value) implements FactValue {}

    record Number(BigDecimal value) implements FactValue {}

    record Flag(boolean value) implements FactValue {}

    record Many(Set<String> values) implements FactValue {
        public Many {
            values = Set.copyOf(values);
        }
    }

    /** The fact does not arise: a scan has no stored text, an unsigned file no signer. */
    record Absent() implements FactValue {}

    /** It arises, and could not be established. */
    record Undetermined(String reason) implements FactValue {}
}
