package vn.vanthu.exchange.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.util.HtmlUtils;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.Users;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.Enrolment;
import vn.vanthu.exchange.registry.Books;
import vn.vanthu.exchange.registry.Entry;
import vn.vanthu.exchange.registry.EntryFields;
import vn.vanthu.exchange.web.Browser;
import vn.vanthu.exchange.web.LawLinks;
import vn.vanthu.rules.Clause;
import vn.vanthu.rules.Regulations;

/** What stands in the registers, the regulations and the directory, as people see it. */
@HubTest
class LookUpPagesIT {

    private final int port;
    private final AgencyScope scope;
    private final Enrolment enrolment;
    private final Users users;
    private final Books books;
    private final LawLinks law;

    LookUpPagesIT(
            @Value("${local.server.port}") int port,
            @Autowired AgencyScope scope,
            @Autowired Enrolment enrolment,
            @Autowired Users users,
            @Autowired Books books,
            @Autowired LawLinks law) {
        this.port = port;
        this.scope = scope;
        this.enrolment = enrolment;
        this.users = users;
        this.books = books;
        this.law = law;
    }

    @Test
    void showsTheRegistersWithTheirProofAndFindsWhatStandsInThem() throws Exception {
        AgencyCode agency = agency("tracuu");
        scope.inAgency(agency, () -> {
            for (int i = 1; i <= 120; i++) {
                books.registerArrival(agency, arrival(i), "clerk");
            }
            Entry reserved = books.reserve(agency, EntryFields.outgoing("QUYET_DINH", "V/v thử", "Sở Tài chính"), "x");
            books.voidNumber(agency, reserved.id(), "người ký từ chối", "x");
        });
        try (Browser browser = Browser.signedIn(port, "clerk.tracuu")) {
            String arrivals = browser.get("/so-van-ban").body();
            assertThat(arrivals)
                    .contains("Không khuyết số: 1–120, đã kiểm chuỗi", "Kiểm cả sổ lúc", ">120</span>", "Công điện. ")
                    .contains("tu=20\" rel=\"next\"", "Số cũ hơn")
                    .doesNotContain("rel=\"prev\"")
                    .doesNotContain(">20</span></td>", "Sổ năm này còn trống");
            assertThat(browser.get("/so-van-ban?tu=20").body())
                    .contains("id=\"so-20\"", "id=\"so-1\"", "tu=120\" rel=\"prev\"")
                    .doesNotContain("rel=\"next\"");
            scope.inAgency(agency, () -> {
                books.registerArrival(agency, arrival(121), "clerk");
            });
            assertThat(browser.get("/so-van-ban").body())
                    .contains("Không khuyết số: 1–121", ", 1 lần ghi sau đó kiểm lúc mở trang.");
            assertThat(browser.get("/so-van-ban?kiem=lai").body())
                    .contains("Không khuyết số: 1–121")
                    .doesNotContain("lần ghi sau đó");
            assertThat(browser.get("/so-van-ban?so=di").body())
                    .contains("Không khuyết số: 1–1", "Hủy: người ký từ chối", "class=\"voided\"", "Đã hủy ");
            assertThat(browser.get("/so-van-ban?nam=2001").body()).contains("Sổ chưa có số nào");
            assertThat(browser.get("/tim/nhanh?q=ngap%20ung%20so%207").body())
                    .contains("<u>ngập</u>", "số đến 7/", "#so-7");
        }
        try (Browser other = Browser.signedIn(port, "hanh.stc")) {
            assertThat(other.get("/tim/nhanh?q=ngap%20ung%20so%207").body()).doesNotContain("#so-7");
        }
        try (Browser specialist = Browser.signedIn(port, "thao.stc")) {
            assertThat(specialist.get("/so-van-ban").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void showsEachRuleWhereCitationsLeadTo() throws Exception {
        try (Browser browser = Browser.signedIn(port, "khoa.sxd")) {
            assertThat(browser.get("/quy-dinh").body())
                    .contains("41/2011/QĐ-UBND", "Cơ quan bạn đang theo", "từ 27/06/2011")
                    .doesNotContain("không theo quy chế nào");
            assertThat(browser.get("/quy-dinh/tphcm-41-2011").body())
                    .contains("id=\"HCM-8.3a\"", "Điều 8 khoản 3", "Quy định cao hơn đi trước", "24/11/2026")
                    .containsOnlyOnce("id=\"41-2011-qd-ubnd-dieu-8-khoan-3\"")
                    .contains(
                            "<span>Dung lượng tệp đính kèm tối đa:</span> <b>15 MB</b>",
                            "<b>[tên viết tắt cơ quan]@tphcm.gov.vn</b>");
            assertThat(browser.get("/quy-dinh/national").body())
                    .contains("Giá trị pháp lý: Bản gốc điện tử")
                    .doesNotContain("${");
            assertThat(browser.get("/quy-dinh/khong-co").statusCode()).isEqualTo(404);
        }
    }

    /** Clauses that nothing computes are there to be read; each stands on the page of its regulation. */
    @Test
    @Clause({"VL-5.1c", "VL-6.5", "VL-13", "QT-2.5", "QT-11.3", "PY-14.1.b", "PY-15", "HCM-10.8", "HCM-19"})
    void showsEveryClauseInOwnWordsWithItsParametersInForce() throws Exception {
        try (Browser browser = Browser.signedIn(port, "khoa.sxd")) {
            for (String id : List.of(
                    "vinhlong-3088-2005",
                    "quangtri-464-2017",
                    "phuyen-13-2020",
                    "tphcm-41-2011",
                    "camau-26-2009",
                    "national")) {
                String page = browser.get("/quy-dinh/" + id).body();
                assertThat(Regulations.bundled().catalogue(id).entries())
                        .allSatisfy(clause -> assertThat(page)
                                .containsOnlyOnce("id=\"" + clause.id() + "\"")
                                .contains(HtmlUtils.htmlEscape(clause.text(), "UTF-8")));
            }
            assertThat(browser.get("/quy-dinh/phuyen-13-2020").body())
                    .contains(">3 ngày làm việc</b>", "từ 22/06/2020")
                    .contains("quy định quốc gia: 7 ngày làm việc (224/2026/NĐ-CP, Điều 13)")
                    .contains("Chưa có tính năng: Thông báo ngừng dịch vụ", "Áp dụng ở: Kiểm tra văn bản theo quy chế")
                    .doesNotContain("${", "SEND_RECEIVE");
        }
    }

    @Test
    void leadsEveryCitationOfAPageToItsClause() throws Exception {
        try (Browser browser = Browser.signedIn(port, "khoa.sxd")) {
            String page = browser.get("/quy-dinh/national").body();
            for (String cited : List.of(
                    "30/2020/NĐ-CP|Điều 21",
                    "30/2020/NĐ-CP|Điều 21 khoản 2",
                    "30/2020/NĐ-CP|Điều 22",
                    "30/2020/NĐ-CP|Điều 25",
                    "30/2020/NĐ-CP|Phụ lục IV",
                    "30/2020/NĐ-CP|Điều 5 khoản 1",
                    "28/2018/QĐ-TTg|Điều 4",
                    "28/2018/QĐ-TTg|Điều 1 khoản 2",
                    "QCVN 12:2026/BCA|Phần 3 mục 3.10.2.2")) {
                String[] parts = cited.split("\\|");
                String href = law.source(parts[0], parts[1], null).href();
                assertThat(href).as(cited).isEqualTo("/quy-dinh/national#" + law.anchor(parts[0], parts[1]));
                assertThat(page).containsOnlyOnce("id=\"" + law.anchor(parts[0], parts[1]) + "\"");
            }
        }
        assertThat(law.source("30/2020/NĐ-CP", "Điều 22 khoản 9 điểm a", null).href())
                .isEqualTo("/quy-dinh/national#30-2020-nd-cp-dieu-22");
        assertThat(law.source("30/2020/NĐ-CP", "Điều 40", null).href()).isEqualTo("/quy-dinh/national#30-2020-nd-cp");
    }

    @Test
    void showsAgenciesWithTheirMailboxesAndCertificatesButPeopleOnlyToTheirOwn() throws Exception {
        try (Browser browser = Browser.signedIn(port, "khoa.sxd")) {
            assertThat(browser.get("/danh-ba").body())
                    .contains("Sở Xây dựng tỉnh An Lạc", "sxd@anlac.example", "Nguyễn Hữu Phước", "Còn hạn")
                    .contains(">41/2011/QĐ-UBND</a>")
                    .doesNotContain(">tphcm-41-2011<");
            HttpResponse<String> other = browser.get("/danh-ba?co-quan=stc");
            assertThat(other.body()).contains("stc@anlac.example", "H99.12").doesNotContain("Huỳnh Minh Quang");
            assertThat(browser.get("/danh-ba?q=cap+nuoc").body())
                    .contains("Công ty Cổ phần Cấp nước An Lạc", "Qua thư")
                    .doesNotContain("href=\"/danh-ba?co-quan=stc");
            assertThat(browser.get("/danh-ba?co-quan=khong-co").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void showsHowThePartsAreToAdministratorsOnly() throws Exception {
        agency("quantri");
        try (Browser admin = Browser.signedIn(port, "admin.quantri")) {
            assertThat(admin.get("/tinh-trang").body())
                    .contains("Tình trạng các phần", "Kho dữ liệu", "Còn trống", "Quét vi-rút", "Cơ sở dữ liệu")
                    .doesNotContain(
                            "usableBytes",
                            "ground",
                            "dbScheduler",
                            "livenessState",
                            "networkIsolated",
                            ">true<",
                            ">UP<",
                            "OUT_OF_SERVICE",
                            "isValid");
        }
        try (Browser clerk = Browser.signedIn(port, "hanh.stc")) {
            assertThat(clerk.get("/tinh-trang").statusCode()).isEqualTo(403);
        }
    }

    private AgencyCode agency(String code) {
        AgencyCode agency = new AgencyCode(code);
        scope.asSystem(() -> {
            enrolment.agency(agency, "Cơ quan " + code, true, LocalDate.of(2026, 1, 1));
            users.create(
                    enrolment.person(agency, "Nguyễn Văn Thử"),
                    "clerk." + code,
                    Browser.DEMO_PASSWORD,
                    Set.of(Role.CLERK));
            users.create(
                    enrolment.person(agency, "Lê Thị Thử"), "admin." + code, Browser.DEMO_PASSWORD, Set.of(Role.ADMIN));
        });
        return agency;
    }

    private static EntryFields arrival(int n) {
        return new EntryFields(
                "Ủy ban nhân dân tỉnh An Lạc",
                n + "/CĐ-UBND",
                LocalDate.of(2026, 10, 15),
                "CONG_DIEN",
                "V/v tập trung ứng phó đợt ngập úng số " + n,
                "Lê Văn Thử",
                "Phòng Hạ tầng kỹ thuật",
                null,
                null,
                null,
                null,
                n % 10 == 0 ? "Bản giấy" : null);
    }
}
