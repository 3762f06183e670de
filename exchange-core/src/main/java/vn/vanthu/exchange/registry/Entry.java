package vn.vanthu.exchange.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.vanthu.exchange.directory.AgencyCode;

/** An entry of a book as its last event left it; {@code at} is the time of that event, {@code takenAt} of the number. */
public record Entry(
        long id,
        AgencyCode agency,
        Book book,
        int year,
        int number,
        Instant takenAt,
        EntryEvent state,
        Instant at,
        String actor,
        @Nullable String reason,
        EntryFields fields) {}
