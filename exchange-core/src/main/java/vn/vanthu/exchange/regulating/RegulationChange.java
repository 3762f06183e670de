package vn.vanthu.exchange.regulating;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vanthu.exchange.directory.Followed;

/**
 * What somebody wants the agency to follow from a day on.
 *
 * @param number of the agency's changes, from 1
 * @param end null while it waits for a second person
 */
record RegulationChange(
        int number,
        Followed wanted,
        LocalDate from,
        String reason,
        long proposedBy,
        String proposedByName,
        Instant proposedAt,
        @Nullable End end) {

    enum Ending {
        APPROVED,
        REFUSED,
        WITHDRAWN
    }

    /** @param reason empty where it was approved */
    record End(Ending ending, String reason, String byName, Instant at) {}

    boolean approved() {
        return end != null && end.ending() == Ending.APPROVED;
    }

    public boolean pending() {
        return end == null;
    }
}
