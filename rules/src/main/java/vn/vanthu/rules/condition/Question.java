package vn.vanthu.rules.condition;

/** A condition, asked so that one look at the answers suffices wherever it can: most rules apply to few documents. */
public final class Question {
    private final Condition condition;
    private final Shape shape;
    private final int word;
    private final long plain;
    private final long negated;

    /** What the bits tell of the condition. */
    private enum Shape {
        /** It is nothing but all of them, or any of them. */
        ALL,
        ANY,
        /** It needs all of them and more, or any of them or something else. */
        ALL_AND_MORE,
        ANY_OR_ELSE,
    }

    public Question(Condition condition) {
        this.condition = condition;
        Bits bits;
        switch (condition) {
            case Condition.All all -> {
                bits = all.gathered().first();
                shape = all.gathered().onlyFirst() ? Shape.ALL : Shape.ALL_AND_MORE;
            }
            case Condition.Any any -> {
                bits = any.gathered().first();
                shape = any.gathered().onlyFirst() ? Shape.ANY : Shape.ANY_OR_ELSE;
            }
            case Condition.Test _, Condition.Not _ -> {
                var one = Bits.of(condition);
                bits = one.orElse(Bits.NOTHING);
                shape = one.isPresent() ? Shape.ALL : Shape.ALL_AND_MORE;
            }
        }
        word = bits.word();
        plain = bits.plain();
        negated = bits.negated();
    }

    public Truth truth(Told told) {
        if (shape == Shape.ALL) {
            return told.all(word, plain, negated);
        }
        if (shape == Shape.ANY) {
            return told.any(word, plain, negated);
        }
        if (shape == Shape.ALL_AND_MORE) {
            return told.all(word, plain, negated) == Truth.FALSE ? Truth.FALSE : condition.truth(told);
        }
        return told.any(word, plain, negated) == Truth.TRUE ? Truth.TRUE : condition.truth(told);
    }
}
