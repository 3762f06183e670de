package vn.vanthu.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A decision, decree or law that rules are taken from.
 *
 * @param inForceTo the last day in force; empty where no end is known
 * @param replaces the instruments whose place it took
 * @param source where its text was read
 * @param overtakenBy higher or later law that decides some of its clauses today
 */
public record Instrument(
        String number,
        String title,
        String issuer,
        LocalDate issuedOn,
        LocalDate inForceFrom,
        Optional<LocalDate> inForceTo,
        List<String> replaces,
        String source,
        LocalDate lastReadOn,
        List<String> overtakenBy,
        String remark) {
    public Instrument {
        replaces = List.copyOf(replaces);
        overtakenBy = List.copyOf(overtakenBy);
    }

    public boolean inForce(LocalDate day) {
        return !day.isBefore(inForceFrom)
                && inForceTo.map(last -> !day.isAfter(last)).orElse(true);
    }
}
