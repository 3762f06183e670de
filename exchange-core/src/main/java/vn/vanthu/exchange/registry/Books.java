package vn.vanthu.exchange.registry;

import static vn.vanthu.exchange.registry.BookException.ErrorCode.NOT_ISSUED;
import static vn.vanthu.exchange.registry.BookException.ErrorCode.NOT_RESERVED;
import static vn.vanthu.exchange.registry.BookException.ErrorCode.NO_SUCH_ENTRY;
import static vn.vanthu.exchange.registry.EntryEvent.AMENDED;
import static vn.vanthu.exchange.registry.EntryEvent.ISSUED;
import static vn.vanthu.exchange.registry.EntryEvent.REGISTERED;
import static vn.vanthu.exchange.registry.EntryEvent.RESERVED;
import static vn.vanthu.exchange.registry.EntryEvent.VOIDED;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.vanthu.classifier.Tradition;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.journal.HashChain;
import vn.vanthu.exchange.journal.Journal;

/**
 * The books of the agencies. Numbers run from 1 in each year of Vietnam's calendar without a gap (NĐ 30/2020 Điều 15.1,
 * 22), departures as the agency's rule says ({@link NumberingRule}); a number that is taken back by a roll-back was never taken. Writers of one book wait for each other until their
 * transactions end, so take a number late.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Books {

    private final BookRows rows;
    private final BookProofs proofs;
    private final NumberingRules rules;
    private final Journal journal;
    private final Clock clock;

    Books(BookRows rows, BookProofs proofs, NumberingRules rules, Journal journal, Clock clock) {
        this.rows = rows;
        this.proofs = proofs;
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
    }

    /** The next number of this moment in the book of the fields' kind; it must be issued or voided. */
    public Entry reserve(AgencyCode agency, EntryFields fields, String actor) {
        return reserve(agency, false, fields, actor);
    }

    private Entry reserve(AgencyCode agency, boolean copy, EntryFields fields, String actor) {
        return take(agency, day -> rules.of(agency, day).volume(fields.kind(), copy, day), RESERVED, fields, actor);
    }

    /**
     * Whoever asks whether a number is {@link #taken} and then takes it asks here first, and before it locks a volume:
     * who else takes one waits until this transaction ends.
     */
    public void lockNumbers(AgencyCode agency) {
        rows.lockNumbers(agency);
    }

    /**
     * What a number is wanted for.
     *
     * @param symbol what follows it, {@code QĐ-SXD}
     * @param copy for a copy (sao y, trích sao, sao lục), which is in the book of copies
     */
    public record Wanted(String symbol, Tradition tradition, boolean copy) {}

    /**
     * The same with its symbol. Where a document that came with its number printed has that very number and symbol, the
     * entry is crossed out with the reason and the next one is taken.
     */
    public Numbered reserve(AgencyCode agency, Wanted wanted, EntryFields fields, String actor) {
        lockNumbers(agency);
        Entry entry = reserve(agency, wanted.copy(), fields, actor);
        LocalDate day = LocalDate.ofInstant(entry.takenAt(), clock.getZone());
        String number = DocumentNumber.of(entry.number(), wanted.tradition(), wanted.symbol());
        if (!taken(agency, number, day)) {
            return new Numbered(entry, number, day);
        }
        voidNumber(agency, entry.id(), "Số " + number + " đã in sẵn trên một văn bản khác của năm", actor);
        return reserve(agency, wanted, fields, actor);
    }

    /** A number as a document bears it; {@code day} is the day on which it was taken. */
    public record Numbered(Entry entry, String documentNumber, LocalDate day) {}

    /** The reserved number goes out with these fields. */
    public Entry issue(AgencyCode agency, long entryId, EntryFields fields, String actor) {
        return follow(lockedIn(agency, entryId, NOT_RESERVED, RESERVED), ISSUED, fields, actor, null);
    }

    /** The reserved number stays in the book, crossed out with its reason. */
    public Entry voidNumber(AgencyCode agency, long entryId, String reason, String actor) {
        Entry entry = lockedIn(agency, entryId, NOT_RESERVED, RESERVED);
        return follow(entry, VOIDED, entry.fields(), actor, said(reason));
    }

    /** The next arrival number of this moment. */
    public Entry registerArrival(AgencyCode agency, EntryFields fields, String actor) {
        return take(agency, day -> new Volume(Book.ARRIVAL, day.getYear()), REGISTERED, fields, actor);
    }

    /** Corrects the fields of an issued or registered entry; what stood there stays readable. */
    public Entry amend(AgencyCode agency, long entryId, EntryFields fields, String reason, String actor) {
        return follow(
                lockedIn(agency, entryId, NOT_ISSUED, ISSUED, REGISTERED, AMENDED),
                AMENDED,
                fields,
                actor,
                said(reason));
    }

    @Transactional(readOnly = true)
    public Optional<Entry> entry(AgencyCode agency, long entryId) {
        return rows.entry(agency, entryId);
    }

    /** The number that the next entry of this moment would get, unless somebody else takes it first. */
    @Transactional(readOnly = true)
    public int nextNumber(AgencyCode agency, Book book) {
        LocalDate today = LocalDate.now(clock);
        int year = book.arrivals() ? today.getYear() : rules.of(agency, today).period(today);
        return rows.nextNumber(agency, book, year);
    }

    /** The same of departures of a kind. */
    @Transactional(readOnly = true)
    public int nextDeparture(AgencyCode agency, @Nullable String kind, boolean copy) {
        LocalDate today = LocalDate.now(clock);
        Volume volume = rules.of(agency, today).volume(kind, copy, today);
        return rows.nextNumber(agency, volume.book(), volume.year());
    }

    /** Whether a number of that day's year, or term, that stands, reserved or issued, reads so. */
    @Transactional(readOnly = true)
    public boolean taken(AgencyCode agency, String documentNumber, LocalDate day) {
        return rows.taken(agency, documentNumber, rules.of(agency, day).began(day), day);
    }

    /** In the order of numbers, from that number on. */
    @Transactional(readOnly = true)
    public List<Entry> entries(AgencyCode agency, Book book, int year, int fromNumber, int limit) {
        return rows.entries(agency, book, year, fromNumber, limit);
    }

    /** From that number down, the newest first. */
    @Transactional(readOnly = true)
    public List<Entry> newest(AgencyCode agency, Book book, int year, int fromNumber, int limit) {
        return rows.newest(agency, book, year, fromNumber, limit);
    }

    /** The years that have a number in the book, the latest first. */
    @Transactional(readOnly = true)
    public List<Integer> years(AgencyCode agency, Book book) {
        return rows.years(agency, book);
    }

    /** Counts the numbers and follows the chain of the book from its first link. */
    @Transactional(readOnly = true)
    public BookProof proof(AgencyCode agency, Book book, int year) {
        return proofs.whole(agency, book, year);
    }

    /** The same, but of the chain only what came since it was last followed; at least once a day all of it. */
    @Transactional(readOnly = true)
    public BookProof latestProof(AgencyCode agency, Book book, int year) {
        return proofs.latest(agency, book, year);
    }

    /**
     * Entries of all years where a word of number, symbol, summary, issuer or recipients begins with each of the words,
     * which are letters and figures in lower case without diacritics; the newest first, but before them the one of that
     * number.
     */
    @Transactional(readOnly = true)
    public List<Entry> find(AgencyCode agency, List<String> foldedWords, int limit) {
        return rows.find(agency, foldedWords, limit);
    }

    /** Every event of one entry, the oldest first. */
    @Transactional(readOnly = true)
    public List<Entry> history(AgencyCode agency, long entryId) {
        return rows.history(agency, entryId);
    }

    private Entry take(
            AgencyCode agency, Function<LocalDate, Volume> where, EntryEvent event, EntryFields fields, String actor) {
        Volume volume = where.apply(LocalDate.now(clock));
        rows.lock(agency, volume.book(), volume.year());
        // Read after the lock: whoever held it before took an earlier moment.
        Instant now = HashChain.storable(clock.instant());
        if (!where.apply(LocalDate.ofInstant(now, clock.getZone())).equals(volume)) {
            return take(agency, where, event, fields, actor);
        }
        int number = rows.nextNumber(agency, volume.book(), volume.year());
        long id = rows.insert(agency, volume.book(), volume.year(), number, now);
        Entry taken = new Entry(id, agency, volume.book(), volume.year(), number, now, event, now, actor, null, fields);
        return write(taken);
    }

    private Entry follow(Entry entry, EntryEvent event, EntryFields fields, String actor, @Nullable String reason) {
        Instant now = HashChain.storable(clock.instant());
        return write(new Entry(
                entry.id(),
                entry.agency(),
                entry.book(),
                entry.year(),
                entry.number(),
                entry.takenAt(),
                event,
                now,
                actor,
                reason,
                fields));
    }

    private Entry write(Entry entry) {
        rows.append(entry);
        journal.record(
                entry.actor(),
                entry.agency(),
                "NUMBER_" + entry.state().name(),
                entry.book() + "/" + entry.year() + "/" + entry.number(),
                Map.of("entry", entry.id()));
        return entry;
    }

    private Entry lockedIn(AgencyCode agency, long entryId, BookException.ErrorCode otherwise, EntryEvent... allowed) {
        Entry found = entryOrThrow(agency, entryId);
        rows.lock(agency, found.book(), found.year());
        Entry locked = entryOrThrow(agency, entryId);
        if (!List.of(allowed).contains(locked.state())) {
            throw new BookException(otherwise, "entry " + entryId + " is " + locked.state());
        }
        return locked;
    }

    private Entry entryOrThrow(AgencyCode agency, long entryId) {
        return rows.entry(agency, entryId)
                .orElseThrow(() -> new BookException(NO_SUCH_ENTRY, "no entry " + entryId + " of " + agency));
    }

    private static String said(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a reason is asked for, not blank");
        }
        return reason.strip();
    }
}
