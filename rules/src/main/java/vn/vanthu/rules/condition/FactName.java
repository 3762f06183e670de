package vn.vanthu.rules.condition;

import java.util.List;

/** The name of a fact and its place among the names that one pack looks at. */
public record FactName(String text, int place) {
    public static List<String> texts(List<FactName> names) {
        var texts = new String[names.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = names.get(i).text();
        }
        return List.of(texts);
    }
}
