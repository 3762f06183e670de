package vn.vanthu.rules.pack;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.vanthu.rules.condition.Condition;

/** {@code all}, {@code any}, {@code not}; or a {@code fact} with {@code is}, {@code hasAny}, {@code present}, {@code atMost}. */
final class ConditionReader {
    private ConditionReader() {}

    static Condition read(Node node) {
        Condition condition = condition(node);
        node.nothingElse();
        return condition;
    }

    private static Condition condition(Node node) {
        if (node.keys().contains("all")) {
            return new Condition.All(all(node, "all"));
        }
        if (node.keys().contains("any")) {
            return new Condition.Any(all(node, "any"));
        }
        if (node.keys().contains("not")) {
            return new Condition.Not(read(node.child("not")));
        }
        String fact = node.text("fact");
        if (node.keys().contains("is")) {
            return new Condition.OneOf(fact, values(node, "is"));
        }
        if (node.keys().contains("hasAny")) {
            return new Condition.HasAnyOf(fact, values(node, "hasAny"));
        }
        if (node.keys().contains("atMost")) {
            return new Condition.AtMost(fact, new BigDecimal(node.text("atMost")));
        }
        if (node.keys().contains("present")) {
            boolean present = Boolean.parseBoolean(node.text("present"));
            return present ? new Condition.Present(fact) : new Condition.Not(new Condition.Present(fact));
        }
        throw node.problem("a condition on '" + fact + "' needs is, hasAny, atMost or present");
    }

    private static List<Condition> all(Node node, String key) {
        List<Condition> conditions =
                node.children(key).stream().map(ConditionReader::read).toList();
        if (conditions.isEmpty()) {
            throw node.problem("'" + key + "' is empty");
        }
        return conditions;
    }

    private static Set<String> values(Node node, String key) {
        Object value = node.required(key);
        Set<String> values = new HashSet<>();
        if (value instanceof List<?> list) {
            list.forEach(item -> values.add(String.valueOf(item)));
        } else {
            values.add(node.text(key));
        }
        return values;
    }
}
