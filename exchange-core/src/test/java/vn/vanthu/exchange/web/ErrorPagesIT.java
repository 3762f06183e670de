package vn.vanthu.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import vn.vanthu.exchange.HubTest;

@HubTest
class ErrorPagesIT {

    private final int port;

    ErrorPagesIT(@Value("${local.server.port}") int port) {
        this.port = port;
    }

    @Test
    void saysInVietnameseThatAPageIsMissing() throws Exception {
        try (Browser browser = Browser.signedIn(port, "duyen.sxd")) {
            HttpResponse<String> page = browser.get("/khong-co");
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body())
                    .contains("Không có trang này", "Trần Thị Mỹ Duyên", "href=\"/van-ban-den\"")
                    .doesNotContain("Exception", "springframework", "Mã sự cố");
        }
    }

    @Test
    void tellsProgramsInProblemDetails() throws Exception {
        try (Browser browser = Browser.signedIn(port, "duyen.sxd")) {
            HttpResponse<String> problem = browser.fetch("/khong-co", "application/json");
            assertThat(problem.statusCode()).isEqualTo(404);
            assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(problem.body())
                    .contains("\"status\":404", "\"title\":\"Không có trang này\"", "\"instance\":\"/khong-co\"");
        }
    }

    @Test
    void explainsAnAddressThatOnlyAButtonOpens() throws Exception {
        try (Browser browser = Browser.signedIn(port, "duyen.sxd")) {
            HttpResponse<String> page = browser.get("/dang-xuat");
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(browser.fetch("/actuator/metrics", "text/html").statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void keepsTheStrictPolicyOnEveryAnswer() throws Exception {
        try (Browser browser = Browser.signedIn(port, "duyen.sxd")) {
            for (String path : new String[] {"/tai-khoan", "/khong-co", "/assets/keys.js", "/tim?q=so"}) {
                assertThat(browser.get(path).headers().firstValue("Content-Security-Policy"))
                        .as(path)
                        .hasValueSatisfying(policy -> assertThat(policy)
                                .contains("default-src 'self'", "worker-src 'self'")
                                .doesNotContain("unsafe"));
            }
        }
    }

    @Test
    void servesTheViewerAndItsWorkerAsScripts() throws Exception {
        try (Browser browser = Browser.signedIn(port, "duyen.sxd")) {
            for (String script : new String[] {
                "/assets/viewer.js",
                "/webjars/pdfjs-dist/build/pdf.min.mjs",
                "/webjars/pdfjs-dist/build/pdf.worker.min.mjs",
                "/webjars/htmx.org/dist/htmx.min.js"
            }) {
                HttpResponse<String> answer = browser.get(script);
                assertThat(answer.statusCode()).as(script).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type"))
                        .as(script)
                        .hasValueSatisfying(type -> assertThat(type).contains("javascript"));
            }
        }
    }

    /** JBIG2 scans are decoded by WebAssembly, which pages may not compile. */
    @Test
    void letsNobodyButTheWorkerOfTheViewerCompile() throws Exception {
        try (Browser browser = Browser.signedIn(port, "duyen.sxd")) {
            assertThat(browser.get("/webjars/pdfjs-dist/build/pdf.worker.min.mjs")
                            .headers()
                            .allValues("Content-Security-Policy"))
                    .singleElement()
                    .satisfies(policy -> assertThat(policy)
                            .contains("'wasm-unsafe-eval'", "default-src 'none'")
                            .doesNotContain("'unsafe-"));
            assertThat(browser.get("/webjars/pdfjs-dist/build/pdf.min.mjs")
                            .headers()
                            .toString())
                    .doesNotContain("wasm-unsafe-eval");
        }
    }

    @Test
    void findsPlacesWithoutDiacritics() throws Exception {
        try (Browser browser = Browser.signedIn(port, "duyen.sxd")) {
            assertThat(browser.get("/tim/nhanh?q=so%20van").body())
                    .contains("<u>Sổ</u>", "<u>văn</u>", "href=\"/so-van-ban\"")
                    .doesNotContain("<html", "href=\"/chi-dao\"");
            assertThat(browser.get("/tim?q=khong+co+dau").body()).contains("Không thấy gì");
        }
    }
}
