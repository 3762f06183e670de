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

    private final Condition.Test[] tests;
    private final long[] mine;
    private final Answer absent;
    private final Answer undetermined;
    private final Answer yes;
    private final Answer no;
    private final Answer empty;
    private final KnownTexts texts;
    /** By the places of the texts. */
    private final Answer[] named;
    /** To any other text; null where it cannot be said beforehand, as where a rule looks for parts of texts. */
    private final @Nullable Answer other;

    private final boolean someHoldOfNothing;

    /** @param words how many hold the bits of the whole pack */
    Answers(List<Condition.Test> tests, int words) {
        this.tests = tests.toArray(Condition.Test[]::new);
        mine = new long[words];
        tests.forEach(test -> mine[test.word()] |= test.bit());
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
        named = new Answer[texts.places()];
        for (var value : values) {
            if (texts.complete()) {
                named[texts.find(value)] = made(new Fact.Text(value));
            }
        }
        var looksInside = tests.stream().anyMatch(test -> test.comparison() instanceof Comparison.Contains);
        other = looksInside || !texts.complete() ? null : made(OTHER);
        someHoldOfNothing = Arrays.stream(absent.holds).anyMatch(bits -> bits != 0);
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

    /** Most facts are texts. No switch: over types it costs a call. */
    private @Nullable Answer beforehand(Fact fact) {
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

    private @Nullable Answer ofText(String value) {
        int place = texts.find(value);
        return place < 0 ? other : named[place];
    }

    private Answer made(Fact fact) {
        var bits = new Answer(new long[mine.length], new long[mine.length]);
        ask(fact, bits.holds, bits.open);
        return bits;
    }

    private void ask(Fact fact, long[] holds, long[] open) {
        for (var test : tests) {
            switch (test.comparison().of(fact)) {
                case TRUE -> holds[test.word()] |= test.bit();
                case UNKNOWN -> open[test.word()] |= test.bit();
                case FALSE -> {}
            }
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Answer(long[] holds, long[] open) {}
}
