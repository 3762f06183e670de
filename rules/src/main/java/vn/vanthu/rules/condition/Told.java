package vn.vanthu.rules.condition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.rules.Fact;

/** What one document tells a pack, and what all tests of the pack say of it. For one thread. */
public final class Told {
    private final Answers[] answers;
    private final @Nullable Fact[] facts;
    private final long[] holds;
    private final long[] open;
    /** What the earlier rules miss whose results are open. Made with the first. */
    private @Nullable List<String> @Nullable [] behind;

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
        return (holds[test.word()] & test.bit()) != 0
                ? Truth.TRUE
                : (open[test.word()] & test.bit()) != 0 ? Truth.UNKNOWN : Truth.FALSE;
    }

    Truth all(Bits bits) {
        long hold = holds[bits.word()];
        long maybe = open[bits.word()];
        if ((bits.plain() & ~(hold | maybe)) != 0 || (bits.negated() & hold) != 0) {
            return Truth.FALSE;
        }
        return ((bits.plain() | bits.negated()) & maybe) != 0 ? Truth.UNKNOWN : Truth.TRUE;
    }

    Truth any(Bits bits) {
        long hold = holds[bits.word()];
        long maybe = open[bits.word()];
        if ((bits.plain() & hold) != 0 || (bits.negated() & ~(hold | maybe)) != 0) {
            return Truth.TRUE;
        }
        return ((bits.plain() | bits.negated()) & maybe) != 0 ? Truth.UNKNOWN : Truth.FALSE;
    }
}
