package vn.vanthu.exchange.regulating;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.judging.FileReport;

/** A module's documents with what was last said of them. In the scope of that agency. */
public interface JudgedDocuments {

    /**
     * The newest first; never one that is locked as a state secret.
     *
     * @param since those that are older are left out
     * @param after the last one of the part before; null for the first part
     */
    List<Judged> newest(AgencyCode agency, Instant since, @Nullable Mark after, int most);

    /** Where a list goes on. */
    record Mark(Instant at, UUID id) {
        private static final Mark NEWEST = new Mark(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));

        /** The same, or where a list begins. */
        public static Mark orNewest(@Nullable Mark mark) {
            return mark == null ? NEWEST : mark;
        }
    }

    /**
     * One document.
     *
     * @param at where it stands in the order
     * @param number with symbol; empty where it has none
     * @param day of the document, or on which it came; for people
     * @param reports of the document first, then of what came beside it
     */
    record Judged(
            UUID id,
            Instant at,
            String direction,
            String number,
            Object day,
            String summary,
            String href,
            List<FileReport> reports) {
        public Judged {
            reports = List.copyOf(reports);
        }
    }
}
