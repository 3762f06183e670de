package vn.vanthu.exchange.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.rules.Clause;

@HubTest
class BooksIT {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static int made;

    private final AgencyScope scope;
    private final Books books;
    private final BookRows rows;
    private final NumberingRules rules;
    private final Journal journal;
    private final JdbcClient jdbc;
    private AgencyCode agency;

    BooksIT(
            @Autowired AgencyScope scope,
            @Autowired Books books,
            @Autowired BookRows rows,
            @Autowired NumberingRules rules,
            @Autowired Journal journal,
            @Autowired JdbcClient jdbc) {
        this.scope = scope;
        this.books = books;
        this.rows = rows;
        this.rules = rules;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void anAgencyOfItsOwn() {
        made++;
        agency = new AgencyCode("books" + made);
    }

    @Test
    @Clause("N30-15.1")
    void leavesNoGapWhenTransactionsRollBack() throws Exception {
        Random seeded = new Random(30);
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            boolean fails = seeded.nextInt(4) == 0;
            attempts.add(() -> reserved(fails));
        }
        int kept = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                kept += attempt.get() ? 1 : 0;
            }
        }
        List<Entry> entries = scope.inAgency(agency, () -> books.entries(agency, Book.OUTGOING, year(), 1, 1000));
        assertThat(kept).isBetween(80, 159);
        assertThat(entries).extracting(Entry::number).containsExactlyElementsOf(upTo(kept));
        assertThat(entries).isSortedAccordingTo((a, b) -> a.takenAt().compareTo(b.takenAt()));
    }

    private boolean reserved(boolean fails) {
        try {
            scope.inAgency(agency, () -> {
                books.reserve(agency, EntryFields.NONE, "duyen.sxd");
                if (fails) {
                    throw new IllegalStateException("rolled back on purpose");
                }
            });
            return true;
        } catch (IllegalStateException onPurpose) {
            return false;
        }
    }

    @Test
    void keepsAVoidedNumberWithItsReason() {
        Entry voided = scope.inAgency(agency, () -> {
            Entry first = books.reserve(agency, EntryFields.NONE, "duyen.sxd");
            return books.voidNumber(agency, first.id(), "người ký từ chối", "duyen.sxd");
        });
        Entry next = scope.inAgency(agency, () -> books.reserve(agency, EntryFields.NONE, "duyen.sxd"));
        assertThat(voided.state()).isEqualTo(EntryEvent.VOIDED);
        assertThat(next.number()).isEqualTo(2);
        Entry kept =
                scope.inAgency(agency, () -> books.entry(agency, voided.id())).orElseThrow();
        assertThat(kept.reason()).isEqualTo("người ký từ chối");
    }

    @Test
    void issuesAReservedNumberOnce() {
        EntryFields fields = EntryFields.outgoing("CONG_VAN", "V/v cấp phép", "Sở Tài chính");
        Entry reserved = scope.inAgency(agency, () -> books.reserve(agency, fields, "duyen.sxd"));
        scope.inAgency(
                agency, () -> books.issue(agency, reserved.id(), fields.withSigner("Nguyễn Hữu Phước"), "duyen.sxd"));
        assertThatThrownBy(() -> scope.inAgency(agency, () -> books.voidNumber(agency, reserved.id(), "muộn", "x")))
                .isInstanceOf(BookException.class);
        assertThat(scope.inAgency(agency, () -> books.history(agency, reserved.id())))
                .extracting(Entry::state)
                .containsExactly(EntryEvent.RESERVED, EntryEvent.ISSUED);
    }

    @Test
    void givesArrivalsASeriesOfTheirOwn() {
        Entry arrival = scope.inAgency(agency, () -> {
            books.reserve(agency, EntryFields.NONE, "duyen.sxd");
            return books.registerArrival(agency, EntryFields.NONE, "duyen.sxd");
        });
        assertThat(arrival.number()).isEqualTo(1);
        assertThat(arrival.book()).isEqualTo(Book.ARRIVAL);
    }

    @Test
    @Clause("N30-15.1")
    void startsAgainAtOneWhenTheYearChangesInVietnam() {
        Entry old = at("2026-12-31T16:59:59Z").reserve(agency, EntryFields.NONE, "duyen.sxd");
        Entry fresh = at("2026-12-31T17:00:00Z").reserve(agency, EntryFields.NONE, "duyen.sxd");
        assertThat(old.year()).isEqualTo(2026);
        assertThat(fresh.year()).isEqualTo(2027);
        assertThat(fresh.number()).isEqualTo(1);
    }

    @Test
    void refusesAGapInTheDatabaseItself() {
        assertThatThrownBy(
                        () -> scope.inAgency(agency, () -> rows.insert(agency, Book.OUTGOING, 2026, 2, Instant.EPOCH)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("gap");
    }

    @Test
    void refusesTheSameNumberTwiceInTheDatabaseItself() {
        scope.inAgency(agency, () -> rows.insert(agency, Book.OUTGOING, 2026, 1, Instant.EPOCH));
        assertThatThrownBy(
                        () -> scope.inAgency(agency, () -> rows.insert(agency, Book.OUTGOING, 2026, 1, Instant.EPOCH)))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void recordsEachNumberInTheJournal() {
        scope.inAgency(agency, () -> books.registerArrival(agency, EntryFields.NONE, "duyen.sxd"));
        assertThat(scope.inAgency(agency, () -> journal.latest(10)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("NUMBER_REGISTERED"));
    }

    @Test
    void followsOnlyWhatCameSinceAndTheWholeChainOnceADay() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-25T02:00:00Z"));
        BookProofs proofs = new BookProofs(rows, new Clock() {
            @Override
            public ZoneId getZone() {
                return VIETNAM;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        });
        Instant first = now.get();
        scope.inAgency(agency, () -> books.reserve(agency, EntryFields.NONE, "a"));
        assertThat(latest(proofs)).isEqualTo(new BookProof(1, 1, 1, 0, 1, 1, true, first, 0));
        now.set(first.plusSeconds(60));
        scope.inAgency(agency, () -> {
            Entry second = books.reserve(agency, EntryFields.NONE, "a");
            books.voidNumber(agency, second.id(), "người ký từ chối", "a");
        });
        assertThat(latest(proofs)).isEqualTo(new BookProof(2, 1, 2, 1, 1, 3, true, first, 2));
        now.set(first.plus(Duration.ofHours(24)));
        assertThat(latest(proofs)).isEqualTo(new BookProof(2, 1, 2, 1, 1, 3, true, now.get(), 0));
    }

    @Test
    void seesAForgedLinkBehindWhatWasFollowed() {
        scope.inAgency(agency, () -> books.reserve(agency, EntryFields.NONE, "a"));
        assertThat(latest(books).continuous()).isTrue();
        scope.inAgency(
                agency, () -> jdbc.sql("""
                INSERT INTO register_event (agency_code, entry_id, book, year, number, position, event, occurred_at,
                    actor, previous_hash, hash)
                SELECT agency_code, entry_id, book, year, number, position + 1, 'ISSUED', occurred_at, 'x', hash,
                    'forged ' || hash
                FROM register_event WHERE agency_code = :agency""").param("agency", agency.value()).update());
        assertThat(latest(books).chained()).isFalse();
        assertThat(latest(books).continuous()).isFalse();
    }

    private BookProof latest(BookProofs proofs) {
        return scope.inAgency(agency, () -> proofs.latest(agency, Book.OUTGOING, year()));
    }

    private BookProof latest(Books of) {
        return scope.inAgency(agency, () -> of.latestProof(agency, Book.OUTGOING, year()));
    }

    /** Books whose clock stands still. */
    private FrozenBooks at(String instant) {
        Clock clock = InstantSource.fixed(Instant.parse(instant)).withZone(VIETNAM);
        return new FrozenBooks(new Books(rows, new BookProofs(rows, clock), rules, journal, clock));
    }

    private final class FrozenBooks {
        private final Books frozen;

        FrozenBooks(Books frozen) {
            this.frozen = frozen;
        }

        Entry reserve(AgencyCode code, EntryFields fields, String actor) {
            return scope.inAgency(code, () -> frozen.reserve(code, fields, actor));
        }
    }

    private int year() {
        return scope.inAgency(
                agency,
                () -> jdbc.sql("SELECT max(year) FROM register_entry")
                        .query(Integer.class)
                        .single());
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
