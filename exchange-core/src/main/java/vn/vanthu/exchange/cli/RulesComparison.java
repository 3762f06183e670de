package vn.vanthu.exchange.cli;

import java.io.PrintStream;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.vanthu.rules.catalogue.Catalogue;
import vn.vanthu.rules.catalogue.ClauseEntry;
import vn.vanthu.rules.catalogue.SideBySide;

/** {@code ./hub rules compare A B}: two regulations by part and parameter; {@code ≠} where they differ. */
final class RulesComparison {
    private static final JsonFactory FACTORY = new JsonFactory();

    private RulesComparison() {}

    static void print(Catalogue left, Catalogue right, OutputFormat format, PrintStream out) {
        List<SideBySide.Chapter> chapters = SideBySide.of(left, right);
        List<SideBySide.Row> rows =
                chapters.stream().flatMap(chapter -> chapter.rows().stream()).toList();
        switch (format) {
            case TEXT -> text(left, right, chapters, out);
            case JSON ->
                out.println(rows.stream()
                        .map(row -> json(row, left, right))
                        .collect(Collectors.joining(",\n", "[\n", "\n]")));
            case JSONL -> rows.forEach(row -> out.println(json(row, left, right)));
        }
    }

    private static void text(Catalogue left, Catalogue right, List<SideBySide.Chapter> chapters, PrintStream out) {
        out.println(left.regulation() + " | " + right.regulation());
        for (SideBySide.Chapter chapter : chapters) {
            out.println();
            out.println(String.format(
                    Locale.ROOT, "%s: %s | %s", chapter.part(), ids(chapter.left()), ids(chapter.right())));
            for (SideBySide.Row row : chapter.rows()) {
                out.println(String.format(
                        Locale.ROOT,
                        "  %s %s: %s | %s",
                        row.differs() ? "≠" : "=",
                        row.parameter(),
                        settings(row.left()),
                        settings(row.right())));
            }
        }
    }

    private static String ids(List<ClauseEntry> clauses) {
        return clauses.isEmpty() ? "—" : clauses.stream().map(ClauseEntry::id).collect(Collectors.joining(", "));
    }

    private static String settings(List<SideBySide.Setting> settings) {
        return settings.isEmpty()
                ? "—"
                : settings.stream()
                        .map(setting ->
                                setting.value() + " (" + setting.clause().id() + ")")
                        .collect(Collectors.joining("; "));
    }

    private static String json(SideBySide.Row row, Catalogue left, Catalogue right) {
        StringWriter text = new StringWriter(256);
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            out.writeStringProperty("part", row.part().name());
            out.writeStringProperty("parameter", row.parameter());
            out.writeBooleanProperty("differs", row.differs());
            side(out, left.regulation(), row.left());
            side(out, right.regulation(), row.right());
            out.writeEndObject();
        }
        return text.toString();
    }

    private static void side(JsonGenerator out, String regulation, List<SideBySide.Setting> settings) {
        out.writeArrayPropertyStart(regulation);
        for (SideBySide.Setting setting : settings) {
            out.writeStartObject();
            out.writeStringProperty("id", setting.clause().id());
            out.writeStringProperty("clause", setting.clause().citation().clause());
            out.writeStringProperty("value", setting.value().toString());
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
