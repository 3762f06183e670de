package vn.vanthu.exchange.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.exchange.outgoing.DeskRunner.SXD;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vanthu.classifier.Tradition;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.outgoing.ActOutcome.Done;
import vn.vanthu.exchange.outgoing.ActOutcome.Refused;
import vn.vanthu.exchange.outgoing.Browser.Page;
import vn.vanthu.exchange.registry.Book;
import vn.vanthu.exchange.registry.Books;
import vn.vanthu.exchange.registry.DocumentNumber;
import vn.vanthu.exchange.registry.EntryFields;
import vn.vanthu.exchange.registry.KeptNumber;
import vn.vanthu.exchange.registry.KeptNumbers;
import vn.vanthu.rules.Clause;

/** A number goes to one document, whoever asks for it at the same moment. */
@HubTest
@Import({FakeWorkers.class, DeskRunner.class, Browser.class})
class HeldNumbersIT {

    private static final String PAPER = "/van-ban-di/ban-giay";
    private static final Pattern ID = Pattern.compile("name=\"bieu-mau\" value=\"([0-9a-f-]{36})\"");

    private final DeskRunner people;
    private final Browser browser;
    private final Desk desk;
    private final SecretLock secretLock;
    private final Documents documents;
    private final Books books;
    private final KeptNumbers keptNumbers;
    private final AgencyScope scope;
    private final JdbcClient jdbc;
    private final Clock clock;

    HeldNumbersIT(
            @Autowired DeskRunner people,
            @Autowired Browser browser,
            @Autowired Desk desk,
            @Autowired SecretLock secretLock,
            @Autowired Documents documents,
            @Autowired Books books,
            @Autowired KeptNumbers keptNumbers,
            @Autowired AgencyScope scope,
            @Autowired JdbcClient jdbc,
            @Autowired Clock clock) {
        this.people = people;
        this.browser = browser;
        this.desk = desk;
        this.secretLock = secretLock;
        this.documents = documents;
        this.books = books;
        this.keptNumbers = keptNumbers;
        this.scope = scope;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Test
    @Clause("N30-15.1")
    void givesAHeldNumberToOneOfTwoDocumentsThatAreApprovedAtOnce() throws Exception {
        KeptNumber kept = keep();
        UUID one = bearing(kept.documentNumber());
        UUID other = bearing(kept.documentNumber());
        int next = next();
        List<ActOutcome> outcomes = whileWaiting(
                () -> lockRow(kept),
                () -> desk.approvePrinted(
                        people.head(), one, people.document(one).version()),
                () -> desk.approvePrinted(
                        people.head(), other, people.document(other).version()));
        assertThat(outcomes).hasAtLeastOneElementOfType(Done.class).hasAtLeastOneElementOfType(Refused.class);
        assertThat(next()).isEqualTo(next);
    }

    @Test
    @Clause("N30-15.1")
    void refusesAPrintedNumberThatAPaperTakesMeanwhile() throws Exception {
        String number = DocumentNumber.of(next(), Tradition.STATE, "QĐ-SXD");
        UUID id = bearing(number);
        List<ActOutcome> outcomes = whileWaiting(
                () -> {
                    Books.Numbered taken =
                            books.reserve(SXD, new Books.Wanted("QĐ-SXD", Tradition.STATE, false), NONE, "duyen.sxd");
                    books.issue(
                            SXD,
                            taken.entry().id(),
                            EntryFields.NONE.withNumber(taken.documentNumber(), taken.day()),
                            "duyen.sxd");
                },
                () -> desk.approvePrinted(people.head(), id, people.document(id).version()));
        assertThat(outcomes)
                .singleElement()
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().getFirst().message())
                                .contains(number, "đã có ở một văn bản đi khác"));
    }

    @Test
    void knowsANumberInTheBookByFewerZeros() {
        KeptNumber kept = keep();
        UUID id = bearing(kept.documentNumber());
        assertThat(desk.approvePrinted(people.head(), id, people.document(id).version()))
                .isInstanceOf(Done.class);
        String zeros = "0" + kept.documentNumber();
        assertThat(scope.inAgency(
                        SXD,
                        () -> documents.numberTaken(
                                SXD, UUID.randomUUID(), zeros, kept.day().getYear())))
                .isTrue();
        String printed = "0" + DocumentNumber.of(next(), Tradition.STATE, "SXD-KHONG");
        scope.inAgency(
                SXD, () -> books.reserve(SXD, EntryFields.NONE.withNumber(printed, LocalDate.now(clock)), "duyen.sxd"));
        assertThat(scope.inAgency(SXD, () -> books.taken(SXD, printed.substring(1), LocalDate.now(clock))))
                .isTrue();
    }

    @Test
    void tellsTheSecondOfTwoPapersThatTheNumberIsHeldNoLonger() throws Exception {
        KeptNumber kept = keep();
        Map<String, String> one = paper("", kept.entryId());
        Map<String, String> other = paper("", kept.entryId());
        List<Page> pages = whileWaiting(
                () -> lockRow(kept),
                () -> browser.post(people.clerk(), PAPER, one),
                () -> browser.post(people.clerk(), PAPER, other));
        assertThat(pages).extracting(Page::status).containsExactlyInAnyOrder(200, 422);
        assertThat(pages)
                .filteredOn(page -> page.status() == 422)
                .singleElement()
                .satisfies(page -> assertThat(page.text()).contains("Số này không còn được giữ"));
    }

    @Test
    void givesAFormThatIsPostedTwiceAtOnceOneNumber() throws Exception {
        Map<String, String> form = paper("QĐ-SXD", 0);
        int next = next();
        List<Page> pages = whileWaiting(
                () -> books.reserve(SXD, NONE, "duyen.sxd"),
                () -> browser.post(people.clerk(), PAPER, form),
                () -> browser.post(people.clerk(), PAPER, form));
        assertThat(pages).allSatisfy(page -> {
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).contains("Số: " + DocumentNumber.of(next + 1, Tradition.STATE, "QĐ-SXD"));
        });
        assertThat(next()).isEqualTo(next + 2);
    }

    @Test
    void forgetsWhatTheClerkWroteOfADocumentThatIsLocked() {
        KeptNumber kept = keep();
        UUID id = bearing(kept.documentNumber());
        desk.approvePrinted(people.head(), id, people.document(id).version());
        OutgoingDocument document = people.document(id);
        assertThat(scope.inAgency(SXD, () -> secretLock.locked(document, "MAT", "", "Hệ thống", "hub")))
                .isTrue();
        assertThat(scope.inAgency(
                        SXD,
                        () -> jdbc.sql("SELECT reason FROM kept_number WHERE entry_id = ?")
                                .params(kept.entryId())
                                .query(String.class)
                                .single()))
                .isNotEqualTo(kept.reason());
        assertThat(scope.inAgency(SXD, () -> books.history(SXD, kept.entryId())))
                .hasSizeGreaterThan(1)
                .allSatisfy(event -> assertThat(event.fields().note()).isNull());
    }

    private static final EntryFields NONE = EntryFields.NONE;

    private KeptNumber keep() {
        return scope.inAgency(
                SXD,
                () -> keptNumbers.keep(
                        SXD,
                        "QUYET_DINH",
                        new Books.Wanted("QĐ-SXD", Tradition.STATE, false),
                        "Quyết định nâng lương " + UUID.randomUUID(),
                        clock.instant().plus(Duration.ofDays(2)),
                        "duyen.sxd",
                        "Trần Thị Mỹ Duyên"));
    }

    /** Submitted to the head, with that number in its text. */
    private UUID bearing(String number) {
        LocalDate today = LocalDate.now(clock);
        UUID id = people.upload(
                "signed.docx",
                "QUYẾT ĐỊNH\nVề việc kiện toàn Ban Chỉ đạo\n" + UUID.randomUUID() + "\nSố: " + number + " " + today
                        + "\n");
        assertThat(people.submit(id, people.printedNumber(number, today, false)))
                .isInstanceOf(Done.class);
        return id;
    }

    private Map<String, String> paper(String symbol, long held) throws Exception {
        Page page = browser.open(people.clerk(), PAPER);
        Matcher id = ID.matcher(page.html());
        assertThat(id.find()).isTrue();
        Map<String, String> form = new HashMap<>();
        form.put("bieu-mau", id.group(1));
        form.put("viec", "vao-so");
        form.put("kind", "QUYET_DINH");
        form.put("symbol", symbol);
        form.put("held", String.valueOf(held));
        form.put("recipients", "Ông Trần Văn Bảy");
        form.put("summary", "Về việc giải quyết đơn");
        form.put("signedOn", page.field("signedOn"));
        form.put("signer", "Nguyễn Hữu Phước");
        form.put("reason", "công dân không có hộp thư");
        form.put("elsewhere", "true");
        form.put("plain", "true");
        return form;
    }

    private int next() {
        return scope.inAgency(SXD, () -> books.nextNumber(SXD, Book.OUTGOING));
    }

    private void lockRow(KeptNumber kept) {
        jdbc.sql("SELECT entry_id FROM kept_number WHERE entry_id = ? FOR UPDATE")
                .params(kept.entryId())
                .query(Long.class)
                .single();
    }

    /** Does the first in a transaction that ends when all the others wait for a lock. */
    @SafeVarargs
    private <T> List<T> whileWaiting(Runnable first, Callable<T>... others) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(1 + others.length)) {
            Future<?> holder = threads.submit(() -> scope.inAgency(SXD, () -> {
                first.run();
                done.countDown();
                Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> waiting() >= others.length);
            }));
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> other : others) {
                futures.add(threads.submit(other));
            }
            holder.get();
            List<T> outcomes = new ArrayList<>();
            for (Future<T> future : futures) {
                outcomes.add(future.get());
            }
            return outcomes;
        }
    }

    private long waiting() {
        return jdbc.sql("SELECT count(*) FROM pg_locks WHERE NOT granted")
                .query(Long.class)
                .single();
    }
}
