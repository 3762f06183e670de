package vn.vanthu.rules.condition;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import vn.vanthu.rules.Fact;
import vn.vanthu.rules.Facts;

/** The names that one pack looks at, numbered as it is read, so that a judgement looks each of them up once. */
public final class FactNames {
    /** What an earlier rule of the pack found is a fact under its id with this before it; no document can tell it. */
    public static final String RESULT = "rule:";

    private final Map<String, FactName> byText = new HashMap<>();

    public FactName of(String text) {
        return byText.computeIfAbsent(text, name -> new FactName(name, byText.size()));
    }

    /** The facts in the order of the names; {@link Fact#ABSENT} for one that they do not tell. */
    public Fact[] placed(Facts facts) {
        var placed = new Fact[byText.size()];
        Arrays.fill(placed, Fact.ABSENT);
        facts.forEach((text, fact) -> {
            var name = byText.get(text);
            if (name != null && !text.startsWith(RESULT)) {
                placed[name.place()] = fact;
            }
        });
        return placed;
    }
}
