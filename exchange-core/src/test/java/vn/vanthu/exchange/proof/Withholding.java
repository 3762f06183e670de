package vn.vanthu.exchange.proof;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is taken away for one clause.
 *
 * @param rules as if they did not stand in their packs
 * @param methods what the product's methods answer instead of doing their work, by class and name
 * @param sql what takes a guard out of a fresh database
 */
record Withholding(Set<String> rules, Map<String, Object> methods, List<String> sql) {
    /** Stands for null, and for the answer of a method that has none. */
    static final Object NOTHING = new Object();

    static Withholding ofRules(List<String> rules) {
        return new Withholding(new LinkedHashSet<>(rules), Map.of(), List.of());
    }

    /** @param method with the full name of its class */
    static Withholding of(String method, Object answer) {
        return new Withholding(Set.of(), Map.of(method, answer), List.of());
    }

    static Withholding ofGuards(String... sql) {
        return new Withholding(Set.of(), Map.of(), List.of(sql));
    }

    Withholding and(Withholding other) {
        Set<String> all = new LinkedHashSet<>(rules);
        all.addAll(other.rules);
        Map<String, Object> both = new LinkedHashMap<>(methods);
        both.putAll(other.methods);
        return new Withholding(
                all, both, Stream.concat(sql.stream(), other.sql.stream()).toList());
    }
}
