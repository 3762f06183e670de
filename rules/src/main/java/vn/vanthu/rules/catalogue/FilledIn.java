package vn.vanthu.rules.catalogue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one agency filled in of what its regulation leaves open.
 *
 * @param values by the parameter's name, as {@link LeftOpen#filled} takes them; a parameter left as the regulation has it is
 *     not there
 */
public record FilledIn(Map<String, List<String>> values) {
    public static final FilledIn NOTHING = new FilledIn(Map.of());

    public FilledIn {
        values = Collections.unmodifiableMap(new TreeMap<>(values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())))));
    }

    public boolean nothing() {
        return values.isEmpty();
    }
}
