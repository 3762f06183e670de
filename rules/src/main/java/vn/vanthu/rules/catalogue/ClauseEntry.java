package vn.vanthu.rules.catalogue;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vanthu.rules.Citation;

/**
 * One clause of a regulation, in our own words.
 *
 * @param id {@code HCM-8.3a}
 * @param text one or two sentences
 * @param rules the rules of the pack that judge documents by it; none for most clauses
 * @param remark how an ambiguity of the text was decided; empty where there is none
 */
public record ClauseEntry(
        String id,
        Citation citation,
        ClauseKind kind,
        List<Part> parts,
        String text,
        Standing standing,
        List<String> rules,
        List<Parameter> parameters,
        String remark) {
    private static final Pattern ARTICLE =
            Pattern.compile("(Quyết định, )?(Điều \\d+( \\(thứ \\p{L}+\\))?|Phụ lục [IVX]+|Phần \\d+ mục \\d+\\.\\d+)");

    public ClauseEntry {
        parts = List.copyOf(parts);
        rules = List.copyOf(rules);
        parameters = List.copyOf(parameters);
    }

    ClauseEntry filled(FilledIn filled) {
        return new ClauseEntry(
                id,
                citation,
                kind,
                parts,
                text,
                standing,
                rules,
                parameters.stream().map(each -> each.filled(filled)).toList(),
                remark);
    }

    /** The parts as the catalogue writes them: {@code LEGAL, OUT}. */
    public String part() {
        return parts.stream().map(Part::name).collect(Collectors.joining(", "));
    }

    /** {@code Điều 8}; the whole clause where it names no article. */
    public String article() {
        var matcher = ARTICLE.matcher(citation.clause());
        return matcher.lookingAt() ? matcher.group() : citation.clause();
    }
}
