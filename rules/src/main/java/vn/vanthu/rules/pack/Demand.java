package vn.vanthu.rules.pack;

import vn.vanthu.rules.condition.Condition;
import vn.vanthu.rules.condition.Question;
import vn.vanthu.rules.condition.Told;
import vn.vanthu.rules.condition.Truth;

/** What a rule asks where it applies. */
sealed interface Demand {
    Condition condition();

    /** The rule is kept, broken, or it cannot be said. */
    Truth met(Told told);

    /** Whether this answer stands even where the rule doubts something. */
    boolean decisive(Truth met);

    record Requires(Condition condition, Question question) implements Demand {
        Requires(Condition condition) {
            this(condition, new Question(condition));
        }

        @Override
        public Truth met(Told told) {
            return question.truth(told);
        }

        @Override
        public boolean decisive(Truth met) {
            return met == Truth.TRUE;
        }

        @Override
        public String toString() {
            return "phải: " + condition;
        }
    }

    record Forbids(Condition condition, Question question) implements Demand {
        Forbids(Condition condition) {
            this(condition, new Question(condition));
        }

        @Override
        public Truth met(Told told) {
            return question.truth(told).not();
        }

        @Override
        public boolean decisive(Truth met) {
            return met == Truth.FALSE;
        }

        @Override
        public String toString() {
            return "không được: " + condition;
        }
    }
}
