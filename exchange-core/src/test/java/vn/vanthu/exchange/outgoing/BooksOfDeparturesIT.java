package vn.vanthu.exchange.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.access.Users;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.Enrolment;
import vn.vanthu.exchange.outgoing.Browser.Page;
import vn.vanthu.exchange.registry.Book;
import vn.vanthu.exchange.registry.Books;
import vn.vanthu.exchange.registry.Entry;
import vn.vanthu.exchange.registry.EntryEvent;
import vn.vanthu.rules.Clause;

/** How an agency numbers its departures, the numbers that it holds, and the register that it prints. */
@HubTest
@Import({DeskRunner.class, Browser.class})
class BooksOfDeparturesIT {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String NUMBERING = "/danh-muc/so-van-ban-di";
    private static final String KEEPING = "/van-ban-di/giu-so";
    private static final Pattern ID = Pattern.compile("name=\"bieu-mau\" value=\"([0-9a-f-]{36})\"");
    private static int made;

    private final Browser browser;
    private final Books books;
    private final Users users;
    private final Enrolment enrolment;
    private final AgencyScope scope;
    private final JdbcClient jdbc;
    private final Clock clock;

    private AgencyCode agency;
    private SignedInUser clerk;
    private SignedInUser admin;

    BooksOfDeparturesIT(
            @Autowired Browser browser,
            @Autowired Books books,
            @Autowired Users users,
            @Autowired Enrolment enrolment,
            @Autowired AgencyScope scope,
            @Autowired JdbcClient jdbc,
            @Autowired Clock clock) {
        this.browser = browser;
        this.books = books;
        this.users = users;
        this.enrolment = enrolment;
        this.scope = scope;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = new AgencyCode("sodi" + ++made);
        scope.asSystem(() -> {
            enrolment.agency(agency, "Cơ quan sổ đi " + made, true, LocalDate.of(2026, 1, 1));
            users.create(
                    enrolment.person(agency, "Nguyễn Văn Thử"),
                    "clerk." + agency,
                    DeskRunner.PASSWORD,
                    Set.of(Role.CLERK));
            users.create(
                    enrolment.person(agency, "Lê Thị Thử"), "admin." + agency, DeskRunner.PASSWORD, Set.of(Role.ADMIN));
        });
        clerk = scope.asSystem(() -> users.user("clerk." + agency)).orElseThrow();
        admin = scope.asSystem(() -> users.user("admin." + agency)).orElseThrow();
    }

    @Test
    void givesKindsBooksApartAndCopiesTheirOwnSeries() throws Exception {
        assertThat(number("QUYET_DINH", "", "QĐ-SO")).isEqualTo("01/QĐ-SO");
        assertThat(number("CONG_VAN", "", "SO-VP")).isEqualTo("02/SO-VP");
        assertThat(number("QUYET_DINH", "SY", "SY-SO")).isEqualTo("01/SY-SO");
        assertThat(number("CONG_VAN", "TrS", "TrS-SO")).isEqualTo("02/TrS-SO");
        assertThat(number("QUYET_DINH", "", "QĐ-SO")).isEqualTo("03/QĐ-SO");
        assertThat(paper("QUYET_DINH", "SL", "SY-SO").text()).contains("Ký hiệu của bản sao bắt đầu bằng SL");
        assertThat(browser.open(clerk, "/so-van-ban?so=sao").text())
                .contains("Sổ đăng ký bản sao văn bản năm", "02/TrS-SO", "Không khuyết số: 1–2")
                .doesNotContain("03/QĐ-SO");
    }

    @Test
    void numbersByKindFromTheDayThatTheAdministratorSays() throws Exception {
        assertThat(numbering(Map.of("apart", "SOME", "kinds", "QUYET_DINH")).text())
                .contains("một số loại có sổ riêng", "Từ " + DAY.format(LocalDate.now(clock)));
        assertThat(number("CONG_VAN", "", "SO-VP")).isEqualTo("01/SO-VP");
        assertThat(number("QUYET_DINH", "", "QĐ-SO")).isEqualTo("01/QĐ-SO");
        assertThat(number("QUYET_DINH", "", "QĐ-SO")).isEqualTo("02/QĐ-SO");
        assertThat(browser.open(clerk, "/so-van-ban?so=di").text())
                .contains("01/SO-VP")
                .doesNotContain("02/QĐ-SO");
        assertThat(browser.open(clerk, "/so-van-ban?so=quyet_dinh").text())
                .contains("Sổ đăng ký văn bản đi: quyết định năm", "02/QĐ-SO", "Không khuyết số: 1–2");
        Page broken = numbering(Map.of("apart", "ALL"));
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.text()).contains("đã có số nên không ngắt giữa chừng");
        String nextYear = "01/01/" + (LocalDate.now(clock).getYear() + 1);
        assertThat(numbering(Map.of("apart", "ALL", "from", nextYear)).text()).contains("Từ " + nextYear);
        assertThat(number("QUYET_DINH", "", "QĐ-SO")).isEqualTo("03/QĐ-SO");
    }

    @Test
    void numbersByTermForThePartyAndGoesOnOverTheNewYear() throws Exception {
        LocalDate term = LocalDate.now(clock).minusYears(1).withDayOfYear(280);
        assertThat(numbering(Map.of("period", "TERM", "termFrom", DAY.format(term), "apart", "ALL"))
                        .text())
                .contains("số chạy theo nhiệm kỳ từ " + DAY.format(term));
        assertThat(number("QUYET_DINH", "", "QĐ/TU")).isEqualTo("01-QĐ/TU");
        assertThat(number("QUYET_DINH", "", "QĐ/TU")).isEqualTo("02-QĐ/TU");
        Entry last = newest(Book.ofKind("QUYET_DINH"), term.getYear());
        assertThat(last.year()).isEqualTo(term.getYear());
        assertThat(last.number()).isEqualTo(2);
    }

    @Test
    @Clause("N30-15.1")
    void goesOnFromThePaperBookOfAnOfficeThatSwitchesInTheYear() throws Exception {
        Page begun = browser.post(
                admin,
                NUMBERING + "/so-bat-dau",
                Map.of("book", "OUTGOING", "last", "815", "basis", "Biên bản khóa sổ giấy 30/11"));
        assertThat(begun.text()).contains("từ số 816", "Biên bản khóa sổ giấy");
        assertThat(number("CONG_VAN", "", "SO-VP")).isEqualTo("816/SO-VP");
        assertThat(number("CONG_VAN", "", "SO-VP")).isEqualTo("817/SO-VP");
        assertThat(browser.open(clerk, "/so-van-ban?so=di").text()).contains("Không khuyết số: 816–817");
        Page again = browser.post(
                admin, NUMBERING + "/so-bat-dau", Map.of("book", "OUTGOING", "last", "900", "basis", "Nhập lại"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("không đặt lại được");
        assertThatThrownBy(() -> scope.inAgency(
                        agency,
                        () -> jdbc.sql("""
                                INSERT INTO book_start (agency_code, book, year, first_number, basis, set_by_name, set_at)
                                VALUES (?, 'OUTGOING', ?, 900, 'x', 'x', '2026-01-01')""")
                                .params(agency.value(), LocalDate.now(clock).getYear())
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void holdsANumberUntilADocumentTakesIt() throws Exception {
        assertThat(keep("QUYET_DINH", "QĐ-SO", "Quyết định nâng lương").text())
                .contains("01/QĐ-SO", "Quyết định nâng lương");
        assertThat(number("CONG_VAN", "", "SO-VP")).isEqualTo("02/SO-VP");
        assertThat(browser.open(clerk, "/so-van-ban?so=di&tt=giu").text())
                .contains("Giữ số, chờ ký")
                .doesNotContain("Quyết định nâng lương", "02/SO-VP");
        assertThat(sheet(browser.raw(clerk, "/so-van-ban/so.xlsx?so=di").getContentAsByteArray()))
                .doesNotContain("Quyết định nâng lương");
        Map<String, String> form = form("QUYET_DINH", "", "");
        form.put("held", String.valueOf(entryId("01/QĐ-SO")));
        Page done = browser.post(clerk, "/van-ban-di/ban-giay", form);
        assertThat(done.text()).contains("Số: 01/QĐ-SO");
        assertThat(browser.open(clerk, KEEPING).text()).contains("Không giữ số nào");
        Page twice =
                browser.post(clerk, "/van-ban-di/ban-giay", with(form("QUYET_DINH", "", ""), "held", form.get("held")));
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.text()).contains("Số này không còn được giữ");
    }

    @Test
    void crossesOutAHeldNumberWithTheReasonOrWhenItsTimeIsOver() throws Exception {
        keep("QUYET_DINH", "QĐ-SO", "Quyết định thứ nhất");
        keep("QUYET_DINH", "QĐ-SO", "Quyết định thứ hai");
        long first = entryId("01/QĐ-SO");
        Page asked = browser.post(clerk, KEEPING + "/" + first + "/huy", Map.of("ly-do", " "));
        assertThat(asked.status()).isEqualTo(422);
        browser.post(clerk, KEEPING + "/" + first + "/huy", Map.of("ly-do", "Giám đốc không ký nữa"));
        assertThat(entry(first).state()).isEqualTo(EntryEvent.VOIDED);
        long second = entryId("02/QĐ-SO");
        scope.inAgency(
                agency,
                () -> jdbc.sql("UPDATE kept_number SET keep_until = '2026-01-01' WHERE entry_id = ?")
                        .params(second)
                        .update());
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .until(() -> entry(second).state() == EntryEvent.VOIDED);
        assertThat(entry(second).reason()).contains("Hết hạn giữ số ngày 01/01/2026");
        assertThat(browser.open(clerk, "/so-van-ban?so=di&tt=huy").text())
                .contains("Giám đốc không ký nữa", "Hết hạn giữ số");
        assertThat(browser.post(
                                clerk,
                                KEEPING,
                                Map.of("kind", "QUYET_DINH", "symbol", "QĐ-SO", "until", "01/01/2020", "reason", "x"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void oneThatCannotLapseStopsNoOther() throws Exception {
        keep("QUYET_DINH", "QĐ-SO", "Quyết định thứ nhất");
        keep("QUYET_DINH", "QĐ-SO", "Quyết định thứ hai");
        long crossedOut = entryId("01/QĐ-SO");
        long second = entryId("02/QĐ-SO");
        scope.inAgency(agency, () -> {
            books.voidNumber(agency, crossedOut, "hủy ở nơi khác", clerk.username());
            keptUntil(crossedOut, "2026-01-01");
            keptUntil(second, "2026-01-02");
        });
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .until(() -> entry(second).state() == EntryEvent.VOIDED);
        scope.inAgency(agency, () -> keptUntil(crossedOut, "2999-01-01"));
    }

    private void keptUntil(long entryId, String day) {
        jdbc.sql("UPDATE kept_number SET keep_until = cast(? AS timestamptz) WHERE entry_id = ?")
                .params(List.of(day, entryId))
                .update();
    }

    @Test
    void givesAHeldNumberToNoCopyAndToNoOtherKind() throws Exception {
        keep("QUYET_DINH", "QĐ-SO", "Quyết định nâng lương");
        String held = String.valueOf(entryId("01/QĐ-SO"));
        Page copy = browser.post(clerk, "/van-ban-di/ban-giay", with(form("QUYET_DINH", "SY", "SY-SO"), "held", held));
        assertThat(copy.status()).isEqualTo(422);
        assertThat(copy.text()).contains("Bản sao lấy số ở sổ bản sao");
        Page other = browser.post(clerk, "/van-ban-di/ban-giay", with(form("CONG_VAN", "", ""), "held", held));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("Số 01/QĐ-SO giữ cho tên loại Quyết định");
        assertThat(entry(Long.parseLong(held)).state()).isEqualTo(EntryEvent.RESERVED);
    }

    @Test
    @Clause({"N30-16.2b", "N30-PL4"})
    void printsTheRegisterWithAllItsColumnsAsPdfAndWorkbook() throws Exception {
        number("QUYET_DINH", "", "QĐ-SO");
        keep("CONG_VAN", "SO-VP", "Công văn hỏa tốc");
        browser.post(clerk, KEEPING + "/" + entryId("02/SO-VP") + "/huy", Map.of("ly-do", "Không gửi =1+1 <nữa>"));
        byte[] pdf = browser.raw(clerk, "/so-van-ban/so.pdf?so=di").getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isGreaterThan(800);
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(
                            "SỔ ĐĂNG KÝ VĂN BẢN ĐI NĂM",
                            "Cơ quan sổ đi",
                            "Số, ký hiệu",
                            "Tên loại và trích yếu nội dung văn bản",
                            "Người ký",
                            "Nơi nhận văn bản",
                            "Ký nhận",
                            "Ghi chú",
                            "(10)",
                            "01/QĐ-SO",
                            "Ông Trần Văn Bảy",
                            "Không gửi =1+1",
                            "Trang 1/1");
        }
        String sheet = sheet(browser.raw(clerk, "/so-van-ban/so.xlsx?so=di").getContentAsByteArray());
        assertThat(sheet)
                .contains("Ký nhận", "01/QĐ-SO", "Hủy: Không gửi =1+1 &lt;nữa&gt;")
                .doesNotContain("<f>");
        String found = sheet(
                browser.raw(clerk, "/so-van-ban/so.xlsx?so=di&q=tran van bay").getContentAsByteArray());
        assertThat(found).contains("01/QĐ-SO", "Trích theo điều kiện tìm").doesNotContain("Không gửi");
        assertThat(browser.open(clerk, "/so-van-ban?so=di&q=TRẦN văn&loai=QUYET_DINH&tu-ngay=31/11/2026")
                        .text())
                .contains("không phải ngày có thật", "01/QĐ-SO");
        assertThat(browser.open(clerk, "/so-van-ban?so=di&loai=KE_HOACH").text())
                .contains("Không có dòng nào như vậy");
    }

    @Test
    void isNotForOthers() throws Exception {
        assertThat(browser.open(clerk, NUMBERING).status()).isEqualTo(403);
        assertThat(browser.open(admin, KEEPING).status()).isEqualTo(403);
    }

    private Page numbering(Map<String, String> changes) throws Exception {
        Map<String, String> form = new HashMap<>();
        form.put("period", "YEAR");
        form.put("apart", "NONE");
        form.put("from", DAY.format(LocalDate.now(clock)));
        form.put("basis", "Quy chế công tác văn thư 12/QĐ-SO");
        form.putAll(changes);
        return browser.post(admin, NUMBERING, form);
    }

    private Page keep(String kind, String symbol, String reason) throws Exception {
        return browser.post(
                clerk,
                KEEPING,
                Map.of(
                        "kind",
                        kind,
                        "symbol",
                        symbol,
                        "until",
                        DAY.format(LocalDate.now(clock).plusDays(3)),
                        "reason",
                        reason,
                        "plain",
                        "true"));
    }

    private String number(String kind, String copyForm, String symbol) throws Exception {
        Page page = paper(kind, copyForm, symbol);
        Matcher given = Pattern.compile("Ghi lên bản giấy Số: (\\S+) ,").matcher(page.text());
        assertThat(given.find()).as(page.text()).isTrue();
        return given.group(1);
    }

    private Page paper(String kind, String copyForm, String symbol) throws Exception {
        return browser.post(clerk, "/van-ban-di/ban-giay", form(kind, copyForm, symbol));
    }

    private Map<String, String> form(String kind, String copyForm, String symbol) throws Exception {
        Page page = browser.open(clerk, "/van-ban-di/ban-giay");
        Matcher id = ID.matcher(page.html());
        assertThat(id.find()).isTrue();
        Map<String, String> form = new HashMap<>();
        form.put("bieu-mau", id.group(1));
        form.put("viec", "vao-so");
        form.put("kind", kind);
        form.put("copyForm", copyForm);
        form.put("symbol", symbol);
        form.put("recipients", "Ông Trần Văn Bảy");
        form.put("summary", "Về việc giải quyết đơn");
        form.put("signedOn", page.field("signedOn"));
        form.put("signer", "Nguyễn Hữu Phước");
        form.put("reason", "công dân không có hộp thư");
        form.put("elsewhere", "true");
        form.put("plain", "true");
        return form;
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        form.put(name, value);
        return form;
    }

    private long entryId(String number) {
        return scope.inAgency(
                agency,
                () -> jdbc.sql("SELECT entry_id FROM kept_number WHERE agency_code = ? AND document_number = ?")
                        .params(List.of(agency.value(), number))
                        .query(Long.class)
                        .single());
    }

    private Entry entry(long id) {
        return scope.inAgency(agency, () -> books.entry(agency, id)).orElseThrow();
    }

    private Entry newest(Book book, int year) {
        return scope.inAgency(agency, () -> books.newest(agency, book, year, Integer.MAX_VALUE, 1))
                .getFirst();
    }

    private static String sheet(byte[] workbook) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            while (!zip.getNextEntry().getName().equals("xl/worksheets/sheet1.xml")) {
                zip.closeEntry();
            }
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
