package vn.vanthu.exchange.registry;

import static vn.vanthu.exchange.journal.ExportedRows.instant;
import static vn.vanthu.exchange.journal.ExportedRows.required;
import static vn.vanthu.exchange.journal.ExportedRows.text;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.vanthu.exchange.journal.ExportedRows;
import vn.vanthu.exchange.journal.HashChain;

/** Recomputes each book's chain and looks for gaps in its numbers. */
public final class BookVerifier {

    private final Map<String, Link> heads = new TreeMap<>();
    private final Map<String, TreeMap<Integer, Boolean>> numbers = new TreeMap<>();
    /** With which number each book begins, as the first link of its chain says. */
    private final Map<String, Integer> first = new TreeMap<>();

    private final List<String> faults = new ArrayList<>();
    private long events;

    private BookVerifier() {}

    private record Link(long position, String hash) {}

    /** {@code heads} by book: {@code agency/OUTGOING/2026}. */
    public record Report(long books, long numbers, long events, Map<String, String> heads, List<String> faults) {
        public Report {
            heads = Collections.unmodifiableMap(new TreeMap<>(heads));
            faults = List.copyOf(faults);
        }

        public boolean intact() {
            return faults.isEmpty();
        }
    }

    public static Report verify(ExportedRows rows) throws IOException {
        BookVerifier verifier = new BookVerifier();
        rows.forEach("register_entry", verifier::number);
        List<JsonNode> events = new ArrayList<>();
        rows.forEach("register_event", events::add);
        events.stream()
                .sorted((a, b) -> Long.compare(
                        a.path("position").asLong(), b.path("position").asLong()))
                .forEach(verifier::event);
        return verifier.report();
    }

    private void number(JsonNode row) {
        numbers.computeIfAbsent(book(row), book -> new TreeMap<>())
                .put(row.path("number").asInt(), false);
    }

    private void event(JsonNode row) {
        events++;
        String book = book(row);
        Link head = heads.getOrDefault(book, new Link(0, HashChain.START));
        BookEvent event = read(row);
        if (event.position() != head.position() + 1) {
            faults.add(book + ": event " + (head.position() + 1) + " is missing");
        }
        if (event.position() == 1) {
            first.put(book, event.number());
        }
        String hash = required(row, "hash");
        if (!required(row, "previous_hash").equals(head.hash())
                || !event.hash(head.hash()).equals(hash)) {
            faults.add(book + ": event " + event.position() + " of number " + event.number() + " was changed");
        }
        heads.put(book, new Link(event.position(), hash));
        if (numbers.getOrDefault(book, new TreeMap<>()).replace(event.number(), true) == null) {
            faults.add(book + ": number " + event.number() + " was removed");
        }
    }

    private Report report() {
        long all = 0;
        for (var book : numbers.entrySet()) {
            int expected = first.getOrDefault(book.getKey(), 1);
            for (var number : book.getValue().entrySet()) {
                if (number.getKey() != expected) {
                    faults.add(book.getKey() + ": number " + expected + " is missing");
                    expected = number.getKey();
                }
                if (!number.getValue()) {
                    faults.add(book.getKey() + ": number " + number.getKey() + " has no event");
                }
                expected++;
                all++;
            }
        }
        Map<String, String> hashes = new TreeMap<>();
        heads.forEach((book, link) -> hashes.put(book, link.hash()));
        return new Report(numbers.size(), all, events, hashes, faults);
    }

    private static String book(JsonNode row) {
        return required(row, "agency_code") + "/" + required(row, "book") + "/"
                + row.path("year").asInt();
    }

    private static BookEvent read(JsonNode row) {
        return new BookEvent(
                row.path("entry_id").asLong(),
                required(row, "agency_code"),
                required(row, "book"),
                row.path("year").asInt(),
                row.path("number").asInt(),
                row.path("position").asLong(),
                required(row, "event"),
                instant(row, "occurred_at"),
                required(row, "actor"),
                text(row, "reason"),
                new EntryFields(
                        text(row, "issuer"),
                        text(row, "document_number"),
                        day(row, "issued_on"),
                        text(row, "kind"),
                        text(row, "summary"),
                        text(row, "signer"),
                        text(row, "recipients"),
                        text(row, "copy_keeper"),
                        row.path("copies").isNumber() ? row.path("copies").asInt() : null,
                        day(row, "transferred_on"),
                        text(row, "signed_for"),
                        text(row, "note")));
    }

    private static @Nullable LocalDate day(JsonNode row, String column) {
        String day = text(row, column);
        return day == null ? null : LocalDate.parse(day);
    }
}
