package vn.vanthu.exchange.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The row behind which a list goes on, as it stands in an address: {@code 1.1795610016424000.<id>}.
 *
 * @param rank what the list is ordered by first; 0 where it is not
 * @param at to the microsecond, like the database
 */
public record Cursor(int rank, Instant at, UUID id) {

    private static final Pattern TEXT =
            Pattern.compile("([0-9])\\.([0-9]{1,17})\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** Empty where the text is none: then the list begins at its beginning. */
    public static Optional<Cursor> parse(@Nullable String text) {
        Matcher parts = TEXT.matcher(text == null ? "" : text);
        return parts.matches()
                ? Optional.of(new Cursor(
                        Integer.parseInt(parts.group(1)),
                        Instant.EPOCH.plus(Long.parseLong(parts.group(2)), ChronoUnit.MICROS),
                        UUID.fromString(parts.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return rank + "." + ChronoUnit.MICROS.between(Instant.EPOCH, at) + "." + id;
    }
}
