package vn.vanthu.rules.condition;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanthu.rules.Fact;

/**
 * The answers of all tests of one fact, one bit for each test of the pack. Those to values that rules name are made
 * beforehand.
 */
final class Answers {
    /** No rule can name it. */
    private static final Fact OTHER = new Fact.Text("\0");

    private final int place;
    private final Condition.Test[] tests;
    private final boolean none;
    private final long[] mine;
    private final long[] absent;
    private final long[] undetermined;
    private final long[] yes;
    private final long[] no;
    private final long[] empty;
    private final KnownTexts texts;
    /** By the places of the texts. */
    private final long[][] named;
    /** To any other text; null where it cannot be said beforehand, as where a rule looks for parts of texts. */
    private final long @Nullable [] other;

    private final boolean someHoldOfNothing;

    /**
     * @param place of the fact's name
     * @param words how many hold the tests of the whole pack; of each there are two, as in {@link Told}
     */
    Answers(int place, List<Condition.Test> tests, int words) {
        this.tests = tests.toArray(Condition.Test[]::new);
        this.place = place;
        none = tests.isEmpty();
        mine = new long[2 * words];
        for (var test : tests) {
            mine[2 * test.word()] |= test.bit();
            mine[2 * test.word() + 1] |= test.bit();
        }
        absent = made(Fact.ABSENT);
        undetermined = made(new Fact.Undetermined(""));
        yes = made(new Fact.Flag(true));
        no = made(new Fact.Flag(false));
        empty = made(new Fact.Items(Set.of()));
        var values = tests.stream()
                .map(Condition.Test::comparison)
                .filter(Comparison.IsOneOf.class::isInstance)
                .flatMap(comparison -> ((Comparison.IsOneOf) comparison).values().stream())
                .collect(Collectors.toSet());
        texts = new KnownTexts(values);
        named = new long[texts.places()][];
        for (var value : values) {
            if (texts.complete()) {
                named[texts.find(value)] = made(new Fact.Text(value));
            }
        }
        var looksInside = tests.stream().anyMatch(test -> test.comparison() instanceof Comparison.Contains);
        other = looksInside || !texts.complete() ? null : made(OTHER);
        someHoldOfNothing = Arrays.stream(absent).anyMatch(bits -> bits != 0);
    }

    boolean someHoldOfNothing() {
        return someHoldOfNothing;
    }

    boolean none() {
        return none;
    }

    /** The place of the fact's name. */
    int place() {
        return place;
    }

    /** Takes its bits away. */
    void leave(long[] bits) {
        for (int i = 0; i < bits.length; i++) {
            bits[i] &= ~mine[i];
        }
    }

    /** Adds what the tests say of a fact. */
    void answer(Fact fact, long[] bits) {
        var made = beforehand(fact);
        if (made == null) {
            ask(fact, bits);
        } else {
            for (int i = 0; i < bits.length; i++) {
                bits[i] |= made[i];
            }
        }
    }

    /** Most facts are texts. No switch: over types it costs a call. */
    private long @Nullable [] beforehand(Fact fact) {
        if (fact instanceof Fact.Text(var value)) {
            return ofText(value);
        }
        if (fact instanceof Fact.Flag(var value)) {
            return value ? yes : no;
        }
        if (fact instanceof Fact.Items(var values)) {
            return values.isEmpty() ? empty : null;
        }
        if (fact instanceof Fact.Undetermined) {
            return undetermined;
        }
        return fact instanceof Fact.Absent ? absent : null;
    }

    private long @Nullable [] ofText(String value) {
        int place = texts.find(value);
        return place < 0 ? other : named[place];
    }

    private long[] made(Fact fact) {
        var bits = new long[mine.length];
        ask(fact, bits);
        return bits;
    }

    private void ask(Fact fact, long[] bits) {
        for (var test : tests) {
            switch (test.comparison().of(fact)) {
                case TRUE -> bits[2 * test.word()] |= test.bit();
                case UNKNOWN -> bits[2 * test.word() + 1] |= test.bit();
                case FALSE -> {}
            }
        }
    }
}
