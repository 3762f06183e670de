package vn.vanthu.exchange.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a book are looked for.
 *
 * @param foldedWords each begins a word of the entry, in lower case without diacritics
 * @param kind as entries have it; empty for any
 * @param states empty for any
 * @param from the first day of documents; null for any
 * @param until the last one; null for any
 */
public record EntryFilter(
        List<String> foldedWords,
        String kind,
        Set<EntryEvent> states,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public static final EntryFilter ALL = new EntryFilter(List.of(), "", Set.of(), null, null);

    public EntryFilter {
        foldedWords = List.copyOf(foldedWords);
        states = Set.copyOf(states);
    }

    public boolean all() {
        return equals(ALL);
    }
}
