package vn.vanthu.exchange.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.journal.HashChain;

/** The rows of the books: inserted, never changed. */
@Repository
class BookRows {

    private static final String EVENTS = """
            SELECT e.taken_at, v.* FROM register_entry e JOIN register_event v ON v.entry_id = e.id
            """;
    static final String LAST = """
            SELECT e.taken_at, v.* FROM register_entry e CROSS JOIN LATERAL (
                SELECT * FROM register_event x WHERE x.entry_id = e.id ORDER BY x.position DESC LIMIT 1) v
            """;

    /** A space before each word, in lower case and without diacritics or signs. */
    private static final String FOLDED = """
            (' ' || regexp_replace(replace(regexp_replace(normalize(lower(concat_ws(' ', e.number, v.document_number,
                v.summary, v.issuer, v.recipients)), NFD), '[\\u0300-\\u036f]', '', 'g'), 'đ', 'd'),
                '[^a-z0-9]+', ' ', 'g'))""";

    private static final int LONGEST_NUMBER = 9;

    private final JdbcClient jdbc;

    BookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lock(AgencyCode agency, Book book, int year) {
        lock(agency, book.code(), year);
    }

    /** What departures are called, in whichever volume: one asks whether a number stands and takes it at a time. */
    void lockNumbers(AgencyCode agency) {
        lock(agency, "DEPARTURES", 0);
    }

    private void lock(AgencyCode agency, String what, int year) {
        jdbc.sql("SELECT lock_book(:agency, :book, :year)")
                .param("agency", agency.value())
                .param("book", what)
                .param("year", year)
                .query((row, n) -> 0)
                .single();
    }

    int nextNumber(AgencyCode agency, Book book, int year) {
        return jdbc.sql("SELECT next_number(:agency, :book, :year)")
                .param("agency", agency.value())
                .param("book", book.code())
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    boolean taken(AgencyCode agency, String documentNumber, LocalDate since, LocalDate until) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM register_event v
                    WHERE v.agency_code = :agency AND v.document_number = ANY (:numbers) AND v.book <> 'ARRIVAL'
                      AND v.issued_on BETWEEN :since AND greatest(:until, make_date(extract(year FROM cast(:until AS date))::integer, 12, 31))
                      AND NOT EXISTS (SELECT FROM register_event x WHERE x.entry_id = v.entry_id AND x.event = 'VOIDED'))""")
                .param("agency", agency.value())
                .param("numbers", DocumentNumber.written(documentNumber).toArray(String[]::new))
                .param("since", since)
                .param("until", until)
                .query(Boolean.class)
                .single();
    }

    long insert(AgencyCode agency, Book book, int year, int number, Instant at) {
        return jdbc.sql("""
                INSERT INTO register_entry (agency_code, book, year, number, taken_at)
                VALUES (:agency, :book, :year, :number, :at) RETURNING id""")
                .param("agency", agency.value())
                .param("book", book.code())
                .param("year", year)
                .param("number", number)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Links the entry's present state to the head of its book; the book is locked. */
    void append(Entry entry) {
        Head head = head(entry);
        BookEvent event = new BookEvent(
                entry.id(),
                entry.agency().value(),
                entry.book().code(),
                entry.year(),
                entry.number(),
                head.position() + 1,
                entry.state().name(),
                entry.at(),
                entry.actor(),
                entry.reason(),
                entry.fields());
        EntryFields fields = entry.fields();
        jdbc.sql("""
                INSERT INTO register_event (agency_code, entry_id, book, year, number, position, event, occurred_at,
                    actor, reason, issuer, document_number, issued_on, kind, summary, signer, recipients, copy_keeper,
                    copies, transferred_on, signed_for, note, previous_hash, hash)
                VALUES (:agency, :entry, :book, :year, :number, :position, :event, :at, :actor, :reason, :issuer,
                    :documentNumber, :issuedOn, :kind, :summary, :signer, :recipients, :keeper, :copies,
                    :transferredOn, :signedFor, :note, :previous, :hash)""")
                .param("agency", event.agencyCode())
                .param("entry", event.entryId())
                .param("book", event.book())
                .param("year", event.year())
                .param("number", event.number())
                .param("position", event.position())
                .param("event", event.event())
                .param("at", event.occurredAt().atOffset(ZoneOffset.UTC))
                .param("actor", event.actor())
                .param("reason", event.reason())
                .param("issuer", fields.issuer())
                .param("documentNumber", fields.documentNumber())
                .param("issuedOn", fields.issuedOn())
                .param("kind", fields.kind())
                .param("summary", fields.summary())
                .param("signer", fields.signer())
                .param("recipients", fields.recipients())
                .param("keeper", fields.copyKeeper())
                .param("copies", fields.copies())
                .param("transferredOn", fields.transferredOn())
                .param("signedFor", fields.signedFor())
                .param("note", fields.note())
                .param("previous", head.hash())
                .param("hash", event.hash(head.hash()))
                .update();
    }

    Optional<Entry> entry(AgencyCode agency, long id) {
        return jdbc.sql(LAST + " WHERE e.agency_code = :agency AND e.id = :id")
                .param("agency", agency.value())
                .param("id", id)
                .query(BookRows::entry)
                .optional();
    }

    List<Entry> history(AgencyCode agency, long id) {
        return jdbc.sql(EVENTS + " WHERE e.agency_code = :agency AND e.id = :id ORDER BY v.position")
                .param("agency", agency.value())
                .param("id", id)
                .query(BookRows::entry)
                .list();
    }

    List<Entry> entries(AgencyCode agency, Book book, int year, int fromNumber, int limit) {
        return jdbc.sql(LAST + """
                 WHERE e.agency_code = :agency AND e.book = :book AND e.year = :year AND e.number >= :from
                 ORDER BY e.number LIMIT :limit""")
                .param("agency", agency.value())
                .param("book", book.code())
                .param("year", year)
                .param("from", fromNumber)
                .param("limit", limit)
                .query(BookRows::entry)
                .list();
    }

    List<Entry> newest(AgencyCode agency, Book book, int year, int fromNumber, int limit) {
        return jdbc.sql(LAST + """
                 WHERE e.agency_code = :agency AND e.book = :book AND e.year = :year AND e.number <= :from
                 ORDER BY e.number DESC LIMIT :limit""")
                .param("agency", agency.value())
                .param("book", book.code())
                .param("year", year)
                .param("from", fromNumber)
                .param("limit", limit)
                .query(BookRows::entry)
                .list();
    }

    List<Integer> years(AgencyCode agency, Book book) {
        return jdbc.sql("""
                SELECT DISTINCT year FROM register_entry WHERE agency_code = :agency AND book = :book ORDER BY year DESC""")
                .param("agency", agency.value())
                .param("book", book.code())
                .query((row, n) -> row.getInt("year"))
                .list();
    }

    List<Entry> find(AgencyCode agency, List<String> foldedWords, int limit) {
        StringBuilder sql = new StringBuilder(LAST).append(" WHERE e.agency_code = :agency");
        for (int i = 0; i < foldedWords.size(); i++) {
            sql.append(" AND position(' ' || :word")
                    .append(i)
                    .append(" in ")
                    .append(FOLDED)
                    .append(") > 0");
        }
        var query = jdbc.sql(sql.append(" ORDER BY (e.number = :number) DESC, e.taken_at DESC, e.id DESC LIMIT :limit")
                        .toString())
                .param("agency", agency.value())
                .param("number", number(foldedWords))
                .param("limit", limit);
        for (int i = 0; i < foldedWords.size(); i++) {
            query = query.param("word" + i, foldedWords.get(i));
        }
        return query.query(BookRows::entry).list();
    }

    private static int number(List<String> words) {
        return words.stream()
                .filter(word -> word.length() <= LONGEST_NUMBER && word.chars().allMatch(c -> c >= '0' && c <= '9'))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }

    /** Follows the chain from where it was left. */
    BookChain follow(AgencyCode agency, Book book, int year, BookChain from) {
        BookChain[] chain = {from};
        jdbc.sql("""
                SELECT * FROM register_event
                WHERE agency_code = :agency AND book = :book AND year = :year AND position > :from
                ORDER BY position""")
                .param("agency", agency.value())
                .param("book", book.code())
                .param("year", year)
                .param("from", from.links())
                .query((ResultSet row) -> {
                    chain[0] = chain[0].followedBy(event(row), row.getString("previous_hash"), row.getString("hash"));
                });
        return chain[0];
    }

    /** The hash that stands at that link, where the chain begins before the first one; empty where it is gone. */
    String hashAt(AgencyCode agency, Book book, int year, long position) {
        return position == 0
                ? HashChain.START
                : jdbc.sql("""
                        SELECT hash FROM register_event
                        WHERE agency_code = :agency AND book = :book AND year = :year AND position = :position""")
                        .param("agency", agency.value())
                        .param("book", book.code())
                        .param("year", year)
                        .param("position", position)
                        .query(String.class)
                        .optional()
                        .orElse("");
    }

    BookProof proof(AgencyCode agency, Book book, int year, BookChain chain, Instant wholeAt, long wholeLinks) {
        return jdbc.sql("""
                SELECT count(*) AS taken, coalesce(min(number), 1) AS first, coalesce(max(number), 0) AS last FROM register_entry
                WHERE agency_code = :agency AND book = :book AND year = :year""")
                .param("agency", agency.value())
                .param("book", book.code())
                .param("year", year)
                .query((row, n) -> new BookProof(
                        row.getInt("taken"),
                        row.getInt("first"),
                        row.getInt("last"),
                        chain.voided(),
                        chain.waiting(),
                        chain.links(),
                        chain.whole(),
                        wholeAt,
                        chain.links() - wholeLinks))
                .single();
    }

    private static BookEvent event(ResultSet row) throws SQLException {
        return new BookEvent(
                row.getLong("entry_id"),
                row.getString("agency_code"),
                row.getString("book"),
                row.getInt("year"),
                row.getInt("number"),
                row.getLong("position"),
                row.getString("event"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("reason"),
                fields(row));
    }

    private record Head(long position, String hash) {}

    private Head head(Entry entry) {
        return jdbc.sql("""
                SELECT position, hash FROM register_event
                WHERE agency_code = :agency AND book = :book AND year = :year ORDER BY position DESC LIMIT 1""")
                .param("agency", entry.agency().value())
                .param("book", entry.book().code())
                .param("year", entry.year())
                .query((row, n) -> new Head(row.getLong("position"), row.getString("hash")))
                .optional()
                .orElse(new Head(0, HashChain.START));
    }

    static Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getLong("entry_id"),
                new AgencyCode(row.getString("agency_code")),
                new Book(row.getString("book")),
                row.getInt("year"),
                row.getInt("number"),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                EntryEvent.valueOf(row.getString("event")),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("reason"),
                fields(row));
    }

    private static EntryFields fields(ResultSet row) throws SQLException {
        return new EntryFields(
                row.getString("issuer"),
                row.getString("document_number"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("kind"),
                row.getString("summary"),
                row.getString("signer"),
                row.getString("recipients"),
                row.getString("copy_keeper"),
                row.getObject("copies", Integer.class),
                row.getObject("transferred_on", LocalDate.class),
                row.getString("signed_for"),
                row.getString("note"));
    }
}
