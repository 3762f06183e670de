package vn.vanthu.rules.condition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.vanthu.rules.FactValue;
import vn.vanthu.rules.Facts;

/**
 * A question to the facts. An absent fact has no value, so every question about its value is answered FALSE; an
 * undetermined one is UNKNOWN.
 */
public sealed interface Condition {

    Truth test(Facts facts);

    /** The names of the facts it looks at. */
    Stream<String> factNames();

    /** Equal to one of the values, as text. */
    record OneOf(String fact, Set<String> values) implements Condition {
        public OneOf {
            values = Set.copyOf(values);
        }

        @Override
        public Truth test(Facts facts) {
            return switch (facts.get(fact)) {
                case FactValue.Text text -> Truth.of(values.contains(text.value()));
                case FactValue.Number number ->
                    Truth.of(values.contains(number.value().toPlainString()));
                case FactValue.Flag flag -> Truth.of(values.contains(Boolean.toString(flag.value())));
                case FactValue.Many many -> Truth.of(many.values().equals(values));
                case FactValue.Absent absent -> Truth.FALSE;
                case FactValue.Undetermined undetermined -> Truth.UNKNOWN;
            };
        }

        @Override
        public Stream<String> factNames() {
            return Stream.of(fact);
        }
    }

    /** A set that shares a member with the values. */
    record HasAnyOf(String fact, Set<String> values) implements Condition {
        public HasAnyOf {
            values = Set.copyOf(values);
        }

        @Override
        public Truth test(Facts facts) {
            return switch (facts.get(fact)) {
                case FactValue.Many many -> Truth.of(many.values().stream().anyMatch(values::contains));
                case FactValue.Text text -> Truth.of(values.contains(text.value()));
                case FactValue.Undetermined undetermined -> Truth.UNKNOWN;
                case FactValue.Absent absent -> Truth.FALSE;
                case FactValue.Number number -> Truth.FALSE;
                case FactValue.Flag flag -> Truth.FALSE;
            };
        }

        @Override
        public Stream<String> factNames() {
            return Stream.of(fact);
        }
    }

    /** The fact arises, and a set has a member. */
    record Present(String fact) implements Condition {
        @Override
        public Truth test(Facts facts) {
            return switch (facts.get(fact)) {
                case FactValue.Absent absent -> Truth.FALSE;
                case FactValue.Undetermined undetermined -> Truth.UNKNOWN;
                case FactValue.Many many -> Truth.of(!many.values().isEmpty());
                case FactValue.Text text -> Truth.TRUE;
                case FactValue.Number number -> Truth.TRUE;
                case FactValue.Flag flag -> Truth.TRUE;
            };
        }

        @Override
        public Stream<String> factNames() {
            return Stream.of(fact);
        }
    }

    /** A number not above the bound. */
    record AtMost(String fact, BigDecimal bound) implements Condition {
        @Override
        public Truth test(Facts facts) {
            return switch (facts.get(fact)) {
                case FactValue.Number number -> Truth.of(number.value().compareTo(bound) <= 0);
                case FactValue.Undetermined undetermined -> Truth.UNKNOWN;
                case FactValue.Absent absent -> Truth.FALSE;
                case FactValue.Text text -> Truth.FALSE;
                case FactValue.Many many -> Truth.FALSE;
                case FactValue.Flag flag -> Truth.FALSE;
            };
        }

        @Override
        public Stream<String> factNames() {
            return Stream.of(fact);
        }
    }

    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Truth test(Facts facts) {
            return conditions.stream().map(condition -> condition.test(facts)).reduce(Truth.TRUE, Truth::and);
        }

        @Override
        public Stream<String> factNames() {
            return conditions.stream().flatMap(Condition::factNames);
        }
    }

    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Truth test(Facts facts) {
            return conditions.stream().map(condition -> condition.test(facts)).reduce(Truth.FALSE, Truth::or);
        }

        @Override
        public Stream<String> factNames() {
            return conditions.stream().flatMap(Condition::factNames);
        }
    }

    record Not(Condition condition) implements Condition {
        @Override
        public Truth test(Facts facts) {
            return condition.test(facts).not();
        }

        @Override
        public Stream<String> factNames() {
            return condition.factNames();
        }
    }
}
