package vn.vanthu.samples;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is true of a sample. A value that is not there is not claimed; an empty text claims that the fact is absent.
 * Keys: form, mediaType, pages, encoding, secrecy, kind, documentNumber, issuedOn, issuer, summary, signer, position,
 * capacity, tradition, urgency, activeContent, copy as {@code FORM NUMBER AGENCY}, verdict, legalEffect; signatures as
 * {@code STATUS/REASON/BY}.
 */
public record Expected(TreeMap<String, String> values, List<String> recipients, List<String> signatures) {

    public Expected {
        values = new TreeMap<>(values);
        recipients = List.copyOf(recipients);
        signatures = List.copyOf(signatures);
    }

    static Expected nothing() {
        return new Expected(new TreeMap<>(), List.of(), List.of());
    }

    public Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    Expected with(String... keysAndValues) {
        TreeMap<String, String> changed = new TreeMap<>(values);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            changed.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return new Expected(changed, recipients, signatures);
    }

    Expected without(String... keys) {
        TreeMap<String, String> changed = new TreeMap<>(values);
        List.of(keys).forEach(changed::remove);
        return new Expected(changed, recipients, signatures);
    }

    Expected sentTo(List<String> names) {
        return new Expected(values, names, signatures);
    }

    Expected signed(String... lines) {
        return new Expected(values, recipients, List.of(lines));
    }

    /** YAML, for people and other programs. */
    public String yaml() {
        StringBuilder text = new StringBuilder();
        values.forEach((key, value) ->
                text.append(key).append(": ").append(quoted(value)).append('\n'));
        list(text, "recipients", recipients);
        list(text, "signatures", signatures);
        return text.toString();
    }

    private static void list(StringBuilder text, String name, List<String> items) {
        if (!items.isEmpty()) {
            text.append(name).append(":\n");
            items.forEach(item -> text.append("  - ").append(quoted(item)).append('\n'));
        }
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
