package vn.vanthu.rules.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vanthu.rules.Citation;
import vn.vanthu.rules.FactValue;
import vn.vanthu.rules.Facts;
import vn.vanthu.rules.Level;
import vn.vanthu.rules.Outcome;
import vn.vanthu.rules.Rule;

/** One rule and its examples. */
final class RuleReader {
    private final String instrument;

    RuleReader(String instrument) {
        this.instrument = instrument;
    }

    Rule read(Node node) {
        Node messages = node.child("messages");
        Rule rule = new Rule(
                node.text("id"),
                node.text("title"),
                citation(node),
                Level.valueOf(node.text("level")),
                ConditionReader.read(node.child("applies")),
                ConditionReader.read(node.child("requires")),
                new Rule.Messages(messages.text("violated"), messages.text("undetermined"), messages.text("satisfied")),
                node.text("remedy"),
                node.optionalText("settledBy"),
                node.optional("overtaken").map(value -> overtaken(node.child("overtaken"))),
                node.children("examples").stream().map(RuleReader::example).toList());
        messages.nothingElse();
        node.nothingElse();
        ExampleCheck.check(rule, node);
        return rule;
    }

    Citation citation(Node node) {
        return new Citation(
                node.optionalText("instrument").orElse(instrument),
                node.text("clause"),
                node.optionalText("confidence")
                        .map(Citation.Confidence::valueOf)
                        .orElse(Citation.Confidence.HIGH));
    }

    private Rule.Overtaken overtaken(Node node) {
        Rule.Overtaken overtaken =
                new Rule.Overtaken(ConditionReader.read(node.child("when")), citation(node), node.text("message"));
        node.nothingElse();
        return overtaken;
    }

    private static Rule.Example example(Node node) {
        String result = node.text("result");
        Rule.Example example = new Rule.Example(
                facts(node.child("facts")),
                result.equals("SILENT") ? Optional.empty() : Optional.of(Outcome.valueOf(result)));
        node.nothingElse();
        return example;
    }

    private static Facts facts(Node node) {
        Facts.Builder facts = Facts.builder();
        for (String name : node.keys()) {
            facts.value(name, value(node.required(name)));
        }
        return facts.build();
    }

    private static FactValue value(Object value) {
        return switch (value) {
            case Boolean flag -> new FactValue.Flag(flag);
            case Number number -> new FactValue.Number(new BigDecimal(number.toString()));
            case List<?> list ->
                new FactValue.Many(list.stream().map(String::valueOf).collect(Collectors.toSet()));
            case String text when text.startsWith("?") -> new FactValue.Undetermined(text.substring(1));
            default -> new FactValue.Text(String.valueOf(value));
        };
    }
}
