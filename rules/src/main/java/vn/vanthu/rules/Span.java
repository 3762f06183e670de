package vn.vanthu.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The days on which something holds, within those on which its instrument is in force.
 *
 * @param from the first; empty where it is the instrument's
 * @param to the last; empty where it is the instrument's
 */
public record Span(Optional<LocalDate> from, Optional<LocalDate> to) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    public static final Span ALWAYS = new Span(Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException where it ends before it begins */
    public Span {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    public boolean holds(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** In Vietnamese, to stand inside a sentence; empty where it sets no day. */
    public String words() {
        return Stream.of(
                        from.map(first -> "từ ngày " + DAY.format(first)),
                        to.map(last -> "đến hết ngày " + DAY.format(last)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }
}
