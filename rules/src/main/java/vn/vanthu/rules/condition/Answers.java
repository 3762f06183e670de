package vn.vanthu.rules.condition;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.rules.Fact;

/**
 * The answers of all tests of one fact, one bit for each test of the pack. Those to values that rules name are made
 * beforehand.
 */
final class Answers {
    /** No rule can name it. */
    private static final Fact OTHER = new Fact.Text("\0");

    private final Condition.Test[] tests;
    private final long[] mine;
    private final Bits absent;
    private final Bits undetermined;
    private final Bits yes;
    private final Bits no;
    private final Bits empty;
    private final Map<String, Bits> named = new HashMap<>();
    private final Bits other;
    /** A text that no rule names may still contain one that a rule names. */
    private final boolean looksInside;

    private final boolean someHoldOfNothing;

    /** @param words how many hold the bits of the whole pack */
    Answers(List<Condition.Test> tests, int words) {
        this.tests = tests.toArray(Condition.Test[]::new);
        mine = new long[words];
        tests.forEach(test -> mine[test.number() / Long.SIZE] |= 1L << test.number());
        absent = made(Fact.ABSENT);
        undetermined = made(new Fact.Undetermined(""));
        yes = made(new Fact.Flag(true));
        no = made(new Fact.Flag(false));
        empty = made(new Fact.Items(Set.of()));
        other = made(OTHER);
        for (var test : tests) {
            if (test.comparison() instanceof Comparison.IsOneOf(var values)) {
                values.forEach(value -> named.put(value.intern(), made(new Fact.Text(value))));
            }
        }
        someHoldOfNothing = Arrays.stream(absent.holds).anyMatch(bits -> bits != 0);
        looksInside = tests.stream().anyMatch(test -> test.comparison() instanceof Comparison.Contains);
    }

    boolean someHoldOfNothing() {
        return someHoldOfNothing;
    }

    boolean none() {
        return tests.length == 0;
    }

    /** Takes its bits away. */
    void leave(long[] holds, long[] open) {
        for (int i = 0; i < mine.length; i++) {
            holds[i] &= ~mine[i];
            open[i] &= ~mine[i];
        }
    }

    /** Adds what the tests say of a fact. */
    void answer(Fact fact, long[] holds, long[] open) {
        var made = beforehand(fact);
        if (made == null) {
            ask(fact, holds, open);
        } else {
            for (int i = 0; i < holds.length; i++) {
                holds[i] |= made.holds[i];
                open[i] |= made.open[i];
            }
        }
    }

    private @Nullable Bits beforehand(Fact fact) {
        return switch (fact) {
            case Fact.Absent _ -> absent;
            case Fact.Undetermined _ -> undetermined;
            case Fact.Flag(var value) -> value ? yes : no;
            case Fact.Items(var values) -> values.isEmpty() ? empty : null;
            case Fact.Text(var value) -> {
                var known = named.get(value);
                yield known == null && !looksInside ? other : known;
            }
            case Fact.Quantity _ -> null;
        };
    }

    private Bits made(Fact fact) {
        var bits = new Bits(new long[mine.length], new long[mine.length]);
        ask(fact, bits.holds, bits.open);
        return bits;
    }

    private void ask(Fact fact, long[] holds, long[] open) {
        for (var test : tests) {
            switch (test.comparison().of(fact)) {
                case TRUE -> holds[test.number() / Long.SIZE] |= 1L << test.number();
                case UNKNOWN -> open[test.number() / Long.SIZE] |= 1L << test.number();
                case FALSE -> {}
            }
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Bits(long[] holds, long[] open) {}
}
