package vn.vanthu.exchange.web;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A labelled control of a form: {@code fields.of(name, label, value)} and what differs from a plain text field.
 *
 * @param name of the form parameter, and the id
 * @param source null for what nobody but the person fills
 * @param rows more than 0 makes it a text area
 * @param options not empty makes it a select: value to words, in order
 * @param suggestions the id of a datalist
 */
public record Field(
        String name,
        String label,
        String value,
        @Nullable FieldSource source,
        @Nullable String error,
        @Nullable String hint,
        String type,
        int rows,
        Map<?, ?> options,
        boolean required,
        boolean optional,
        @Nullable String suggestions) {

    static Field of(String name, String label, @Nullable Object value) {
        return new Field(name, label, text(value), null, null, null, "text", 0, Map.of(), false, false, null);
    }

    public Field from(@Nullable FieldSource given) {
        return new Field(name, label, value, given, error, hint, type, rows, options, required, optional, suggestions);
    }

    public Field wrong(@Nullable String message) {
        return new Field(
                name, label, value, source, message, hint, type, rows, options, required, optional, suggestions);
    }

    public Field hint(@Nullable String words) {
        return new Field(
                name, label, value, source, error, words, type, rows, options, required, optional, suggestions);
    }

    /** {@code date}, {@code number}, {@code email} …; dates are ISO text then. */
    public Field type(String wanted) {
        return new Field(
                name, label, value, source, error, hint, wanted, rows, options, required, optional, suggestions);
    }

    public Field rows(int count) {
        return new Field(
                name, label, value, source, error, hint, type, count, options, required, optional, suggestions);
    }

    public Field options(Map<?, ?> choices) {
        return new Field(name, label, value, source, error, hint, type, rows, choices, required, optional, suggestions);
    }

    public Field needed() {
        return new Field(name, label, value, source, error, hint, type, rows, options, true, false, suggestions);
    }

    /** Says so beside the label. */
    public Field notNeeded() {
        return new Field(name, label, value, source, error, hint, type, rows, options, false, true, suggestions);
    }

    public Field suggesting(String datalist) {
        return new Field(name, label, value, source, error, hint, type, rows, options, required, optional, datalist);
    }

    public boolean invalid() {
        return error != null && !error.isEmpty();
    }

    public String tone() {
        return source == null ? "" : source.tone();
    }

    public String control() {
        return rows > 0 ? "area" : options.isEmpty() ? "input" : "select";
    }

    public boolean chosen(Object key) {
        return value.equals(String.valueOf(key));
    }

    public @Nullable String describedBy() {
        return invalid() ? name + "-loi" : hint == null ? null : name + "-goi-y";
    }

    public @Nullable String inputMode() {
        return type.equals("number") ? "numeric" : null;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Optional<?> maybe -> text(maybe.orElse(null));
            default -> value.toString();
        };
    }
}
