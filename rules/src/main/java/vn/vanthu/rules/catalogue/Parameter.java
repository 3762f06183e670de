package vn.vanthu.rules.catalogue;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One value that a clause sets.
 *
 * @param name the same in every regulation, so that they can be compared: {@code attachments.max}
 * @param label what it is, for people; may be empty where nobody is shown it
 * @param from the first day it holds; that of the instrument where the pack names none
 * @param to the last day it holds; empty where no end is known
 */
public record Parameter(
        String name, String label, ParameterValue value, LocalDate from, Optional<LocalDate> to, LocalDate lastReadOn) {

    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
