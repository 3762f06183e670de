package vn.vanthu.rules.catalogue;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One value that a clause sets.
 *
 * @param name the same in every regulation, so that they can be compared: {@code attachments.max}
 * @param label what it is, for people; may be empty where nobody is shown it
 * @param open what the text leaves to each agency; empty where it settles all
 * @param from the first day it holds; that of the instrument where the pack names none
 * @param to the last day it holds; empty where no end is known
 */
public record Parameter(
        String name,
        String label,
        ParameterValue value,
        Optional<LeftOpen> open,
        LocalDate from,
        Optional<LocalDate> to,
        LocalDate lastReadOn) {

    /** Whether people are shown its value. */
    public boolean forPeople() {
        return open.isPresent() || value.forPeople();
    }

    /** The same with what an agency filled in; unchanged where it is not open, or filled in as it may no longer be. */
    Parameter filled(FilledIn filled) {
        var given = filled.values().get(name);
        if (given == null || open.isEmpty()) {
            return this;
        }
        try {
            return new Parameter(name, label, open.get().filled(value, given), open, from, to, lastReadOn);
        } catch (IllegalArgumentException noLonger) {
            return this;
        }
    }

    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
