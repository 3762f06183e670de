package vn.vanthu.exchange.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.inbox.ReceptionDesk.Registration;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.exchange.journal.JournalEntry;
import vn.vanthu.exchange.registry.Book;
import vn.vanthu.exchange.registry.Books;
import vn.vanthu.exchange.registry.BooksAt;
import vn.vanthu.exchange.registry.Entry;
import vn.vanthu.rules.Clause;

@HubTest
class RegistrationIT {

    private final ApplicationContext context;
    private final AgencyScope scope;
    private final Inbox inbox;
    private final ReceptionDesk desk;
    private final ArrivalRows arrivals;
    private final Books books;
    private final Journal journal;
    private final JdbcClient jdbc;
    private Office office;

    RegistrationIT(
            @Autowired ApplicationContext context,
            @Autowired AgencyScope scope,
            @Autowired Inbox inbox,
            @Autowired ReceptionDesk desk,
            @Autowired ArrivalRows arrivals,
            @Autowired Books books,
            @Autowired Journal journal,
            @Autowired JdbcClient jdbc) {
        this.context = context;
        this.scope = scope;
        this.inbox = inbox;
        this.desk = desk;
        this.arrivals = arrivals;
        this.books = books;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = Office.opened(context);
    }

    @Test
    void makesOneArrivalOfAMessageOfferedTwice() {
        OfferedArrival offer = Offers.ofANumber("1/STC").withAttachments(2).to(office.code());
        UUID first = scope.asSystem(() -> inbox.offer(offer));
        UUID second = scope.asSystem(() -> inbox.offer(offer));
        assertThat(second).isEqualTo(first);
        assertThat(count("arrival")).isEqualTo(1);
        assertThat(count("arrival_attachment")).isEqualTo(2);
        assertThat(journalled(first)).extracting(JournalEntry::action).containsExactly("ARRIVAL_OFFERED");
    }

    @Test
    void keepsNothingOfAnOfferThatWasRolledBack() {
        OfferedArrival offer = Offers.ofANumber("1/STC").to(office.code());
        assertThatThrownBy(() -> scope.inAgency(office.code(), () -> {
                    inbox.offer(offer);
                    throw new IllegalStateException("rolled back on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(count("arrival")).isZero();
    }

    @Test
    void takesWhateverAForeignFileIsCalledAndSays() {
        OfferedArrival offer = Offers.ofANumber("1/STC")
                .summing("Trích\u0000 yếu \ud800 có \\u0000 ký tự lạ")
                .to(office.code());
        UUID id = scope.asSystem(() -> inbox.offer(offer));
        assertThat(arrival(id).summary()).isEqualTo("Trích yếu có \\u0000 ký tự lạ");
    }

    @Test
    @Clause({"CM-7.1a-B1c", "N30-22.2"})
    void numbersArrivalsFromOneInEachAgency() {
        Office other = Office.opened(context);
        assertThat(registered(office.clerk(), offered()).number()).isEqualTo(1);
        assertThat(registered(office.clerk(), offered()).number()).isEqualTo(2);
        UUID elsewhere =
                scope.asSystem(() -> inbox.offer(Offers.ofANumber("9/STC").to(other.code())));
        assertThat(registered(other.clerk(), elsewhere).number()).isEqualTo(1);
        assertThat(registered(office.clerk(), offered()).number()).isEqualTo(3);
    }

    @Test
    @Clause({"CM-7.1a-B1a", "N30-22"})
    void entersInTheBookWhatTheClerkTyped() {
        UUID id = offered();
        register(office.clerk(), id, Forms.with(ArrivalField.SUMMARY, "  Về việc   đối chiếu\nsố liệu "));
        Entry entry = book().getFirst();
        assertThat(entry.fields().summary()).isEqualTo("Về việc đối chiếu số liệu");
        assertThat(entry.fields().documentNumber()).isEqualTo("2264/STC-QLNS");
        assertThat(entry.fields().issuer()).isEqualTo("Sở Tài chính tỉnh An Lạc");
        assertThat(entry.actor()).isEqualTo(office.clerk().username());
        assertThat(arrival(id).state()).isEqualTo(ArrivalState.REGISTERED);
        assertThat(arrival(id).summary()).isEqualTo("Về việc đối chiếu số liệu");
    }

    @Test
    void leavesNoGapUnderEightClerksWhoFailAndRaceForTheSameDocuments() throws Exception {
        Random seeded = new Random(8);
        List<UUID> waiting = IntStream.range(0, 60).mapToObj(i -> offered()).toList();
        List<Callable<Integer>> attempts = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            UUID id = waiting.get(seeded.nextInt(waiting.size()));
            boolean fails = seeded.nextInt(4) == 0;
            SignedInUser clerk = i % 2 == 0 ? office.clerk() : office.archivist();
            attempts.add(() -> attempt(clerk, id, fails));
        }
        List<Integer> given = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> attempt : threads.invokeAll(attempts)) {
                if (attempt.get() > 0) {
                    given.add(attempt.get());
                }
            }
        }
        List<Integer> unbroken = IntStream.rangeClosed(1, given.size()).boxed().toList();
        assertThat(given).hasSizeBetween(30, 60).containsExactlyInAnyOrderElementsOf(unbroken);
        assertThat(book()).extracting(Entry::number).containsExactlyElementsOf(unbroken);
    }

    private int attempt(SignedInUser clerk, UUID id, boolean fails) {
        try {
            return scope.inAgency(office.code(), () -> {
                Outcome<Registration> outcome = desk.register(clerk, id, Forms.filled());
                if (fails) {
                    throw new IllegalStateException("rolled back on purpose");
                }
                return outcome instanceof Outcome.Done<Registration>(Registration done) ? done.number() : 0;
            });
        } catch (IllegalStateException onPurpose) {
            return 0;
        }
    }

    @Test
    void tellsTheSecondClerkWhoWasFirst() {
        UUID id = offered();
        register(office.clerk(), id, Forms.filled());
        assertThat(register(office.archivist(), id, Forms.filled()))
                .isInstanceOfSatisfying(
                        Outcome.Overtaken.class,
                        overtaken -> assertThat(overtaken.words())
                                .startsWith("Trần Thị Mỹ Duyên đã đăng ký văn bản này, số đến 1, lúc "));
        assertThat(register(office.clerk(), id, Forms.filled()))
                .isInstanceOfSatisfying(
                        Outcome.Overtaken.class,
                        overtaken -> assertThat(overtaken.words()).startsWith("Bạn đã đăng ký văn bản này, số đến 1"));
        assertThat(book()).hasSize(1);
    }

    @Test
    @Clause("N30-22.2")
    void startsAgainAtOneWhenTheYearChangesInVietnam() {
        assertThat(registeredAt("2026-12-31T16:59:59Z")).isEqualTo("1/2026");
        assertThat(registeredAt("2026-12-31T16:59:59Z")).isEqualTo("2/2026");
        assertThat(registeredAt("2026-12-31T17:00:00Z")).isEqualTo("1/2027");
    }

    private String registeredAt(String instant) {
        Clock clock = InstantSource.fixed(Instant.parse(instant)).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
        ReceptionDesk then = new ReceptionDesk(
                arrivals,
                context.getBean(NewArrivals.class),
                context.getBean(ArrivalFiles.class),
                context.getBean(ArrivalEvents.class),
                BooksAt.at(clock, context),
                context.getBean(Colleagues.class),
                context.getBean(Answers.class),
                journal,
                context.getBean(Commits.class),
                clock);
        UUID id = offered();
        Outcome<Registration> outcome =
                scope.inAgency(office.code(), () -> then.register(office.clerk(), id, Forms.filled()));
        Registration done = done(outcome);
        return done.number() + "/" + done.year();
    }

    @Test
    @Clause("N30-22.2")
    void numbersPaperInTheSameSeries() {
        registered(office.clerk(), offered());
        UUID form = UUID.randomUUID();
        Outcome<Registration> outcome =
                scope.inAgency(office.code(), () -> desk.registerPaper(office.clerk(), form, Forms.filled()));
        assertThat(done(outcome).number()).isEqualTo(2);
        assertThat(scope.inAgency(office.code(), () -> desk.registerPaper(office.clerk(), form, Forms.filled())))
                .as("the form sent once more")
                .isInstanceOf(Outcome.Overtaken.class);
        assertThat(arrival(done(outcome).arrivalId()).paper()).isTrue();
        assertThat(told()).hasSize(1);
        assertThat(faults(scope.inAgency(
                        office.code(),
                        () -> desk.registerPaper(
                                office.clerk(), UUID.randomUUID(), Forms.with(ArrivalField.ISSUER, "")))))
                .containsExactly("issuer: Chưa có nội dung.");
        assertThat(count("arrival")).isEqualTo(2);
    }

    @Test
    void takesNoNumberForAFaultyForm() {
        UUID id = offered();
        assertThat(faults(register(office.clerk(), id, Forms.with(ArrivalField.ISSUED_ON, "31/11/2026"))))
                .containsExactly("issuedOn: Tháng 11 chỉ có 30 ngày.");
        assertThat(faults(register(office.clerk(), id, Forms.with(ArrivalField.SUMMARY, " \n "))))
                .containsExactly("summary: Chưa có nội dung.");
        assertThat(faults(register(office.clerk(), id, Forms.with(ArrivalField.SUMMARY, "ệ".repeat(501)))))
                .containsExactly("summary: Đang có 501 ký tự, tối đa 500.");
        assertThat(book()).isEmpty();
        assertThat(arrival(id).state()).isEqualTo(ArrivalState.WAITING);
    }

    @Test
    void asksToLookAtWhatTheMachineIsUnsureOf() {
        UUID id = offered(Offers.ofANumber("2264/STC-QLNS").readWith(0.61));
        assertThat(faults(register(office.clerk(), id, Forms.filled())))
                .contains("summary: Máy chỉ chắc 61%: xem lại rồi xác nhận.");
        assertThat(register(office.clerk(), id, Forms.seenAll(Forms.filled()))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void takesAChangedValueAsLookedAt() {
        UUID id = offered(Offers.ofANumber("2264/STC-QLNS").readWith(0.61));
        RegistrationForm form = Forms.filled();
        for (ArrivalField field : List.of(
                ArrivalField.ISSUER,
                ArrivalField.DOCUMENT_NUMBER,
                ArrivalField.SUMMARY,
                ArrivalField.SIGNER,
                ArrivalField.POSITION)) {
            form = Forms.with(form, field, form.value(field) + " x");
        }
        form = Forms.with(form, ArrivalField.ISSUED_ON, "19/11/2026");
        form = Forms.with(form, ArrivalField.KIND, "BAO_CAO");
        assertThat(register(office.clerk(), id, form)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void tellsTheSenderThatItWasRegistered() {
        UUID id = offered(Offers.ofANumber("2264/STC-QLNS").declaring("2264/STC-QLNS", "Về việc đối chiếu"));
        register(office.clerk(), id, Forms.seenAll(Forms.filled()));
        assertThat(told()).containsExactly("03 H99.12,2026/11/20,2264/STC-QLNS " + Offers.SENDER);
    }

    @Test
    void tellsNothingToASenderNobodyVerified() {
        UUID registered = offered(Offers.ofANumber("2264/STC-QLNS").unverified());
        UUID rejected = offered(Offers.ofANumber("2265/STC-QLNS").unverified());
        register(office.clerk(), registered, Forms.seenAll(Forms.filled()));
        assertThat(scope.inAgency(office.code(), () -> desk.reject(office.clerk(), rejected, "Gửi nhầm")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(told()).isEmpty();
    }

    @Test
    @Clause({"QD28-5.4", "N30-21.2"})
    void rejectsWithAReasonThatTheSenderReads() {
        UUID id = offered();
        assertThat(scope.inAgency(office.code(), () -> desk.reject(office.clerk(), id, "Gửi nhầm cơ quan")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(arrival(id).state()).isEqualTo(ArrivalState.REJECTED);
        assertThat(scope.inAgency(
                        office.code(),
                        () -> jdbc.sql("SELECT status_code || ' ' || description FROM status_mail")
                                .query(String.class)
                                .list()))
                .containsExactly("02 Gửi nhầm cơ quan");
        assertThat(register(office.archivist(), id, Forms.filled())).isInstanceOf(Outcome.Overtaken.class);
        assertThat(book()).isEmpty();
    }

    @Test
    void rejectsNothingWithoutAReasonAndNothingRegistered() {
        UUID waiting = offered();
        assertThat(scope.inAgency(office.code(), () -> desk.reject(office.clerk(), waiting, "  ")))
                .isInstanceOf(Outcome.Faulty.class);
        register(office.clerk(), waiting, Forms.filled());
        assertThat(scope.inAgency(office.code(), () -> desk.reject(office.clerk(), waiting, "Gửi nhầm")))
                .isInstanceOf(Outcome.Overtaken.class);
        assertThat(told()).hasSize(1).first().asString().startsWith("03");
    }

    @Test
    void keepsOrdinaryCorrespondenceOutOfTheBook() {
        UUID id = offered();
        assertThat(scope.inAgency(office.code(), () -> desk.fileAsCorrespondence(office.clerk(), id, "Thư chúc mừng")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(arrival(id).state()).isEqualTo(ArrivalState.CORRESPONDENCE);
        assertThat(book()).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    @Clause({"CM-7.1a-B2", "CM-4.1d"})
    void presentsAtOnceWhereALeaderIsNamedAndTakesItBack() {
        UUID id = offered();
        register(office.clerk(), id, Forms.presentedTo(office.head()));
        assertThat(arrival(id).state()).isEqualTo(ArrivalState.PRESENTED);
        assertThat(arrival(id).presented().name()).isEqualTo("Giám đốc Nguyễn Hữu Phước");
        assertThat(scope.inAgency(office.code(), () -> desk.withdrawPresentation(office.clerk(), id)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(arrival(id).state()).isEqualTo(ArrivalState.REGISTERED);
        assertThat(book()).hasSize(1);
        assertThat(scope.inAgency(
                        office.code(),
                        () -> desk.presentTo(office.clerk(), id, office.deputy().personId())))
                .isInstanceOf(Outcome.Done.class);
        assertThat(arrival(id).presented().name()).isEqualTo("Phó Giám đốc Lê Thị Hồng Ngọc");
        assertThat(scope.inAgency(
                        office.code(),
                        () -> desk.presentTo(office.clerk(), id, office.head().personId())))
                .isInstanceOf(Outcome.Overtaken.class);
    }

    @Test
    @Clause("CM-7.1a-B2")
    void presentsToLeadersOnly() {
        UUID id = offered();
        assertThat(faults(register(office.clerk(), id, Forms.presentedTo(office.specialist()))))
                .containsExactly("leader: Người này không có trong danh sách.");
        assertThat(book()).isEmpty();
    }

    @Test
    @Clause("VL-9.2a")
    void letsClerksRegisterAndNobodyElse() {
        UUID id = offered();
        for (SignedInUser user : List.of(office.head(), office.divisionHead(), office.specialist())) {
            assertThatThrownBy(() -> register(user, id, Forms.filled())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> scope.inAgency(office.code(), () -> desk.reject(user, id, "x")))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void knowsNothingOfAnotherAgencysArrivals() {
        UUID id = offered();
        Office other = Office.opened(context);
        assertThat(register(other.clerk(), id, Forms.filled())).isInstanceOf(Outcome.Missing.class);
        assertThat(scope.inAgency(other.code(), () -> desk.open(other.clerk(), id)))
                .isEmpty();
        assertThat(arrival(id).state()).isEqualTo(ArrivalState.WAITING);
    }

    @Test
    void showsWhoOpenedItUntilTheClaimRunsOut() {
        UUID id = offered();
        scope.inAgency(office.code(), () -> desk.open(office.clerk(), id));
        Arrival seen = scope.inAgency(office.code(), () -> desk.open(office.archivist(), id))
                .orElseThrow();
        assertThat(seen.claim().name()).isEqualTo("Trần Thị Mỹ Duyên");
        scope.inAgency(
                office.code(),
                () -> jdbc.sql("UPDATE arrival SET opened_at = opened_at - interval '11 minutes'")
                        .update());
        Arrival later = scope.inAgency(office.code(), () -> desk.open(office.archivist(), id))
                .orElseThrow();
        assertThat(later.claim().name()).isEqualTo("Lê Minh Khang");
    }

    @Test
    void journalsEachActByName() {
        UUID id = offered();
        register(office.clerk(), id, Forms.presentedTo(office.head()));
        assertThat(journalled(id))
                .extracting(entry -> entry.actor() + " " + entry.action())
                .containsExactly(
                        "hub ARRIVAL_OFFERED",
                        office.clerk().username() + " ARRIVAL_REGISTERED",
                        office.clerk().username() + " ARRIVAL_PRESENTED");
    }

    private UUID offered() {
        return offered(Offers.ofANumber("2264/STC-QLNS"));
    }

    private UUID offered(Offers offer) {
        return scope.asSystem(() -> inbox.offer(offer.to(office.code())));
    }

    private Outcome<Registration> register(SignedInUser clerk, UUID id, RegistrationForm form) {
        return scope.inAgency(clerk.agencyCode(), () -> desk.register(clerk, id, form));
    }

    private Registration registered(SignedInUser clerk, UUID id) {
        return done(register(clerk, id, Forms.filled()));
    }

    private static Registration done(Outcome<Registration> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<Registration>) outcome).result();
    }

    private static List<String> faults(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Faulty.class);
        return ((Outcome.Faulty<?>) outcome)
                .faults().stream()
                        .map(fault -> fault.key() + ": " + fault.message())
                        .toList();
    }

    private Arrival arrival(UUID id) {
        return scope.inAgency(office.code(), () -> arrivals.find(office.code(), id))
                .orElseThrow();
    }

    private List<Entry> book() {
        return scope.inAgency(office.code(), () -> {
            int year = jdbc.sql("SELECT coalesce(max(year), 2026) FROM register_entry")
                    .query(Integer.class)
                    .single();
            return books.entries(office.code(), Book.ARRIVAL, year, 1, 1000);
        });
    }

    private List<JournalEntry> journalled(UUID id) {
        return scope.inAgency(office.code(), () -> journal.of(id.toString()));
    }

    private List<String> told() {
        return scope.inAgency(
                office.code(),
                () -> jdbc.sql(
                                "SELECT status_code || ' ' || answers_id || ' ' || to_address FROM status_mail ORDER BY status_code")
                        .query(String.class)
                        .list());
    }

    private int count(String table) {
        return scope.inAgency(
                office.code(),
                () -> jdbc.sql("SELECT count(*) FROM " + table)
                        .query(Integer.class)
                        .single());
    }
}
