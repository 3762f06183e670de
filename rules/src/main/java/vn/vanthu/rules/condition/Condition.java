package vn.vanthu.rules.condition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a rule says about facts. A test of an absent fact is false; a test of an undetermined fact is unknown;
 * {@code all}, {@code any} and {@code not} follow Kleene.
 */
public sealed interface Condition {
    Condition ALWAYS = new All(List.of());
    Condition NEVER = new Any(List.of());

    Truth truth(Told told);

    /** Every name that the condition looks at, in reading order. */
    Set<FactName> names();

    /** Adds the names that make the condition true or leave it open, each once: what is to be cleared up. */
    void culprits(Told told, List<FactName> into);

    record All(List<Condition> parts, Gathered gathered) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }

        public All(List<Condition> parts) {
            this(parts, new Gathered(parts));
        }

        @Override
        public Truth truth(Told told) {
            return gathered.all(told);
        }

        @Override
        public Set<FactName> names() {
            return union(parts);
        }

        @Override
        public void culprits(Told told, List<FactName> into) {
            if (truth(told) != Truth.FALSE) {
                gathered.culprits(told, into);
            }
        }

        @Override
        public String toString() {
            return parts.isEmpty() ? "luôn luôn" : joined(parts, " và ");
        }
    }

    record Any(List<Condition> parts, Gathered gathered) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }

        public Any(List<Condition> parts) {
            this(parts, new Gathered(parts));
        }

        @Override
        public Truth truth(Told told) {
            return gathered.any(told);
        }

        @Override
        public Set<FactName> names() {
            return union(parts);
        }

        @Override
        public void culprits(Told told, List<FactName> into) {
            gathered.culprits(told, into);
        }

        @Override
        public String toString() {
            return joined(parts, " hoặc ");
        }
    }

    record Not(Condition part) implements Condition {
        @Override
        public Truth truth(Told told) {
            return part.truth(told).not();
        }

        @Override
        public Set<FactName> names() {
            return part.names();
        }

        @Override
        public void culprits(Told told, List<FactName> into) {}

        @Override
        public String toString() {
            return "không phải (" + part + ")";
        }
    }

    /** Made by {@link FactNames#test}, which numbers it among all tests of a pack. */
    record Test(FactName fact, Comparison comparison, int number) implements Condition {
        /** Where its answer stands: in which word, and there in which bit. */
        int word() {
            return number / Long.SIZE;
        }

        long bit() {
            return 1L << number;
        }

        @Override
        public Truth truth(Told told) {
            return told.truth(this);
        }

        @Override
        public Set<FactName> names() {
            return Set.of(fact);
        }

        @Override
        public void culprits(Told told, List<FactName> into) {
            if (truth(told) != Truth.FALSE && !into.contains(fact)) {
                into.add(fact);
            }
        }

        @Override
        public String toString() {
            return fact.text() + " " + comparison;
        }
    }

    /** Whether no facts at all can make it true. */
    default boolean never() {
        return this instanceof Any any && any.parts().isEmpty();
    }

    private static Set<FactName> union(List<Condition> parts) {
        var all = new LinkedHashSet<FactName>();
        parts.forEach(part -> all.addAll(part.names()));
        return all;
    }

    private static String joined(List<Condition> parts, String word) {
        return parts.stream()
                .map(part -> part instanceof Any any && any.parts().size() > 1 ? "(" + part + ")" : part.toString())
                .collect(Collectors.joining(word));
    }
}
