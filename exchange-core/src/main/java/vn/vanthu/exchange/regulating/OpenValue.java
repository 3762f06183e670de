package vn.vanthu.exchange.regulating;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vanthu.rules.Citation;
import vn.vanthu.rules.catalogue.Catalogue;
import vn.vanthu.rules.catalogue.LeftOpen;
import vn.vanthu.rules.catalogue.Parameter;
import vn.vanthu.rules.catalogue.ParameterValue;
import vn.vanthu.rules.catalogue.Standing;

/**
 * A value that the text leaves to the agency.
 *
 * @param own what holds where the agency fills in nothing
 * @param hint what may be typed, and within which bounds
 * @param unused the feature that would use it and is not there yet; empty where one uses it
 */
record OpenValue(
        String name,
        String label,
        Citation citation,
        String rule,
        ParameterValue own,
        LeftOpen open,
        String hint,
        String unused) {

    static List<OpenValue> of(Catalogue catalogue) {
        return catalogue.entries().stream()
                .flatMap(entry -> entry.parameters().stream()
                        .flatMap(each -> each.open().stream()
                                .map(open -> new OpenValue(
                                        each.name(),
                                        each.label(),
                                        entry.citation(),
                                        entry.id(),
                                        each.value(),
                                        open,
                                        hint(each, open),
                                        entry.standing() instanceof Standing.Planned(var feature) ? feature : ""))))
                .toList();
    }

    private static String hint(Parameter parameter, LeftOpen open) {
        return switch (parameter.value()) {
            case ParameterValue.Amount(var _, var unit) -> "Một số từ " + open.words() + " " + unit.words() + ".";
            case ParameterValue.TimesOfDay _ ->
                "Các giờ trong ngày, cách nhau bằng dấu phẩy: " + open.words() + " giờ.";
            default -> "Các tên miền thêm vào, cách nhau bằng dấu phẩy: " + open.words() + " tên miền.";
        };
    }

    /** What was typed, one by one. */
    static List<String> typed(String text) {
        return Arrays.stream(text.split("[,;\\s]+"))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** Why it may not be filled in so, in Vietnamese. */
    Optional<String> fault(List<String> filled) {
        try {
            open.filled(own, filled);
            return Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.of(label + ": " + wrong.getMessage());
        }
    }

    /** The value in words, with what is filled in. */
    public String shown(List<String> filled) {
        return filled.isEmpty() ? own.toString() : open.filled(own, filled).toString();
    }

    /** As it stands in its field. */
    public static String text(List<String> filled) {
        return filled.stream().collect(Collectors.joining(", "));
    }
}
