package vn.vanthu.rules.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A YAML mapping that remembers where it stands and which keys were asked for: an unknown key is an error. */
final class Node {
    private final String pack;
    private final String where;
    private final Map<?, ?> values;
    private final Set<String> asked = new HashSet<>();

    Node(String pack, String where, @Nullable Object value) {
        this.pack = pack;
        this.where = where;
        if (!(value instanceof Map<?, ?> map)) {
            throw new PackException(pack, where, "expected a mapping, found " + value);
        }
        this.values = map;
    }

    Optional<Object> optional(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key));
    }

    Object required(String key) {
        return optional(key).orElseThrow(() -> problem("'" + key + "' is missing"));
    }

    Optional<String> optionalText(String key) {
        return optional(key).map(value -> scalar(key, value));
    }

    String text(String key) {
        String text = scalar(key, required(key)).strip();
        if (text.isEmpty()) {
            throw problem("'" + key + "' is empty");
        }
        return text;
    }

    Node child(String key) {
        return new Node(pack, where + "." + key, required(key));
    }

    List<Node> children(String key) {
        List<Node> nodes = new ArrayList<>();
        for (Object item : list(key)) {
            nodes.add(new Node(pack, where + "." + key + "[" + nodes.size() + "]", item));
        }
        return nodes;
    }

    List<?> list(String key) {
        Object value = optional(key).orElse(List.of());
        if (!(value instanceof List<?> list)) {
            throw problem("'" + key + "' must be a list");
        }
        return list;
    }

    Set<String> keys() {
        Set<String> keys = new HashSet<>();
        values.keySet().forEach(key -> keys.add(String.valueOf(key)));
        return keys;
    }

    void nothingElse() {
        Set<String> unknown = keys();
        unknown.removeAll(asked);
        if (!unknown.isEmpty()) {
            throw problem("unknown key " + unknown);
        }
    }

    PackException problem(String problem) {
        return new PackException(pack, where, problem);
    }

    private String scalar(String key, Object value) {
        if (value instanceof Map || value instanceof List) {
            throw problem("'" + key + "' must be one value");
        }
        return String.valueOf(value);
    }
}
