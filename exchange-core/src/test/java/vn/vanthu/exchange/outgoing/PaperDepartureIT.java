package vn.vanthu.exchange.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.outgoing.Browser.Page;
import vn.vanthu.exchange.registry.Book;
import vn.vanthu.exchange.registry.Books;
import vn.vanthu.exchange.registry.Entry;
import vn.vanthu.exchange.registry.EntryEvent;
import vn.vanthu.rules.Clause;

/** What goes out on paper alone, at its page. */
@HubTest
@Import({DeskRunner.class, Browser.class})
class PaperDepartureIT {

    private static final String OWN = "tphcm-41-2011";
    private static final String PAGE = "/van-ban-di/ban-giay";
    private static final Pattern ID = Pattern.compile("name=\"bieu-mau\" value=\"([0-9a-f-]{36})\"");

    private final DeskRunner people;
    private final Browser browser;
    private final Books books;
    private final AgencyScope scope;
    private final JdbcClient jdbc;
    private final Clock clock;

    PaperDepartureIT(
            @Autowired DeskRunner people,
            @Autowired Browser browser,
            @Autowired Books books,
            @Autowired AgencyScope scope,
            @Autowired JdbcClient jdbc,
            @Autowired Clock clock) {
        this.people = people;
        this.browser = browser;
        this.books = books;
        this.scope = scope;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @AfterEach
    void itsOwnRegulationAgain() {
        follow(OWN);
    }

    @Test
    @Clause("N30-15.1")
    void takesItsNumberFromTheBookOfAllOthers() throws Exception {
        int next = next();
        Page done = post(form("QUYET_DINH", "QĐ-SXD", "Ông Trần Văn Bảy\nCông ty TNHH An Lạc"));
        String number = "%02d/QĐ-SXD".formatted(next);
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.text()).contains("Số: " + number, "Ông Trần Văn Bảy; Công ty TNHH An Lạc");
        Entry entry = last();
        assertThat(entry.number()).isEqualTo(next);
        assertThat(entry.state()).isEqualTo(EntryEvent.ISSUED);
        assertThat(entry.fields().documentNumber()).isEqualTo(number);
        assertThat(entry.fields().issuedOn()).isEqualTo(LocalDate.now(clock));
        assertThat(entry.fields().recipients()).isEqualTo("Ông Trần Văn Bảy; Công ty TNHH An Lạc");
        assertThat(entry.fields().note()).isEqualTo("Chỉ bản giấy: nơi nhận không có hộp thư");
        assertThat(browser.open(people.clerk(), "/so-van-ban?so=di").text()).contains(number, "Chỉ bản giấy");
        assertThat(next()).isEqualTo(next + 1);
    }

    @Test
    @Clause("HCM-8.1a")
    void remindsThatSuchAKindMustGoByMailAndGivesTheNumberOnceThatWasRead() throws Exception {
        assertReminded("CONG_VAN", "SXD-QLXD", "Loại văn bản này (công văn) bắt buộc gửi qua hệ thống thư điện tử");
        assertReminded("LICH_CONG_TAC", "LCT-SXD", "(lịch công tác) bắt buộc gửi qua hệ thống thư điện tử");
    }

    @Test
    @Clause("HCM-8.1b")
    void remindsThatReportsAndMeetingPapersMustGoByMail() throws Exception {
        assertReminded("BAO_CAO", "BC-SXD", "Báo cáo và tài liệu công việc (báo cáo) bắt buộc gửi qua hệ thống");
        assertReminded("TAI_LIEU_HOP", "TL-SXD", "bắt buộc gửi qua hệ thống thư điện tử, không chỉ gửi bản giấy");
    }

    @Test
    @Clause("CM-3.1")
    void remindsOfInvitationsAndCopiesInCaMau() throws Exception {
        follow("camau-26-2009");
        assertReminded("GIAY_MOI", "GM-SXD", "phải gửi qua thư điện tử, không chỉ gửi bản giấy");
        Map<String, String> copy = form("QUYET_DINH", "SY-SXD", "Sở Tài chính tỉnh An Lạc");
        assertThat(post(copy).status()).isEqualTo(200);
        copy = form("QUYET_DINH", "SY-SXD", "Sở Tài chính tỉnh An Lạc");
        copy.put("copyForm", "SY");
        assertThat(post(copy).text()).contains("phải gửi qua thư điện tử, không chỉ gửi bản giấy");
    }

    @Test
    @Clause("CM-3.1b")
    void remindsOfNoticesAndReportsOfAPeriodInCaMau() throws Exception {
        follow("camau-26-2009");
        assertReminded(
                "THONG_BAO", "TB-SXD", "Thông báo, báo cáo định kỳ, dự thảo (thông báo) phải gửi qua thư điện tử");
        assertReminded("BAO_CAO_DINH_KY", "BC-SXD", "phải gửi qua thư điện tử, không chỉ gửi bản giấy");
    }

    private void assertReminded(String kind, String symbol, String words) throws Exception {
        int next = next();
        Map<String, String> form = form(kind, symbol, "Sở Tài chính tỉnh An Lạc");
        Page asked = post(form);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains(words, "Đọc các lưu ý").contains("stc@anlac.example");
        assertThat(next()).isEqualTo(next);
        form.put("read", "true");
        assertThat(post(form).text()).contains("Ghi lên bản giấy", words);
        assertThat(next()).isEqualTo(next + 1);

        Map<String, String> elsewhere = form(kind, symbol, "Ông Trần Văn Bảy");
        assertThat(browser.post(people.clerk(), PAGE, with(elsewhere, "viec", "xem"))
                        .text())
                .doesNotContain(words);
        elsewhere.put("elsewhere", "true");
        Page unreached = post(elsewhere);
        assertThat(unreached.status()).isEqualTo(200);
        assertThat(unreached.text()).contains("Ghi lên bản giấy").doesNotContain(words);
    }

    @Test
    void saysAllThatIsMissingAndKeepsWhatWasTyped() throws Exception {
        int next = next();
        Map<String, String> form = form("", "", "");
        form.put("signedOn", "31/11/2026");
        form.put("reason", "");
        form.remove("plain");
        form.put("summary", "Về việc giữ lại điều đã nhập");
        Page asked = post(form);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text())
                .contains(
                        "Chọn tên loại văn bản.",
                        "Nhập ký hiệu đứng sau số",
                        "Nhập ngày ký có thật",
                        "Ghi ít nhất một nơi nhận.",
                        "Ghi vì sao chỉ phát hành bản giấy.",
                        "Xác nhận văn bản không mật",
                        "Về việc giữ lại điều đã nhập");
        Map<String, String> known = form("QUYET_DINH", "QĐ-SXD", "Sở Tài chính tỉnh An Lạc");
        known.put("elsewhere", "true");
        assertThat(post(known).text()).contains("có hộp thư stc@anlac.example trong danh bạ");
        assertThat(next()).isEqualTo(next);
    }

    @Test
    void saysHowLateItIsAfterTheSignature() throws Exception {
        Map<String, String> form = form("QUYET_DINH", "QĐ-SXD", "Ông Trần Văn Bảy");
        form.put("signedOn", LocalDate.now(clock).minusDays(14).format(DateTimeFormatter.ofPattern("dd/MM/uuuu")));
        Page asked = post(form);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("chậm nhất trong ngày làm việc tiếp theo", "Điều 15");
        form.put("read", "true");
        assertThat(post(form).text()).contains("Ghi lên bản giấy");
    }

    @Test
    void givesOneNumberToAFormThatIsPostedTwice() throws Exception {
        Map<String, String> form = form("QUYET_DINH", "QĐ-SXD", "Ông Trần Văn Bảy");
        String first = post(form).text();
        int next = next();
        assertThat(post(form).text())
                .contains(first.substring(first.indexOf("Số: "), first.indexOf("Ghi số và ngày,")));
        assertThat(next()).isEqualTo(next);
    }

    @Test
    void givesNoNumberThatIsPrintedOnAnotherDocumentAlready() throws Exception {
        int next = next();
        UUID scan = people.upload("Bản quét.pdf", "SCAN\nQuyết định");
        assertThat(scan).isNotNull();
        String printed = "%02d/KSĐ-SXD".formatted(next + 1);
        scope.inAgency(DeskRunner.SXD, () -> {
            Entry taken = books.reserve(
                    DeskRunner.SXD,
                    vn.vanthu.exchange.registry.EntryFields.NONE.withNumber(printed, LocalDate.now(clock)),
                    "duyen.sxd");
            assertThat(taken.number()).isEqualTo(next);
        });
        assertThat(post(form("QUYET_DINH", "KSĐ-SXD", "Ông Trần Văn Bảy")).text())
                .contains("Số: %02d/KSĐ-SXD".formatted(next + 2));
        List<Entry> entries = scope.inAgency(
                DeskRunner.SXD,
                () -> books.entries(
                        DeskRunner.SXD, Book.OUTGOING, LocalDate.now(clock).getYear(), next, 3));
        assertThat(entries.get(1).state()).isEqualTo(EntryEvent.VOIDED);
        assertThat(entries.get(1).reason()).contains(printed, "đã in sẵn");
    }

    @Test
    void isTheClerksAlone() throws Exception {
        assertThat(browser.open(people.head(), PAGE).status()).isEqualTo(403);
        int next = next();
        Page refused = browser.post(
                people.head(), PAGE, with(form("QUYET_DINH", "QĐ-SXD", "Ông Trần Văn Bảy"), "viec", "vao-so"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(next()).isEqualTo(next);
    }

    private Page post(Map<String, String> form) throws Exception {
        return browser.post(people.clerk(), PAGE, with(form, "viec", "vao-so"));
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        Map<String, String> more = new HashMap<>(form);
        more.put(name, value);
        return more;
    }

    /** As the page gives it, with all that is asked for. */
    private Map<String, String> form(String kind, String symbol, String recipients) throws Exception {
        Page page = browser.open(people.clerk(), PAGE);
        Matcher id = ID.matcher(page.html());
        assertThat(id.find()).isTrue();
        Map<String, String> form = new HashMap<>();
        form.put("bieu-mau", id.group(1));
        form.put("kind", kind);
        form.put("symbol", symbol);
        form.put("recipients", recipients);
        form.put("summary", "Về việc " + UUID.randomUUID());
        form.put("signedOn", page.field("signedOn"));
        form.put("signer", page.field("signer"));
        form.put("keeper", page.field("keeper"));
        form.put("reason", "nơi nhận không có hộp thư");
        form.put("plain", "true");
        return form;
    }

    private int next() {
        return scope.inAgency(DeskRunner.SXD, () -> books.nextNumber(DeskRunner.SXD, Book.OUTGOING));
    }

    private Entry last() {
        return scope.inAgency(
                        DeskRunner.SXD,
                        () -> books.newest(
                                DeskRunner.SXD,
                                Book.OUTGOING,
                                LocalDate.now(clock).getYear(),
                                Integer.MAX_VALUE,
                                1))
                .getFirst();
    }

    private void follow(String regulation) {
        scope.asSystem(() -> jdbc.sql("UPDATE agency_regulation SET regulation = ? WHERE agency_code = 'sxd'")
                .params(regulation)
                .update());
    }
}
