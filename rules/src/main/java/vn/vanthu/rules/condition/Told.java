package vn.vanthu.rules.condition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.rules.Fact;

/** What one document tells a pack, and what all tests of the pack say of it. For one thread. */
public final class Told {
    private final Answers[] answers;
    private final @Nullable Fact[] facts;
    /** Of each word the tests that hold, then those that are open. */
    private final long[] bits;
    /** What the earlier rules miss whose results are open. Made with the first. */
    private @Nullable List<String> @Nullable [] behind;

    /** @param bits where nothing is told */
    Told(Answers[] answers, long[] bits) {
        this.answers = answers;
        this.bits = bits;
        facts = new Fact[answers.length];
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
        tell(answers[name.place()], fact);
    }

    /** @param tests of the fact's name */
    void tell(Answers tests, Fact fact) {
        int place = tests.place();
        if (!tests.none()) {
            if (facts[place] != null || tests.someHoldOfNothing()) {
                tests.leave(bits);
            }
            tests.answer(fact, bits);
        }
        facts[place] = fact;
    }

    /**
     * The result of a rule that is open. What no later rule asks for needs nothing in its stead.
     *
     * @param missing what stands for it where a later rule misses it
     */
    public void tellOpen(FactName result, String reason, List<String> missing) {
        tell(result, new Fact.Undetermined(reason));
        if (answers[result.place()].none()) {
            return;
        }
        var all = behind;
        if (all == null) {
            all = lists(facts.length);
            behind = all;
        }
        all[result.place()] = missing;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable List<String>[] lists(int size) {
        return new List[size];
    }

    /** The names as people see them: what an earlier rule misses stands for its open result. */
    public List<String> texts(List<FactName> names) {
        if (behind == null || names.isEmpty()) {
            return FactName.texts(names);
        }
        var texts = new ArrayList<String>(names.size() + 2);
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            var instead = behind[name.place()];
            if (instead == null) {
                add(name.text(), texts);
            } else {
                for (int j = 0; j < instead.size(); j++) {
                    add(instead.get(j), texts);
                }
            }
        }
        return List.copyOf(texts);
    }

    private static void add(String text, List<String> texts) {
        if (!texts.contains(text)) {
            texts.add(text);
        }
    }

    Truth truth(Condition.Test test) {
        return all(test.word(), test.bit(), 0);
    }

    /**
     * @param plain tests of one word that are to hold
     * @param negated those that are not to hold
     */
    Truth all(int word, long plain, long negated) {
        long hold = bits[2 * word];
        long maybe = bits[2 * word + 1];
        if ((plain & ~(hold | maybe)) != 0 || (negated & hold) != 0) {
            return Truth.FALSE;
        }
        return ((plain | negated) & maybe) != 0 ? Truth.UNKNOWN : Truth.TRUE;
    }

    /**
     * @param plain tests of one word that are to hold
     * @param negated those that are not to hold
     */
    Truth any(int word, long plain, long negated) {
        long hold = bits[2 * word];
        long maybe = bits[2 * word + 1];
        if ((plain & hold) != 0 || (negated & ~(hold | maybe)) != 0) {
            return Truth.TRUE;
        }
        return ((plain | negated) & maybe) != 0 ? Truth.UNKNOWN : Truth.FALSE;
    }
}
