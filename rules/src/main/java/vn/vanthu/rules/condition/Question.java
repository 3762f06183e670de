package vn.vanthu.rules.condition;

/** A condition, asked so that one look at the answers suffices wherever it can: most rules apply to few documents. */
public final class Question {
    private final Condition condition;
    private final Bits bits;
    private final Shape shape;

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
    }

    public Condition condition() {
        return condition;
    }

    public Truth truth(Told told) {
        if (shape == Shape.ALL) {
            return told.all(bits);
        }
        if (shape == Shape.ANY) {
            return told.any(bits);
        }
        if (shape == Shape.ALL_AND_MORE) {
            return told.all(bits) == Truth.FALSE ? Truth.FALSE : condition.truth(told);
        }
        return told.any(bits) == Truth.TRUE ? Truth.TRUE : condition.truth(told);
    }
}
