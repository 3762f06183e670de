package vn.vanthu.rules;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import vn.vanthu.rules.condition.Numbers;

/** The facts about one document by name. Immutable; a name never mentioned is absent. */
public final class Facts {
    private final Map<String, Fact> byName;
    private final int[] numbers;
    private final Fact[] numbered;

    private Facts(Map<String, Fact> byName) {
        this.byName = byName;
        numbers = new int[byName.size()];
        numbered = new Fact[numbers.length];
        int i = 0;
        for (var entry : byName.entrySet()) {
            numbers[i] = Numbers.of(entry.getKey());
            numbered[i++] = entry.getValue();
        }
    }

    public static Builder builder() {
        return new Builder(Map.of());
    }

    /** A builder that starts from these facts: for a settlement, or the next stage of a document. */
    public Builder toBuilder() {
        return new Builder(byName);
    }

    public Fact get(String name) {
        return byName.getOrDefault(name, Fact.ABSENT);
    }

    public void forEach(BiConsumer<String, Fact> action) {
        byName.forEach(action);
    }

    /** Under the numbers of their names. */
    public void forEachNumbered(NumberedAction action) {
        for (int i = 0; i < numbers.length; i++) {
            action.accept(numbers[i], numbered[i]);
        }
    }

    @FunctionalInterface
    public interface NumberedAction {
        /** @param number of the name, by {@link Numbers} */
        void accept(int number, Fact fact);
    }

    public Set<String> names() {
        return Set.copyOf(byName.keySet());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts that && byName.equals(that.byName);
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }

    @Override
    public String toString() {
        return byName.toString();
    }

    public static final class Builder {
        private final Map<String, Fact> byName;

        private Builder(Map<String, Fact> start) {
            byName = new LinkedHashMap<>(start);
        }

        public Builder text(String name, String value) {
            return with(name, new Fact.Text(value));
        }

        public Builder number(String name, long value) {
            return with(name, new Fact.Quantity(BigDecimal.valueOf(value)));
        }

        public Builder number(String name, BigDecimal value) {
            return with(name, new Fact.Quantity(value));
        }

        public Builder flag(String name, boolean value) {
            return with(name, new Fact.Flag(value));
        }

        public Builder set(String name, Collection<String> values) {
            return with(name, new Fact.Items(new LinkedHashSet<>(values)));
        }

        /** Takes the fact away again: it does not apply. */
        public Builder absent(String name) {
            return with(name, Fact.ABSENT);
        }

        /** @param reason why it could not be established, in Vietnamese, to stand inside a sentence */
        public Builder undetermined(String name, String reason) {
            return with(name, new Fact.Undetermined(reason));
        }

        public Builder with(String name, Fact fact) {
            if (name.isBlank()) {
                throw new IllegalArgumentException("A fact needs a name, got \"" + name + "\"");
            }
            if (fact instanceof Fact.Absent) {
                byName.remove(name);
            } else {
                byName.put(name, fact);
            }
            return this;
        }

        public Facts build() {
            return new Facts(Map.copyOf(byName));
        }
    }
}
