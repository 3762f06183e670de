package vn.vanthu.rules.condition;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import vn.vanthu.rules.Fact;

/** The whole vocabulary in which a rule may look at one fact. */
public sealed interface Comparison {
    Truth of(Fact fact);

    /** A text is one of these; of a flag, {@code true} or {@code false}; of a number, its plain digits. */
    record IsOneOf(Set<String> values) implements Comparison {
        public IsOneOf {
            values = ordered(values);
        }

        @Override
        public Truth of(Fact fact) {
            return switch (fact) {
                case Fact.Absent _ -> Truth.FALSE;
                case Fact.Text text -> Truth.of(values.contains(text.value()));
                case Fact.Flag flag -> Truth.of(values.contains(Boolean.toString(flag.value())));
                case Fact.Quantity number ->
                    Truth.of(values.contains(number.value().stripTrailingZeros().toPlainString()));
                case Fact.Items items -> Truth.of(values.equals(items.values()));
                case Fact.Undetermined _ -> Truth.UNKNOWN;
            };
        }

        @Override
        public String toString() {
            return values.size() == 1 ? "là " + values.iterator().next() : "là một trong " + values;
        }
    }

    /** A set holds at least one of these; a text contains one of them. */
    record Contains(Set<String> values) implements Comparison {
        public Contains {
            values = ordered(values);
        }

        @Override
        public Truth of(Fact fact) {
            return switch (fact) {
                case Fact.Items items -> Truth.of(!Collections.disjoint(items.values(), values));
                case Fact.Text text -> Truth.of(someStandsIn(text.value()));
                case Fact.Flag _, Fact.Quantity _, Fact.Absent _ -> Truth.FALSE;
                case Fact.Undetermined _ -> Truth.UNKNOWN;
            };
        }

        private boolean someStandsIn(String text) {
            for (var value : values) {
                if (text.contains(value)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String toString() {
            return "có " + String.join(", ", values);
        }
    }

    /** The fact applies, be it known or undetermined. Never unknown. */
    record IsSet(boolean wanted) implements Comparison {
        @Override
        public Truth of(Fact fact) {
            return Truth.of(!(fact instanceof Fact.Absent) == wanted);
        }

        @Override
        public String toString() {
            return wanted ? "có giá trị" : "không có giá trị";
        }
    }

    /** A number, or the size of a set, is not below the bound. */
    record AtLeast(BigDecimal bound) implements Comparison {
        @Override
        public Truth of(Fact fact) {
            return measured(fact, size -> size.compareTo(bound) >= 0);
        }

        @Override
        public String toString() {
            return "từ " + bound.toPlainString() + " trở lên";
        }
    }

    /** A number, or the size of a set, is not above the bound. */
    record AtMost(BigDecimal bound) implements Comparison {
        @Override
        public Truth of(Fact fact) {
            return measured(fact, size -> size.compareTo(bound) <= 0);
        }

        @Override
        public String toString() {
            return "không quá " + bound.toPlainString();
        }
    }

    private static Truth measured(Fact fact, Predicate<BigDecimal> test) {
        return switch (fact) {
            case Fact.Quantity number -> Truth.of(test.test(number.value()));
            case Fact.Items items ->
                Truth.of(test.test(BigDecimal.valueOf(items.values().size())));
            case Fact.Text _, Fact.Flag _, Fact.Absent _ -> Truth.FALSE;
            case Fact.Undetermined _ -> Truth.UNKNOWN;
        };
    }

    /** Most tests name one value: that needs no table. */
    private static Set<String> ordered(Collection<String> values) {
        return values.size() == 1
                ? Set.of(values.iterator().next())
                : Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }
}
