package vn.vanthu.exchange.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.exchange.web.Browser.location;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.Users;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.Enrolment;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.exchange.judging.FileFormat;
import vn.vanthu.exchange.judging.KeptLists;
import vn.vanthu.exchange.web.Browser;

/** An administrator keeps his agency's lists, each change with its basis. */
@HubTest
class ListsPageIT {

    private static final String PAGE = "/danh-muc";
    private static final String BASIS = "Quyết định 15/QĐ-SXD ngày 12/11/2026";
    private static int made;

    private final AgencyScope scope;
    private final Enrolment enrolment;
    private final Users users;
    private final AgencyLists lists;
    private final Journal journal;
    private final int port;

    private AgencyCode agency;

    ListsPageIT(
            @Autowired AgencyScope scope,
            @Autowired Enrolment enrolment,
            @Autowired Users users,
            @Autowired AgencyLists lists,
            @Autowired Journal journal,
            @Value("${local.server.port}") int port) {
        this.scope = scope;
        this.enrolment = enrolment;
        this.users = users;
        this.lists = lists;
        this.journal = journal;
        this.port = port;
    }

    @BeforeEach
    void anAgencyWithAnAdministrator() {
        made++;
        agency = new AgencyCode("danhmuc" + made);
        scope.asSystem(() -> {
            enrolment.agency(agency, "Cơ quan thử " + made, true, LocalDate.of(2026, 1, 1));
            users.create(
                    enrolment.person(agency, "Lê Thị Thử"),
                    "admin." + agency,
                    Browser.DEMO_PASSWORD,
                    Set.of(Role.ADMIN));
        });
    }

    @Test
    void keepsTheListsWithTheirBasisAndRemindsOfThoseThatAreEmpty() throws Exception {
        try (Browser admin = Browser.signedIn(port, "admin." + agency)) {
            assertThat(admin.get(PAGE).body()).contains("Chưa lập", "aria-label=\"2 đang chờ\"");
            assertThat(location(formats(admin, 0, "PDF", BASIS))).isEqualTo(PAGE);
            assertThat(admin.get(PAGE).body())
                    .contains("Đã lưu danh mục định dạng tệp", "1 mục · Lê Thị Thử", BASIS)
                    .contains("aria-label=\"1 đang chờ\"");
            assertThat(location(secrets(admin, 0, "phương án  bảo vệ mục tiêu\n\nkế hoạch phòng thủ\n", BASIS)))
                    .isEqualTo(PAGE);
            // What still waits is the choice of a regulation, which this agency never made.
            assertThat(admin.get(PAGE).body())
                    .contains("2 mục")
                    .doesNotContain("Chưa lập")
                    .containsOnlyOnce(" đang chờ\"");
        }
        KeptLists kept = scope.inAgency(agency, () -> lists.of(agency));
        assertThat(kept.formats()).containsExactly(FileFormat.PDF);
        assertThat(kept.stateSecrets()).containsExactly("phương án bảo vệ mục tiêu", "kế hoạch phòng thủ");
        assertThat(scope.inAgency(agency, () -> journal.of("STATE_SECRET_LIST").toString()))
                .contains("LIST_KEPT", BASIS, "kế hoạch phòng thủ", "admin." + agency);
    }

    @Test
    void savesNothingWithoutItemsOrBasisAndKeepsWhatWasTyped() throws Exception {
        try (Browser admin = Browser.signedIn(port, "admin." + agency)) {
            HttpResponse<String> answer = secrets(admin, 0, "kế hoạch phòng thủ\nmật", "");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("còn 2 chỗ cần sửa", "Mục “mật” phải có từ hai chữ", "Ghi căn cứ")
                    .contains("kế hoạch phòng thủ\nmật</textarea>");
            assertThat(formats(admin, 0, "KHONG_CO", BASIS).body()).contains("Chọn ít nhất một định dạng");
        }
        assertThat(scope.inAgency(agency, () -> lists.of(agency))).isEqualTo(KeptLists.NONE);
    }

    @Test
    void tellsWhoeverComesSecondAndKeepsHisInput() throws Exception {
        try (Browser admin = Browser.signedIn(port, "admin." + agency)) {
            formats(admin, 0, "PDF", BASIS);
            HttpResponse<String> second = formats(admin, 0, "WORD", "Quyết định 16/QĐ-SXD");
            assertThat(second.statusCode()).isEqualTo(409);
            assertThat(second.body())
                    .contains("vừa lưu danh mục định dạng tệp", "value=\"WORD\" checked", "Quyết định 16/QĐ-SXD");
            assertThat(scope.inAgency(agency, () -> lists.of(agency).formats())).containsExactly(FileFormat.PDF);
            assertThat(location(formats(admin, 1, "WORD", "Quyết định 16/QĐ-SXD")))
                    .isEqualTo(PAGE);
        }
        assertThat(scope.inAgency(agency, () -> journal.of("FILE_FORMAT_LIST").toString()))
                .contains("\"removed\":[\"PDF\"]");
    }

    @Test
    void isTheAdministratorsOnly() throws Exception {
        try (Browser clerk = Browser.signedIn(port, "hanh.stc")) {
            assertThat(clerk.get(PAGE).statusCode()).isEqualTo(403);
            assertThat(clerk.get("/van-ban-den").body()).doesNotContain("href=\"/danh-muc\"");
        }
    }

    private static HttpResponse<String> formats(Browser browser, int version, String format, String basis)
            throws Exception {
        return browser.submit(
                PAGE, PAGE + "/dinh-dang", Map.of("ban", String.valueOf(version), "muc", format, "can-cu", basis));
    }

    private static HttpResponse<String> secrets(Browser browser, int version, String lines, String basis)
            throws Exception {
        return browser.submit(
                PAGE, PAGE + "/bi-mat", Map.of("ban", String.valueOf(version), "muc", lines, "can-cu", basis));
    }
}
