package vn.vanthu.rules.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.rules.Facts;
import vn.vanthu.rules.Finding;
import vn.vanthu.rules.Outcome;
import vn.vanthu.rules.Rule;

/** A rule that its own examples do not prove is not loaded. */
final class ExampleCheck {
    private ExampleCheck() {}

    static void check(Rule rule, Node node) {
        List<Rule.Example> examples = rule.examples();
        for (Rule.Example example : examples) {
            Optional<Outcome> said = rule.judge(example.facts()).map(Finding::result);
            if (!said.equals(example.result())) {
                throw node.problem(
                        "rule " + rule.id() + " says " + said.map(Outcome::name).orElse("SILENT") + " of "
                                + example.facts() + ", its example "
                                + example.result().map(Outcome::name).orElse("SILENT"));
            }
        }
        if (examples.stream().noneMatch(example -> example.result().equals(Optional.of(Outcome.VIOLATED)))) {
            throw node.problem("rule " + rule.id() + " has no example that fires");
        }
        if (examples.stream().noneMatch(example -> example.result().equals(Optional.of(Outcome.UNDETERMINED)))) {
            throw node.problem("rule " + rule.id() + " has no undetermined example");
        }
        if (examples.stream().noneMatch(ExampleCheck::passes)) {
            throw node.problem("rule " + rule.id() + " has no example that does not fire");
        }
        boolean onlyOneFactApart = examples.stream()
                .filter(ExampleCheck::passes)
                .anyMatch(passing -> examples.stream()
                        .filter(other -> other.result().equals(Optional.of(Outcome.VIOLATED)))
                        .anyMatch(other -> differences(passing.facts(), other.facts()) == 1));
        if (!onlyOneFactApart) {
            throw node.problem("rule " + rule.id() + " has no two examples, one firing, that differ in one fact only");
        }
    }

    private static boolean passes(Rule.Example example) {
        return example.result().map(result -> result == Outcome.SATISFIED).orElse(true);
    }

    private static long differences(Facts one, Facts other) {
        Set<String> names = new HashSet<>(one.names());
        names.addAll(other.names());
        return names.stream()
                .filter(name -> !one.get(name).equals(other.get(name)))
                .count();
    }
}
