package vn.vanthu.rules.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vanthu.rules.Fact;
import vn.vanthu.rules.PackException;
import vn.vanthu.rules.condition.FactName;
import vn.vanthu.rules.condition.FactNames;
import vn.vanthu.rules.condition.Told;

/** A sentence with <code>${fact}</code> in it. Codes are shown by the pack's labels. */
final class Template {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");

    /** The words for facts that no label names. */
    enum Tongue {
        VIETNAMESE("có", "không", "không", "chưa rõ"),
        ENGLISH("yes", "no", "none", "not known");

        private final String yes;
        private final String no;
        private final String none;
        private final String unknown;

        Tongue(String yes, String no, String none, String unknown) {
            this.yes = yes;
            this.no = no;
            this.none = none;
            this.unknown = unknown;
        }
    }

    private final String text;
    private final List<String> sentence = new ArrayList<>();
    private final List<FactName> names = new ArrayList<>();
    private final Map<String, String> labels;
    private final Tongue tongue;

    Template(String where, String text, Map<String, String> labels, FactNames known) {
        this(where, text, labels, known, Tongue.VIETNAMESE);
    }

    Template(String where, String text, Map<String, String> labels, FactNames known, Tongue tongue) {
        this.tongue = tongue;
        this.text = text;
        this.labels = labels;
        var matcher = PLACEHOLDER.matcher(text);
        var end = 0;
        while (matcher.find()) {
            sentence.add(text.substring(end, matcher.start()));
            names.add(known.of(matcher.group(1)));
            end = matcher.end();
        }
        sentence.add(text.substring(end));
        if (names.stream().anyMatch(name -> name.text().isBlank())
                || String.join("", sentence).contains("${")) {
            throw new PackException(where, "a placeholder is not closed or has no name: " + text);
        }
    }

    /** The names of those that it shows. */
    List<String> facts() {
        return FactName.texts(names);
    }

    /** Says the same of all facts. */
    boolean constant() {
        return names.isEmpty();
    }

    String fill(Told told) {
        if (names.isEmpty()) {
            return text;
        }
        var filled = sentence.getFirst();
        for (var i = 0; i < names.size(); i++) {
            filled = filled.concat(shown(told.get(names.get(i)))).concat(sentence.get(i + 1));
        }
        return filled;
    }

    private String shown(Fact fact) {
        return switch (fact) {
            case Fact.Text(var value) -> label(value);
            case Fact.Quantity(var value) -> value.toPlainString();
            case Fact.Flag(var value) -> value ? tongue.yes : tongue.no;
            case Fact.Items(var values) when values.isEmpty() -> tongue.none;
            case Fact.Items(var values) -> values.stream().map(this::label).collect(Collectors.joining(", "));
            case Fact.Undetermined(var reason) -> tongue == Tongue.VIETNAMESE ? reason : tongue.unknown;
            case Fact.Absent _ -> tongue.unknown;
        };
    }

    private String label(String code) {
        return labels.getOrDefault(code, code);
    }

    /** The facts that it shows, as they are named, in alphabetical order. */
    List<String> shows() {
        return names.stream().map(FactName::text).sorted().toList();
    }

    @Override
    public String toString() {
        return text;
    }
}
