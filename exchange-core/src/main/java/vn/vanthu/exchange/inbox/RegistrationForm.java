package vn.vanthu.exchange.inbox;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/**
 * What the clerk typed, as typed.
 *
 * @param seen the unsure fields that he looked at
 * @param leader to whom it is presented at once; empty to do it later
 */
record RegistrationForm(Map<ArrivalField, String> values, Set<ArrivalField> seen, String leader) {

    static final String SEEN = "seen";
    static final String LEADER = "leader";

    RegistrationForm {
        values = Map.copyOf(values);
        seen = Set.copyOf(seen);
    }

    static RegistrationForm of(MultiValueMap<String, String> posted) {
        Map<ArrivalField, String> values = new EnumMap<>(ArrivalField.class);
        for (ArrivalField field : ArrivalField.values()) {
            String value = posted.getFirst(field.key());
            values.put(field, value == null ? "" : value);
        }
        List<String> seen = posted.getOrDefault(SEEN, List.of());
        String leader = posted.getFirst(LEADER);
        return new RegistrationForm(
                values,
                Arrays.stream(ArrivalField.values())
                        .filter(field -> seen.contains(field.key()))
                        .collect(Collectors.toSet()),
                leader == null ? "" : leader.strip());
    }

    String value(ArrivalField field) {
        return values.getOrDefault(field, "");
    }

    /** Empty where nobody is named or what came is no number. */
    OptionalLong leaderId() {
        return leader.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(leader)) : OptionalLong.empty();
    }
}
