package vn.vanthu.exchange.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.exchange.web.Browser.location;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.Enrolment;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.exchange.journal.JournalEntry;
import vn.vanthu.exchange.web.Browser;
import vn.vanthu.rules.Clause;

@HubTest
class PasswordPageIT {

    private static final String PAGE = "/tai-khoan/mat-khau";
    private static final String NEW = "Hoa sua thang 10!";
    private static int made;

    private final AgencyScope scope;
    private final Enrolment enrolment;
    private final Users users;
    private final Journal journal;
    private final int port;

    private AgencyCode agency;
    private String username;

    PasswordPageIT(
            @Autowired AgencyScope scope,
            @Autowired Enrolment enrolment,
            @Autowired Users users,
            @Autowired Journal journal,
            @Value("${local.server.port}") int port) {
        this.scope = scope;
        this.enrolment = enrolment;
        this.users = users;
        this.journal = journal;
        this.port = port;
    }

    @BeforeEach
    void aClerkOfANewAgency() {
        made++;
        agency = new AgencyCode("matkhau" + made);
        username = "clerk." + agency;
        scope.asSystem(() -> {
            enrolment.agency(agency, "Cơ quan thử " + made, true, LocalDate.of(2026, 1, 1));
            users.create(
                    enrolment.person(agency, "Nguyễn Thị Thử"), username, Browser.DEMO_PASSWORD, Set.of(Role.CLERK));
        });
    }

    @Test
    void changesThePasswordEndsTheOtherSessionsAndKeepsThisOne() throws Exception {
        try (Browser here = Browser.signedIn(port, username);
                Browser elsewhere = Browser.signedIn(port, username);
                Browser colleague = Browser.signedIn(port, "hanh.stc")) {
            assertThat(elsewhere.get("/tai-khoan").statusCode()).isEqualTo(200);
            HttpResponse<String> changed = change(here, Browser.DEMO_PASSWORD, NEW, NEW);
            assertThat(location(changed)).isEqualTo("/tai-khoan");
            assertThat(here.get("/tai-khoan").body()).contains("Đã đổi mật khẩu");
            assertThat(location(elsewhere.get("/tai-khoan"))).startsWith("/dang-nhap");
            assertThat(colleague.get("/tai-khoan").statusCode()).isEqualTo(200);
        }
        assertThat(location(signIn(Browser.DEMO_PASSWORD))).contains("loi");
        assertThat(location(signIn(NEW))).doesNotContain("loi");
        assertThat(scope.inAgency(agency, () -> journal.of(username)))
                .extracting(JournalEntry::action)
                .contains("PASSWORD_CHANGED");
        assertThat(scope.inAgency(agency, () -> journal.of(username).toString()))
                .doesNotContain(NEW, Browser.DEMO_PASSWORD);
    }

    @Test
    @Clause("HCM-9.3a2")
    void takesNoPasswordAgainstTheRuleAndSaysWhy() throws Exception {
        try (Browser browser = Browser.signedIn(port, username)) {
            HttpResponse<String> weak = change(browser, Browser.DEMO_PASSWORD, "ngan", "ngan");
            assertThat(weak.statusCode()).isEqualTo(422);
            assertThat(weak.body())
                    .contains("Chưa đổi được mật khẩu", "cần ít nhất 12 ký tự, cần có chữ hoa", "aria-invalid=\"true\"")
                    .doesNotContain("ngan\"");
            assertThat(change(browser, Browser.DEMO_PASSWORD, NEW, NEW + "x").body())
                    .contains("Hai lần gõ mật khẩu mới chưa giống nhau");
        }
        assertThat(location(signIn(Browser.DEMO_PASSWORD))).doesNotContain("loi");
    }

    @ParameterizedTest
    @CsvSource({
        "vinhlong-3088-2005, 'Người có hộp thư tự quản lý và chịu trách nhiệm về mật khẩu', Điều\u00a08\u00a0khoản\u00a01",
        "quangtri-464-2017, 'Không cung cấp, không để lộ mật khẩu.', Điều\u00a010\u00a0khoản\u00a04",
        "tphcm-41-2011, 'Không cung cấp, không để lộ mật khẩu.', Điều\u00a012\u00a0khoản\u00a06",
        "camau-26-2009, 'Không cung cấp, không để lộ mật khẩu.', Điều\u00a04\u00a0khoản\u00a03"
    })
    @Clause({"VL-8.1a", "VL-8.4a", "QT-10.4a", "HCM-12.6", "CM-4.3c"})
    void remindsOfWhatTheAgencysRegulationAsksOfItsPeople(String regulation, String words, String clause)
            throws Exception {
        scope.asSystem(() -> {
            enrolment.regulation(agency, regulation, LocalDate.of(2026, 1, 1));
        });
        try (Browser browser = Browser.signedIn(port, username)) {
            assertThat(browser.get(PAGE).body()).contains(words, clause);
        }
    }

    @Test
    void changesNothingWithoutThePresentPasswordAndLocksLikeSignIn() throws Exception {
        try (Browser browser = Browser.signedIn(port, username)) {
            for (int i = 0; i < PasswordSignIn.ATTEMPTS; i++) {
                assertThat(change(browser, "sai " + i, NEW, NEW).body()).contains("Mật khẩu hiện tại chưa đúng");
            }
            assertThat(change(browser, Browser.DEMO_PASSWORD, NEW, NEW).body()).contains("Mật khẩu hiện tại chưa đúng");
        }
    }

    private static HttpResponse<String> change(Browser browser, String present, String wanted, String again)
            throws Exception {
        return browser.submit(
                PAGE, PAGE, Map.of("mat-khau-hien-tai", present, "mat-khau-moi", wanted, "mat-khau-nhac-lai", again));
    }

    private HttpResponse<String> signIn(String password) throws Exception {
        try (Browser browser = new Browser(port)) {
            return browser.submit("/dang-nhap", "/dang-nhap", Map.of("username", username, "password", password));
        }
    }
}
