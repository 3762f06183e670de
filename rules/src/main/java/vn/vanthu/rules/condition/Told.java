package vn.vanthu.rules.condition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.rules.Fact;

/** What one document tells a pack, and what all tests of the pack say of it. For one thread. */
public final class Told {
    private final Answers[] answers;
    private final @Nullable Fact[] facts;
    private final long[] holds;
    private final long[] open;

    /** @param holds the tests that hold where nothing is told */
    Told(Answers[] answers, long[] holds) {
        this.answers = answers;
        this.holds = holds;
        facts = new Fact[answers.length];
        open = new long[holds.length];
    }

    public Fact get(FactName name) {
        var fact = facts[name.place()];
        return fact == null ? Fact.ABSENT : fact;
    }

    public boolean undetermined(FactName name) {
        return facts[name.place()] instanceof Fact.Undetermined;
    }

    /** Adds those of the names whose facts are undetermined, each once. */
    public void addUndetermined(List<FactName> names, List<FactName> into) {
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            if (facts[name.place()] instanceof Fact.Undetermined && !into.contains(name)) {
                into.add(name);
            }
        }
    }

    /** Takes the place of what was told under this name. */
    public void tell(FactName name, Fact fact) {
        var tests = answers[name.place()];
        if (!tests.none()) {
            if (facts[name.place()] != null || tests.someHoldOfNothing()) {
                tests.leave(holds, open);
            }
            tests.answer(fact, holds, open);
        }
        facts[name.place()] = fact;
    }

    Truth truth(int test) {
        long bit = 1L << test;
        int word = test / Long.SIZE;
        return (holds[word] & bit) != 0 ? Truth.TRUE : (open[word] & bit) != 0 ? Truth.UNKNOWN : Truth.FALSE;
    }

    /** @param wanted tests of one word */
    Truth all(int word, long wanted) {
        return (holds[word] & wanted) == wanted
                ? Truth.TRUE
                : ((holds[word] | open[word]) & wanted) == wanted ? Truth.UNKNOWN : Truth.FALSE;
    }

    /** @param wanted tests of one word */
    Truth any(int word, long wanted) {
        return (holds[word] & wanted) != 0 ? Truth.TRUE : (open[word] & wanted) != 0 ? Truth.UNKNOWN : Truth.FALSE;
    }
}
