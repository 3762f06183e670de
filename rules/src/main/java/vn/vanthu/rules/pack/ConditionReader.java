package vn.vanthu.rules.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.vanthu.rules.PackException;
import vn.vanthu.rules.condition.Comparison;
import vn.vanthu.rules.condition.Condition;
import vn.vanthu.rules.condition.FactNames;

/** Turns the vocabulary of a pack into conditions. */
record ConditionReader(FactNames names, Vocabulary vocabulary) {
    Condition read(String where, Object yaml) {
        var section = new Section(where, yaml);
        var condition = section.keys().contains("fact") ? test(section) : combination(section);
        section.finish();
        return condition;
    }

    private Condition combination(Section section) {
        if (section.keys().size() != 1) {
            throw section.fault(null, "a condition has one of all, any, not, fact; got " + section.keys());
        }
        var key = section.keys().iterator().next();
        var value = section.need(key);
        return switch (key) {
            case "all" -> new Condition.All(parts(section, key, value));
            case "any" -> new Condition.Any(parts(section, key, value));
            case "not" -> new Condition.Not(read(section.where() + ", not", value));
            default -> throw section.fault(null, "unknown key \"" + key + "\" in a condition");
        };
    }

    private List<Condition> parts(Section section, String key, Object value) {
        var parts = new ArrayList<Condition>();
        for (Object part : section.list(key, value)) {
            parts.add(read(section.where() + ", " + key + " " + (parts.size() + 1), part));
        }
        return parts;
    }

    private Condition test(Section section) {
        var fact = section.text("fact");
        var verbs = new LinkedHashSet<>(section.keys());
        verbs.remove("fact");
        if (verbs.size() != 1) {
            throw section.fault(null, "a test of \"" + fact + "\" needs one comparison, got " + verbs);
        }
        var verb = verbs.iterator().next();
        var comparison = switch (verb) {
            case "is" -> new Comparison.IsOneOf(Set.of(section.text(verb)));
            case "isOneOf" -> new Comparison.IsOneOf(several(section, verb));
            case "contains" -> new Comparison.Contains(several(section, verb));
            case "isSet" -> new Comparison.IsSet(flag(section, verb));
            case "atLeast" -> new Comparison.AtLeast(number(section, verb));
            case "atMost" -> new Comparison.AtMost(number(section, verb));
            default -> throw section.fault(null, "unknown key \"" + verb + "\" in a condition");
        };
        vocabulary.check(section, fact, comparison);
        return names.test(fact, comparison);
    }

    private static Set<String> several(Section section, String key) {
        var values = section.textsOr(key, List.of());
        if (values.isEmpty()) {
            throw section.fault(null, "key \"" + key + "\" lists nothing");
        }
        return new LinkedHashSet<>(values);
    }

    private static boolean flag(Section section, String key) {
        return switch (section.text(key)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw section.fault(null, "key \"" + key + "\" must be true or false");
        };
    }

    private static BigDecimal number(Section section, String key) {
        try {
            return new BigDecimal(section.text(key));
        } catch (NumberFormatException e) {
            throw new PackException(section.where(), "key \"" + key + "\" must be a number" + section.place(key), e);
        }
    }
}
