package vn.vanthu.rules.pack;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanthu.rules.PackException;

/** A YAML mapping read strictly: a key that nobody asked for is an error, and so is a value of the wrong kind. */
final class Section {
    private final String where;
    private final Map<?, ?> source;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    Section(String where, @Nullable Object yaml) {
        this.where = where;
        if (!(yaml instanceof Map<?, ?> map)) {
            throw new PackException(where, "expected keys and values, got " + yaml);
        }
        source = map;
        map.forEach((key, value) -> {
            if (value == null) {
                throw fault(String.valueOf(key), "key \"" + key + "\" has no value");
            }
            values.put(String.valueOf(key), value);
        });
    }

    String where() {
        return where;
    }

    /** The same section under a name that says more to the author of a pack, who need not count. */
    Section named(String name) {
        var pack = where.contains(", ") ? where.substring(0, where.indexOf(", ")) : where;
        return new Section(pack + ", " + name, source);
    }

    /** A fault of this section, with the file and the line of the key. */
    PackException fault(@Nullable String key, String what) {
        return new PackException(where, what + place(key));
    }

    /** {@code  (file.yaml, line 12)}; empty where the section was not read from a file. */
    String place(@Nullable String key) {
        return source instanceof Lined lined ? " (" + lined.place(key) + ")" : "";
    }

    Set<String> keys() {
        return values.keySet();
    }

    Map<?, ?> contents() {
        return source;
    }

    Optional<Object> raw(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key));
    }

    Object need(String key) {
        return raw(key).orElseThrow(() -> fault(null, "key \"" + key + "\" is missing"));
    }

    String text(String key) {
        return scalar(key, need(key));
    }

    String textOr(String key, String otherwise) {
        return raw(key).map(value -> scalar(key, value)).orElse(otherwise);
    }

    <E extends Enum<E>> E oneOf(Class<E> type, String key) {
        var text = text(key);
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            throw new PackException(
                    where,
                    "key \"" + key + "\" is " + text + ", not one of " + List.of(type.getEnumConstants()) + place(key),
                    e);
        }
    }

    LocalDate date(String key) {
        return asDate(key, need(key));
    }

    Optional<LocalDate> dateIf(String key) {
        return raw(key).map(value -> asDate(key, value));
    }

    List<String> textsOr(String key, List<String> otherwise) {
        return raw(key).map(value ->
                        list(key, value).stream().map(item -> scalar(key, item)).toList())
                .orElse(otherwise);
    }

    Section section(String key) {
        return new Section(where + ", " + key, need(key));
    }

    List<Section> sections(String key) {
        return raw(key).map(value -> numbered(key, list(key, value))).orElse(List.of());
    }

    List<?> list(String key, Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw fault(key, "key \"" + key + "\" must be a list, got " + value);
    }

    /** To be called when everything known has been read. */
    void finish() {
        var unknown =
                values.keySet().stream().filter(key -> !asked.contains(key)).toList();
        if (!unknown.isEmpty()) {
            throw fault(
                    unknown.getFirst(),
                    "unknown key "
                            + unknown.stream().map(key -> "\"" + key + "\"").collect(Collectors.joining(", ")));
        }
    }

    private List<Section> numbered(String key, List<?> items) {
        var sections = new ArrayList<Section>();
        for (var item : items) {
            sections.add(new Section(where + ", " + key + " " + (sections.size() + 1), item));
        }
        return sections;
    }

    private String scalar(String key, @Nullable Object value) {
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            var text = String.valueOf(value).strip();
            if (!text.isEmpty()) {
                return text;
            }
        }
        throw fault(key, "key \"" + key + "\" must be a text, got " + value);
    }

    private LocalDate asDate(String key, Object value) {
        if (value instanceof Date date) {
            return LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
        }
        try {
            return LocalDate.parse(scalar(key, value));
        } catch (DateTimeParseException e) {
            throw new PackException(where, "key \"" + key + "\" is not a date: " + value + place(key), e);
        }
    }
}
