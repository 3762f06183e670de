package vn.vanthu.rules.pack;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.vanthu.rules.Citation;
import vn.vanthu.rules.Facts;
import vn.vanthu.rules.LegalEffect;
import vn.vanthu.rules.Level;
import vn.vanthu.rules.Rule;
import vn.vanthu.rules.Span;
import vn.vanthu.rules.condition.Condition;
import vn.vanthu.rules.condition.FactName;
import vn.vanthu.rules.condition.Question;
import vn.vanthu.rules.condition.Told;
import vn.vanthu.rules.condition.Truth;

/**
 * One line of the ordered list that says what law makes of a file: the first line that holds.
 *
 * @param effect empty where the line says that it cannot be said yet
 * @param place where it stands, to close a message about it
 * @param names what it looks at
 * @param question that it asks
 */
public record EffectRule(
        String id,
        List<Citation> citations,
        Condition when,
        Optional<LegalEffect> effect,
        Template message,
        List<Facts> examples,
        String place,
        List<FactName> names,
        Question question) {
    public EffectRule {
        citations = List.copyOf(citations);
        examples = List.copyOf(examples);
        names = List.copyOf(names);
    }

    EffectRule(
            String id,
            List<Citation> citations,
            Condition when,
            Optional<LegalEffect> effect,
            Template message,
            List<Facts> examples,
            String place) {
        this(id, citations, when, effect, message, examples, place, List.copyOf(when.names()), new Question(when));
    }

    /** Whether it holds. */
    Truth truth(Told told) {
        return question.truth(told);
    }

    /** The line as people read it; its title is the name of the effect. */
    Rule view() {
        return new Rule(
                id,
                effect.map(LegalEffect::name).orElse("UNDETERMINED"),
                citations,
                Level.INFORM,
                "Khi: " + when,
                message.toString(),
                "",
                "văn thư",
                Span.ALWAYS,
                names.stream().map(FactName::text).collect(Collectors.toUnmodifiableSet()));
    }

    /** Cites only what is in force; empty where nothing is. */
    Optional<EffectRule> inForce(Predicate<String> instrumentInForce) {
        var cited = citations.stream()
                .filter(citation -> instrumentInForce.test(citation.instrument()))
                .toList();
        return cited.isEmpty()
                ? Optional.empty()
                : Optional.of(new EffectRule(id, cited, when, effect, message, examples, place));
    }
}
