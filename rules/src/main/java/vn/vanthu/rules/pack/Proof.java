package vn.vanthu.rules.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import vn.vanthu.rules.Outcome;
import vn.vanthu.rules.PackException;
import vn.vanthu.rules.condition.FactNames;

/** Holds a pack to its own examples: what they do not show does not load. */
final class Proof {
    private Proof() {}

    static void of(Pack pack) {
        var ids = new HashSet<String>();
        for (var rule : pack.rules()) {
            var where = "pack " + pack.id() + ", rule " + rule.id();
            if (!ids.add(rule.id())) {
                throw new PackException(where, "this id stands twice" + rule.place());
            }
            examplesHold(where, rule, pack.names());
            examplesSuffice(where, rule);
        }
        for (var line : pack.effects().lines()) {
            var where = "pack " + pack.id() + ", rule " + line.id();
            if (!ids.add(line.id())) {
                throw new PackException(where, "this id stands twice" + line.place());
            }
            if (line.examples().isEmpty()) {
                throw new PackException(where, "no example" + line.place());
            }
            for (var facts : line.examples()) {
                if (!pack.effects().reaches(line, pack.names().toldByExample(facts))) {
                    throw new PackException(
                            where,
                            "the example " + Example.said(facts) + " does not give " + line.effect() + line.place());
                }
            }
        }
    }

    private static void examplesHold(String where, PackRule rule, FactNames names) {
        for (var example : rule.examples()) {
            var found =
                    rule.logic().assess(names.toldByExample(example.given())).map(Logic.Assessment::outcome);
            if (!found.equals(example.then())) {
                throw new PackException(
                        where,
                        "the example " + Example.said(example.given()) + " gives " + name(found) + ", not "
                                + name(example.then()) + rule.place());
            }
        }
    }

    private static void examplesSuffice(String where, PackRule rule) {
        for (var outcome : List.of(Outcome.VIOLATED, Outcome.UNDETERMINED)) {
            if (rule.examples().stream().noneMatch(example -> example.then().equals(Optional.of(outcome)))
                    && rule.logic().canBe(outcome)) {
                throw new PackException(where, "no example shows " + outcome + rule.place());
            }
        }
        if (rule.examples().stream()
                .noneMatch(example -> example.then().isEmpty() || example.then().get() == Outcome.SATISFIED)) {
            throw new PackException(where, "no example shows the rule not firing" + rule.place());
        }
        if (rule.examples().stream()
                .noneMatch(one -> rule.examples().stream()
                        .anyMatch(two -> !one.then().equals(two.then()) && one.differsInOneFactFrom(two)))) {
            throw new PackException(where, "no two examples differ in one fact and in their result" + rule.place());
        }
    }

    private static String name(Optional<Outcome> outcome) {
        return outcome.map(Enum::name).orElse("NOT_APPLICABLE");
    }
}
