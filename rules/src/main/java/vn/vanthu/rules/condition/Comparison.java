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
            return known(fact, value -> switch (value) {
                case Fact.Text text -> values.contains(text.value());
                case Fact.Flag flag -> values.contains(Boolean.toString(flag.value()));
                case Fact.Quantity number ->
                    values.contains(number.value().stripTrailingZeros().toPlainString());
                case Fact.Items items -> values.equals(items.values());
                case Fact.Undetermined _, Fact.Absent _ -> false;
            });
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
            return known(fact, value -> switch (value) {
                case Fact.Items items -> !Collections.disjoint(items.values(), values);
                case Fact.Text text -> values.stream().anyMatch(text.value()::contains);
                case Fact.Flag _, Fact.Quantity _, Fact.Undetermined _, Fact.Absent _ -> false;
            });
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

    private static Truth known(Fact fact, Predicate<Fact> test) {
        return fact instanceof Fact.Undetermined ? Truth.UNKNOWN : Truth.of(test.test(fact));
    }

    private static Truth measured(Fact fact, Predicate<BigDecimal> test) {
        return known(fact, value -> switch (value) {
            case Fact.Quantity number -> test.test(number.value());
            case Fact.Items items -> test.test(BigDecimal.valueOf(items.values().size()));
            case Fact.Text _, Fact.Flag _, Fact.Undetermined _, Fact.Absent _ -> false;
        });
    }

    private static Set<String> ordered(Collection<String> values) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }
}
