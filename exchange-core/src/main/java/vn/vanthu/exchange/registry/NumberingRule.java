package vn.vanthu.exchange.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.DocumentKind;

/**
 * How an agency numbers its departures: state agencies by calendar year (NĐ 30/2020 Điều 15 khoản 1), Party committees
 * by term and kind.
 *
 * @param from the first day on which it is so
 * @param termFrom the first day of the term whose numbers run through it; null where they begin anew each year
 * @param kinds the kinds with a book apart; read where {@code apart} is SOME
 */
public record NumberingRule(
        LocalDate from,
        @Nullable LocalDate termFrom,
        Apart apart,
        Set<String> kinds,
        String basis,
        String setBy,
        Instant setAt) {

    /** Until anybody has said otherwise. */
    public static final NumberingRule USUAL =
            new NumberingRule(LocalDate.EPOCH, null, Apart.NONE, Set.of(), "", "", Instant.EPOCH);

    public NumberingRule {
        kinds = Set.copyOf(kinds);
    }

    /** Which kinds have books of their own. */
    public enum Apart {
        NONE,
        SOME,
        ALL
    }

    public Optional<LocalDate> term() {
        return Optional.ofNullable(termFrom);
    }

    /** The book that a departure of that day is entered in; kinds that only regulations name are in the common one. */
    Volume volume(@Nullable String kind, boolean copy, LocalDate day) {
        return new Volume(copy ? Book.COPIES : book(kind), period(day));
    }

    private Book book(@Nullable String kind) {
        boolean known = Arrays.stream(DocumentKind.values())
                .anyMatch(each -> each.name().equals(kind));
        return switch (apart) {
            case NONE -> Book.OUTGOING;
            case SOME -> known && kinds.contains(kind) ? Book.ofKind(String.valueOf(kind)) : Book.OUTGOING;
            case ALL -> known ? Book.ofKind(String.valueOf(kind)) : Book.OUTGOING;
        };
    }

    /** The year of its volumes on that day. */
    int period(LocalDate day) {
        return termFrom == null ? day.getYear() : termFrom.getYear();
    }

    /** The first day on which numbers of that day's volumes were given. */
    LocalDate began(LocalDate day) {
        return termFrom == null ? day.withDayOfYear(1) : termFrom;
    }
}
