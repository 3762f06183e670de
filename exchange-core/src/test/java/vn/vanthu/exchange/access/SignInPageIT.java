package vn.vanthu.exchange.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.exchange.web.Browser.location;
import static vn.vanthu.exchange.web.Browser.token;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.web.Browser;

@HubTest
class SignInPageIT {

    private final int port;
    private final JdbcClient jdbc;

    SignInPageIT(@Value("${local.server.port}") int port, @Autowired JdbcClient jdbc) {
        this.port = port;
        this.jdbc = jdbc;
    }

    @Test
    void offersTheFormWithATokenAndNothingThatAScriptMustMake() throws Exception {
        try (Browser browser = new Browser(port)) {
            HttpResponse<String> page = browser.get("/dang-nhap");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("lang=\"vi\"", "autocomplete=\"current-password\"", "tắt bộ gõ tiếng Việt")
                    .contains("<form method=\"post\" action=\"/dang-nhap\">", "duyen.sxd", Browser.DEMO_PASSWORD)
                    .doesNotContain("onpaste", "Chưa đăng nhập được");
            assertThat(page.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).contains("script-src 'self'"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "duyen.sxd, /van-ban-den",
        "phuoc.sxd, /chi-dao",
        "ngoc.sxd, /chi-dao",
        "binh.sxd, /viec",
        "khoa.sxd, /viec",
        "tuan.sxd, /tinh-trang"
    })
    void leadsEveryRoleToTheStartOfItsDay(String username, String home) throws Exception {
        try (Browser browser = Browser.signedIn(port, username)) {
            assertThat(location(browser.get("/"))).isEqualTo(home);
        }
    }

    @Test
    void saysTheSameForAWrongNameAndAWrongPasswordAndKeepsTheName() throws Exception {
        assertThat(refusal("khong.co")).isEqualTo(refusal("thao.stc"));
        try (Browser browser = Browser.signedIn(port, "thao.stc")) {
            assertThat(location(browser.get("/"))).isEqualTo("/viec");
        }
    }

    @Test
    void leadsBackToThePageThatWasAskedForButNeverToWhatAScriptFetched() throws Exception {
        try (Browser browser = new Browser(port)) {
            assertThat(location(browser.get("/tai-khoan"))).isEqualTo("/dang-nhap");
            browser.get("/tim/nhanh?q=a", "Sec-Fetch-Mode", "cors");
            HttpResponse<String> answer = browser.submit(
                    "/dang-nhap", "/dang-nhap", Map.of("username", "hanh.stc", "password", Browser.DEMO_PASSWORD));
            assertThat(location(answer)).isEqualTo("/tai-khoan?tiep");
        }
    }

    @Test
    void tellsScriptsAndProgramsInsteadOfSendingThemToThePage() throws Exception {
        try (Browser browser = new Browser(port)) {
            assertThat(browser.get("/tim/nhanh?q=a", "Sec-Fetch-Mode", "cors").statusCode())
                    .isEqualTo(401);
            HttpResponse<String> swapped = browser.get("/tai-khoan", "HX-Request", "true");
            assertThat(swapped.statusCode()).isEqualTo(401);
            assertThat(swapped.headers().firstValue("HX-Redirect")).hasValue("/dang-nhap");
            HttpResponse<String> program = browser.fetch("/tai-khoan", "application/json");
            assertThat(program.statusCode()).isEqualTo(401);
            assertThat(program.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    void signsOutAndKeepsOut() throws Exception {
        try (Browser browser = Browser.signedIn(port, "hanh.stc")) {
            HttpResponse<String> answer = browser.submit("/tai-khoan", "/dang-xuat", Map.of());
            assertThat(location(answer)).isEqualTo("/dang-nhap?ra");
            assertThat(browser.get("/dang-nhap?ra").body()).contains("Bạn đã đăng xuất");
            assertThat(location(browser.get("/tai-khoan"))).isEqualTo("/dang-nhap");
        }
    }

    @Test
    void opensTheDoorAgainWhenTheTokenOfItsFormIsGone() throws Exception {
        try (Browser browser = new Browser(port)) {
            HttpResponse<String> answer = browser.post(
                    "/dang-nhap", Map.of("username", "hanh.stc", "password", Browser.DEMO_PASSWORD), "gone");
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("Trang này để đã lâu");
            HttpResponse<String> again = browser.post(
                    "/dang-nhap",
                    Map.of("username", "hanh.stc", "password", Browser.DEMO_PASSWORD),
                    token(answer.body()));
            assertThat(location(again)).isEqualTo("/");
        }
    }

    @Test
    void handsBackWhatStoodInAFormWhoseSessionEnded() throws Exception {
        try (Browser browser = Browser.signedIn(port, "hanh.stc")) {
            HttpResponse<String> answer = browser.post(
                    "/tai-khoan", Map.of("theme", "dark", "note", "dòng đã gõ <b>", "new-password", "kín"), "gone");
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body())
                    .contains("chưa có gì được ghi", "dòng đã gõ &lt;b&gt;", "action=\"/tai-khoan\"", "Gửi lại")
                    .doesNotContain("kín");
            HttpResponse<String> again = browser.post("/tai-khoan", Map.of("theme", "dark"), token(answer.body()));
            assertThat(location(again)).isEqualTo("/tai-khoan");
        }
    }

    @Test
    void keepsTheLookInTheBrowser() throws Exception {
        try (Browser browser = Browser.signedIn(port, "hanh.stc")) {
            assertThat(browser.get("/tai-khoan").body()).contains("data-theme=\"auto\"", "data-letters=\"on\"");
            browser.submit("/tai-khoan", "/tai-khoan", Map.of("theme", "dark"));
            assertThat(browser.get("/tai-khoan").body())
                    .contains("data-theme=\"dark\"", "data-letters=\"off\"", "Đã lưu cách hiển thị trên máy này");
            assertThat(browser.get("/tai-khoan").body()).doesNotContain("Đã lưu cách hiển thị");
        }
    }

    @Test
    void keepsASessionOpenForWhoeverWorksWithoutAskingForPages() throws Exception {
        try (Browser browser = Browser.signedIn(port, "hanh.stc")) {
            assertThat(browser.get("/phien").statusCode()).isEqualTo(204);
            assertThat(browser.get("/tai-khoan").body()).contains("data-idle=\"900\"", "Phiên làm việc sắp khóa");
        }
        try (Browser stranger = new Browser(port)) {
            assertThat(stranger.get("/phien", "Sec-Fetch-Mode", "cors").statusCode())
                    .isEqualTo(401);
        }
    }

    /** Without a connection left over: each request needs one at a time, however many come at once. */
    @Test
    void servesManySignedInAtOnce() throws Exception {
        try (Browser browser = Browser.signedIn(port, "hanh.stc");
                var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(java.util.Collections.nCopies(
                    60, () -> browser.get("/tai-khoan").statusCode()));
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
    }

    private String refusal(String username) throws Exception {
        try (Browser browser = new Browser(port)) {
            HttpResponse<String> answer = browser.submit(
                    "/dang-nhap", "/dang-nhap", Map.of("username", username, "password", "sai mật khẩu"));
            assertThat(location(answer)).isEqualTo("/dang-nhap?loi");
            String page = browser.get(location(answer)).body();
            assertThat(page).contains("Chưa đăng nhập được", "value=\"" + username + "\"");
            return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "").replace("value=\"" + username + "\"", "");
        }
    }
}
