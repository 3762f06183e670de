package vn.vanthu.exchange.inbox;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What the clerk typed, as typed.
 *
 * @param seen the unsure fields that he looked at
 * @param leader to whom it is presented at once; empty to do it later
 */
record RegistrationForm(Map<ArrivalField, String> values, Set<ArrivalField> seen, String leader) {

    static final String CONFIRMED = "confirmed";
    static final String LEADER = "leader";

    RegistrationForm {
        values = Map.copyOf(values);
        seen = Set.copyOf(seen);
    }

    /** What stands in the form before anybody typed. */
    static RegistrationForm proposed(Map<ArrivalField, Proposal> proposals, String leader) {
        Map<ArrivalField, String> values = new EnumMap<>(ArrivalField.class);
        values.put(ArrivalField.URGENCY, Urgency.NONE.name());
        proposals.forEach((field, proposal) -> values.put(field, Shown.typed(field, proposal)));
        return new RegistrationForm(values, Set.of(), leader);
    }

    /** What the book says, as it would stand in the form. */
    static RegistrationForm of(Described described) {
        Map<ArrivalField, String> values = new EnumMap<>(ArrivalField.class);
        values.put(ArrivalField.ISSUER, text(described.issuer()));
        values.put(ArrivalField.DOCUMENT_NUMBER, text(described.documentNumber()));
        values.put(ArrivalField.ISSUED_ON, day(described.issuedOn()));
        values.put(ArrivalField.SUMMARY, text(described.summary()));
        values.put(ArrivalField.KIND, text(ArrivalRows.name(described.kind())));
        values.put(ArrivalField.URGENCY, described.urgency().name());
        values.put(ArrivalField.PAGES, text(described.pages()));
        values.put(ArrivalField.SIGNER, text(described.signer()));
        values.put(ArrivalField.POSITION, text(described.position()));
        values.put(ArrivalField.DUE_ON, day(described.dueOn()));
        values.put(ArrivalField.NOTE, text(described.note()));
        return new RegistrationForm(values, Set.of(), "");
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Shown.day(day);
    }

    static RegistrationForm of(MultiValueMap<String, String> posted) {
        Map<ArrivalField, String> values = new EnumMap<>(ArrivalField.class);
        for (ArrivalField field : ArrivalField.values()) {
            String value = posted.getFirst(field.key());
            values.put(field, value == null ? "" : value);
        }
        List<String> seen = posted.getOrDefault(CONFIRMED, List.of());
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
