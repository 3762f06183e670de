package vn.vanthu.rules.condition;

import java.util.Optional;

/**
 * Tests whose answers stand in one word.
 *
 * @param plain those that are to hold
 * @param negated those that are not to hold
 */
record Bits(int word, long plain, long negated) {
    static final Bits NOTHING = new Bits(0, 0, 0);

    /** Of a test, or of one that is negated. */
    static Optional<Bits> of(Condition condition) {
        if (condition instanceof Condition.Test test) {
            return Optional.of(new Bits(test.word(), test.bit(), 0));
        }
        return condition instanceof Condition.Not(var part) && part instanceof Condition.Test test
                ? Optional.of(new Bits(test.word(), 0, test.bit()))
                : Optional.empty();
    }

    Bits with(Bits other) {
        return new Bits(word, plain | other.plain, negated | other.negated);
    }
}
