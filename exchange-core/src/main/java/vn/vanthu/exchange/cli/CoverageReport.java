package vn.vanthu.exchange.cli;

import java.io.PrintStream;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.vanthu.rules.catalogue.Coverage;

/** {@code ./hub rules --coverage}. */
final class CoverageReport {
    private static final JsonFactory FACTORY = new JsonFactory();

    private CoverageReport() {}

    static void print(List<Coverage> clauses, OutputFormat format, PrintStream out) {
        switch (format) {
            case TEXT -> text(clauses, out);
            case JSON ->
                out.println(
                        clauses.stream().map(CoverageReport::json).collect(Collectors.joining(",\n", "[\n", "\n]")));
            case JSONL -> clauses.forEach(clause -> out.println(json(clause)));
        }
    }

    private static void text(List<Coverage> clauses, PrintStream out) {
        for (Coverage each : clauses) {
            out.println(String.format(
                    Locale.ROOT,
                    "%-20s %s  %-8s %-14s %s%s",
                    each.clause().id(),
                    each.clause().kind(),
                    each.state(),
                    each.clause().part(),
                    each.clause().standing().feature(),
                    each.tests().isEmpty() ? "" : "  (" + each.tests().size() + " kiểm thử)"));
        }
        Map<Coverage.State, Long> counts =
                clauses.stream().collect(Collectors.groupingBy(Coverage::state, TreeMap::new, Collectors.counting()));
        out.println();
        out.println(clauses.size() + " điều khoản: "
                + counts.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", ")));
    }

    private static String json(Coverage each) {
        StringWriter text = new StringWriter(256);
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            out.writeStringProperty("id", each.clause().id());
            out.writeStringProperty("kind", each.clause().kind().name());
            out.writeStringProperty("part", each.clause().part());
            out.writeStringProperty("state", each.state().name());
            if (each.clause().rules().isEmpty()) {
                out.writeNullProperty("rule");
            } else {
                out.writeStringProperty("rule", String.join(", ", each.clause().rules()));
            }
            out.writeStringProperty("feature", each.clause().standing().feature());
            out.writeArrayPropertyStart("tests");
            each.tests().forEach(out::writeString);
            out.writeEndArray();
            out.writeEndObject();
        }
        return text.toString();
    }
}
