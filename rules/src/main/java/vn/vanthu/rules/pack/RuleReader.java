package vn.vanthu.rules.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vanthu.rules.Citation;
import vn.vanthu.rules.Confidence;
import vn.vanthu.rules.Facts;
import vn.vanthu.rules.LegalEffect;
import vn.vanthu.rules.Level;
import vn.vanthu.rules.Outcome;
import vn.vanthu.rules.Span;
import vn.vanthu.rules.condition.Condition;
import vn.vanthu.rules.condition.FactNames;

/**
 * Reads the rules of one pack.
 *
 * @param mainInstrument what a bare {@code clause} cites
 */
record RuleReader(String mainInstrument, Map<String, String> labels, FactNames names, Vocabulary vocabulary) {
    PackRule rule(Section entry) {
        var id = entry.text("id");
        var section = entry.named("rule " + id);
        section.text("id");
        var rule = new PackRule(
                id,
                names.of(FactNames.RESULT + id),
                section.text("title"),
                citations(section),
                section.oneOf(Level.class, "level"),
                span(section),
                new Logic(
                        condition(section, "applies", Condition.ALWAYS),
                        demand(section),
                        condition(section, "undeterminedIf", Condition.NEVER),
                        section.sections("overtaken").stream()
                                .map(this::overtaking)
                                .toList()),
                new Wording(
                        template(section, "message"),
                        template(section, "undetermined"),
                        template(section, "satisfied"),
                        template(section, "remedy"),
                        template(section, "settling"),
                        section.text("settledBy")),
                section.sections("examples").stream().map(this::example).toList(),
                section.place("id"));
        section.finish();
        return rule;
    }

    private static Span span(Section section) {
        try {
            return new Span(section.dateIf("from"), section.dateIf("to"));
        } catch (IllegalArgumentException reversed) {
            throw section.fault("to", String.valueOf(reversed.getMessage()));
        }
    }

    EffectRule effect(Section entry) {
        var id = entry.text("id");
        var section = entry.named("legal effect " + id);
        section.text("id");
        var effect = section.text("effect");
        var rule = new EffectRule(
                id,
                citations(section),
                condition(section, "when", Condition.ALWAYS),
                "UNDETERMINED".equals(effect)
                        ? Optional.empty()
                        : Optional.of(section.oneOf(LegalEffect.class, "effect")),
                template(section, "message"),
                section.sections("examples").stream().map(this::facts).toList(),
                section.place("id"));
        section.finish();
        return rule;
    }

    private List<Citation> citations(Section section) {
        var several = section.sections("cites");
        if (several.isEmpty()) {
            return List.of(citation(section));
        }
        if (section.raw("clause").isPresent()) {
            throw section.fault(null, "has both \"clause\" and \"cites\"");
        }
        var citations = new ArrayList<Citation>();
        for (var each : several) {
            citations.add(citation(each));
            each.finish();
        }
        return citations;
    }

    private Citation citation(Section section) {
        return new Citation(
                section.textOr("instrument", mainInstrument),
                section.text("clause"),
                Confidence.valueOf(
                        section.textOr("confidence", Confidence.HIGH.name()).toUpperCase(Locale.ROOT)));
    }

    private Logic.Overtaking overtaking(Section section) {
        var overtaking = new Logic.Overtaking(
                condition(section, "when", Condition.ALWAYS), citation(section), template(section, "message"));
        section.finish();
        return overtaking;
    }

    private Demand demand(Section section) {
        var requires = section.raw("requires");
        var forbids = section.raw("forbids");
        if (requires.isPresent() && forbids.isPresent()) {
            throw section.fault(null, "has both \"requires\" and \"forbids\"");
        }
        if (requires.isPresent()) {
            return new Demand.Requires(
                    new ConditionReader(names, vocabulary).read(section.where() + ", requires", requires.get()));
        }
        if (forbids.isPresent()) {
            return new Demand.Forbids(
                    new ConditionReader(names, vocabulary).read(section.where() + ", forbids", forbids.get()));
        }
        if (section.raw("undeterminedIf").isEmpty()) {
            throw section.fault(null, "has none of \"requires\", \"forbids\", \"undeterminedIf\"");
        }
        return new Demand.Forbids(Condition.NEVER);
    }

    private Condition condition(Section section, String key, Condition otherwise) {
        return section.raw(key)
                .map(yaml -> new ConditionReader(names, vocabulary).read(section.where() + ", " + key, yaml))
                .orElse(otherwise);
    }

    private Template template(Section section, String key) {
        var template =
                new Template(section.where() + ", " + key + section.place(key), section.text(key), labels, names);
        vocabulary.check(section, key, template);
        return template;
    }

    private Example example(Section section) {
        var then = section.text("then");
        var outcome = "NOT_APPLICABLE".equals(then)
                ? Optional.<Outcome>empty()
                : Stream.of(Outcome.values())
                        .filter(each -> each.name().equals(then))
                        .findFirst();
        if (outcome.isEmpty() && !"NOT_APPLICABLE".equals(then)) {
            throw section.fault(
                    "then",
                    "key \"then\" is " + then + ", not one of " + List.of(Outcome.values()) + " or NOT_APPLICABLE");
        }
        return new Example(facts(section), outcome);
    }

    private Facts facts(Section section) {
        var given = new Section(section.where() + ", given", section.need("given"));
        section.finish();
        var facts = Facts.builder();
        for (var name : given.keys()) {
            vocabulary.check(given, name, given.need(name));
            FactReader.read(facts, name, given);
        }
        return facts.build();
    }
}
