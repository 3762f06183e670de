package vn.vanthu.rules.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;

/** Two regulations part by part: what each sets, and where they differ. */
public final class SideBySide {
    private SideBySide() {}

    /** What one clause gives a parameter. */
    public record Setting(ClauseEntry clause, ParameterValue value) {}

    /**
     * One parameter in one part.
     *
     * @param left what the first regulation sets; empty where it is silent
     * @param right the same of the second
     */
    public record Row(Part part, String parameter, List<Setting> left, List<Setting> right) {
        public Row {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }

        public boolean differs() {
            return !values(left).equals(values(right));
        }

        private static List<ParameterValue> values(List<Setting> settings) {
            return settings.stream().map(Setting::value).toList();
        }
    }

    /** The clauses of a part on both sides. */
    public record Chapter(Part part, List<ClauseEntry> left, List<ClauseEntry> right, List<Row> rows) {
        public Chapter {
            left = List.copyOf(left);
            right = List.copyOf(right);
            rows = List.copyOf(rows);
        }
    }

    /** In the order of the parts; a part on which both are silent is left out. */
    public static List<Chapter> of(Catalogue left, Catalogue right) {
        return Arrays.stream(Part.values())
                .map(part -> chapter(part, clauses(left, part), clauses(right, part)))
                .filter(chapter -> !chapter.left().isEmpty() || !chapter.right().isEmpty())
                .toList();
    }

    private static Chapter chapter(Part part, List<ClauseEntry> left, List<ClauseEntry> right) {
        var names = new LinkedHashSet<String>();
        for (var side : List.of(left, right)) {
            side.stream()
                    .filter(leads(part))
                    .flatMap(entry -> entry.parameters().stream())
                    .forEach(parameter -> names.add(parameter.name()));
        }
        var rows = new ArrayList<Row>();
        for (var name : names) {
            rows.add(new Row(part, name, settings(left, name), settings(right, name)));
        }
        return new Chapter(part, left, right, rows);
    }

    /** A clause of several parts sets its parameters in the first. */
    private static Predicate<ClauseEntry> leads(Part part) {
        return entry -> entry.parts().getFirst() == part;
    }

    private static List<ClauseEntry> clauses(Catalogue catalogue, Part part) {
        return catalogue.entries().stream()
                .filter(entry -> entry.parts().contains(part))
                .toList();
    }

    private static List<Setting> settings(List<ClauseEntry> clauses, String name) {
        return clauses.stream()
                .flatMap(entry -> entry.parameters().stream()
                        .filter(parameter -> parameter.name().equals(name))
                        .map(parameter -> new Setting(entry, parameter.value())))
                .toList();
    }
}
