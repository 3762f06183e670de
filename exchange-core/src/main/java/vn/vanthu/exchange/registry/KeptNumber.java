package vn.vanthu.exchange.registry;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A number that a clerk holds for a document to come.
 *
 * @param day the day on which it was taken, and which the document will bear
 * @param until when it is crossed out if no document came
 */
public record KeptNumber(
        long entryId,
        String documentNumber,
        LocalDate day,
        String kind,
        String reason,
        Instant until,
        String keptBy,
        Instant keptAt) {}
