package vn.vanthu.rules.condition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.vanthu.rules.Fact;

/**
 * What a rule says about facts. A test of an absent fact is false; a test of an undetermined fact is unknown;
 * {@code all}, {@code any} and {@code not} follow Kleene.
 */
public sealed interface Condition {
    Condition ALWAYS = new All(List.of());
    Condition NEVER = new Any(List.of());

    Truth truth(FactSource facts);

    /** Every name that the condition looks at, in reading order. */
    Set<String> facts();

    /** The names that make the condition true or leave it open: what is to be cleared up. */
    Set<String> culprits(FactSource facts);

    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth truth(FactSource facts) {
            var result = Truth.TRUE;
            for (int i = 0; i < parts.size() && result != Truth.FALSE; i++) {
                result = result.and(parts.get(i).truth(facts));
            }
            return result;
        }

        @Override
        public Set<String> facts() {
            return union(parts, Condition::facts);
        }

        @Override
        public void undetermined(FactSource facts, Set<String> into) {
            parts.forEach(part -> part.undetermined(facts, into));
        }

        @Override
        public Set<String> culprits(FactSource facts) {
            return truth(facts) == Truth.FALSE ? Set.of() : union(parts, part -> part.culprits(facts));
        }

        @Override
        public String toString() {
            return parts.isEmpty() ? "luôn luôn" : joined(parts, " và ");
        }
    }

    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth truth(FactSource facts) {
            var result = Truth.FALSE;
            for (int i = 0; i < parts.size() && result != Truth.TRUE; i++) {
                result = result.or(parts.get(i).truth(facts));
            }
            return result;
        }

        @Override
        public Set<String> facts() {
            return union(parts, Condition::facts);
        }

        @Override
        public void undetermined(FactSource facts, Set<String> into) {
            parts.forEach(part -> part.undetermined(facts, into));
        }

        @Override
        public Set<String> culprits(FactSource facts) {
            return union(parts, part -> part.culprits(facts));
        }

        @Override
        public String toString() {
            return joined(parts, " hoặc ");
        }
    }

    record Not(Condition part) implements Condition {
        @Override
        public Truth truth(FactSource facts) {
            return part.truth(facts).not();
        }

        @Override
        public Set<String> facts() {
            return part.facts();
        }

        @Override
        public void undetermined(FactSource facts, Set<String> into) {
            part.undetermined(facts, into);
        }

        @Override
        public Set<String> culprits(FactSource facts) {
            return Set.of();
        }

        @Override
        public String toString() {
            return "không phải (" + part + ")";
        }
    }

    record Test(FactName fact, Comparison comparison) implements Condition {
        @Override
        public Truth truth(FactSource facts) {
            return comparison.of(facts.get(fact));
        }

        @Override
        public Set<String> facts() {
            return Set.of(fact.text());
        }

        @Override
        public void undetermined(FactSource facts, Set<String> into) {
            if (facts.get(fact) instanceof Fact.Undetermined) {
                into.add(fact.text());
            }
        }

        @Override
        public Set<String> culprits(FactSource facts) {
            return truth(facts) == Truth.FALSE ? Set.of() : Set.of(fact.text());
        }

        @Override
        public String toString() {
            return fact.text() + " " + comparison;
        }
    }

    /** The names in the condition whose facts are undetermined. */
    default Set<String> undetermined(FactSource facts) {
        var names = new LinkedHashSet<String>();
        undetermined(facts, names);
        return names;
    }

    /** Adds them to those of other conditions. */
    void undetermined(FactSource facts, Set<String> into);

    private static Set<String> union(List<Condition> parts, Function<Condition, Set<String>> names) {
        var all = new LinkedHashSet<String>();
        parts.forEach(part -> all.addAll(names.apply(part)));
        return all;
    }

    private static String joined(List<Condition> parts, String word) {
        return parts.stream()
                .map(part -> part instanceof Any any && any.parts().size() > 1 ? "(" + part + ")" : part.toString())
                .collect(Collectors.joining(word));
    }
}
