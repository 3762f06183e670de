package vn.vanthu.exchange.directory;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A position held from its first day to the day before {@code until}; without it, still. */
public record Position(
        long id,
        AgencyCode agency,
        long personId,
        String fullName,
        String title,
        @Nullable String division,
        LocalDate from,
        @Nullable LocalDate until) {

    public Optional<String> inDivision() {
        return Optional.ofNullable(division);
    }
}
