package vn.vanthu.rules.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
        var pieces = new String[sentence.size() + names.size()];
        for (var i = 0; i < names.size(); i++) {
            pieces[2 * i] = sentence.get(i);
            pieces[2 * i + 1] = shown(told.get(names.get(i)));
        }
        pieces[pieces.length - 1] = sentence.getLast();
        return String.join("", pieces);
    }

    private String shown(Fact fact) {
        return switch (fact) {
            case Fact.Text(var value) -> label(value);
            case Fact.Quantity(var value) -> value.toPlainString();
            case Fact.Flag(var value) -> value ? tongue.yes : tongue.no;
            case Fact.Items(var values) when values.isEmpty() -> tongue.none;
            case Fact.Items(var values) -> listed(values);
            case Fact.Undetermined(var reason) -> tongue == Tongue.VIETNAMESE ? reason : tongue.unknown;
            case Fact.Absent _ -> tongue.unknown;
        };
    }

    private String listed(Set<String> values) {
        var shown = new String[values.size()];
        var i = 0;
        for (var value : values) {
            shown[i++] = label(value);
        }
        return String.join(", ", shown);
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
