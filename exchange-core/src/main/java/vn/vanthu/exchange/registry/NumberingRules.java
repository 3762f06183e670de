package vn.vanthu.exchange.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.journal.Journal;

/** How each agency numbers its departures, day by day, and where its books began. Nothing of it is ever changed. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class NumberingRules {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    NumberingRules(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** Where a book began with another number than 1. */
    public record Start(Volume volume, int firstNumber, String basis, String setBy) {}

    /** What became of a wish. */
    public sealed interface Setting {

        record Done() implements Setting {}

        /** Nothing was changed: a book that it would break off has numbers already. */
        record Begun(Volume volume) implements Setting {}
    }

    @Transactional(readOnly = true)
    public NumberingRule of(AgencyCode agency, LocalDate day) {
        return jdbc.sql("""
                SELECT * FROM numbering_rule WHERE agency_code = :agency AND valid_from <= :day
                ORDER BY id DESC LIMIT 1""")
                .param("agency", agency.value())
                .param("day", day)
                .query(NumberingRules::rule)
                .optional()
                .orElse(NumberingRule.USUAL);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<NumberingRule> all(AgencyCode agency) {
        return jdbc.sql("SELECT * FROM numbering_rule WHERE agency_code = :agency ORDER BY id DESC")
                .param("agency", agency.value())
                .query(NumberingRules::rule)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Start> starts(AgencyCode agency) {
        return jdbc.sql("SELECT * FROM book_start WHERE agency_code = :agency ORDER BY year DESC, book")
                .param("agency", agency.value())
                .query((row, n) -> new Start(
                        new Volume(new Book(row.getString("book")), row.getInt("year")),
                        row.getInt("first_number"),
                        row.getString("basis"),
                        row.getString("set_by_name")))
                .list();
    }

    /** Of departures: those that have a number, the newest year first. */
    @Transactional(readOnly = true)
    public List<Volume> begun(AgencyCode agency) {
        return jdbc.sql("""
                SELECT DISTINCT book, year FROM register_entry WHERE agency_code = :agency AND book <> 'ARRIVAL'
                ORDER BY year DESC, book""")
                .param("agency", agency.value())
                .query((row, n) -> new Volume(new Book(row.getString("book")), row.getInt("year")))
                .list();
    }

    /**
     * From its day on. Numbers that run through a year or a term are not broken off: where a volume of that day has
     * numbers, they go on as they began until it ends.
     */
    public Setting set(AgencyCode agency, NumberingRule rule, String actor) {
        List<Volume> begun = begun(agency);
        int before = of(agency, rule.from()).period(rule.from());
        for (Volume volume : begun) {
            if (volume.year() == before && !volume.book().equals(Book.COPIES)
                    || volume.year() == rule.period(rule.from())) {
                return new Setting.Begun(volume);
            }
        }
        jdbc.sql("""
                INSERT INTO numbering_rule (agency_code, valid_from, term_from, apart, kinds, basis, set_by_name, set_at)
                VALUES (:agency, :from, :term, :apart, :kinds, :basis, :by, :at)""")
                .param("agency", agency.value())
                .param("from", rule.from())
                .param("term", rule.termFrom())
                .param("apart", rule.apart().name())
                .param("kinds", new TreeSet<>(rule.kinds()).toArray(String[]::new))
                .param("basis", rule.basis())
                .param("by", rule.setBy())
                .param("at", rule.setAt().atOffset(ZoneOffset.UTC))
                .update();
        journal.record(
                actor,
                agency,
                "NUMBERING_SET",
                rule.from().toString(),
                Map.of(
                        "term", String.valueOf(rule.termFrom()),
                        "apart", rule.apart().name(),
                        "kinds", new TreeSet<>(rule.kinds()),
                        "basis", rule.basis()));
        return new Setting.Done();
    }

    /** The volume of today begins with that number; it must have none yet. */
    public Setting begin(AgencyCode agency, Book book, int firstNumber, String basis, String byName, String actor) {
        LocalDate today = LocalDate.now(clock);
        int year = book.arrivals() ? today.getYear() : of(agency, today).period(today);
        Volume volume = new Volume(book, year);
        boolean free = jdbc.sql("""
                SELECT NOT EXISTS (SELECT FROM register_entry
                    WHERE agency_code = :agency AND book = :book AND year = :year)
                  AND NOT EXISTS (SELECT FROM book_start
                    WHERE agency_code = :agency AND book = :book AND year = :year)""")
                .param("agency", agency.value())
                .param("book", book.code())
                .param("year", year)
                .query(Boolean.class)
                .single();
        if (!free) {
            return new Setting.Begun(volume);
        }
        jdbc.sql("""
                INSERT INTO book_start (agency_code, book, year, first_number, basis, set_by_name, set_at)
                VALUES (:agency, :book, :year, :first, :basis, :by, :at)""")
                .param("agency", agency.value())
                .param("book", book.code())
                .param("year", year)
                .param("first", firstNumber)
                .param("basis", basis)
                .param("by", byName)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.record(actor, agency, "BOOK_BEGUN", book + "/" + year, Map.of("first", firstNumber, "basis", basis));
        return new Setting.Done();
    }

    private static NumberingRule rule(ResultSet row, int n) throws SQLException {
        return new NumberingRule(
                row.getObject("valid_from", LocalDate.class),
                row.getObject("term_from", LocalDate.class),
                NumberingRule.Apart.valueOf(row.getString("apart")),
                Set.of((String[]) row.getArray("kinds").getArray()),
                row.getString("basis"),
                row.getString("set_by_name"),
                row.getObject("set_at", OffsetDateTime.class).toInstant());
    }
}
