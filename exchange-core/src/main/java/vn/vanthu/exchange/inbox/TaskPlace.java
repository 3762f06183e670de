package vn.vanthu.exchange.inbox;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a task stands in its owner's list, and in an address as the place to go on from: {@code 0.2026-11-30.5.123}.
 *
 * @param urgency 1 for the most urgent
 */
record TaskPlace(boolean finished, @Nullable LocalDate deadline, int urgency, long id) {

    private static final Pattern TEXT = Pattern.compile("([01])\\.([0-9-]{0,10})\\.([0-9])\\.([0-9]{1,18})");

    /** Empty where the text is none: then the list begins at its beginning. */
    static Optional<TaskPlace> parse(@Nullable String text) {
        Matcher parts = TEXT.matcher(text == null ? "" : text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TaskPlace(
                    parts.group(1).equals("1"),
                    parts.group(2).isEmpty() ? null : LocalDate.parse(parts.group(2)),
                    Integer.parseInt(parts.group(3)),
                    Long.parseLong(parts.group(4))));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return (finished ? 1 : 0) + "." + (deadline == null ? "" : deadline) + "." + urgency + "." + id;
    }
}
