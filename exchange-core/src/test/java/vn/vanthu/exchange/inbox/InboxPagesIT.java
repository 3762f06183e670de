package vn.vanthu.exchange.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.reading.ReadingProgress;
import vn.vanthu.exchange.web.Toast;
import vn.vanthu.rules.Clause;

@HubTest
class InboxPagesIT {

    private final WebApplicationContext context;
    private final AgencyScope scope;
    private final Inbox inbox;
    private final ContentStore contents;
    private final JdbcClient jdbc;
    private final ReadingProgress progress;
    private final MockMvc browser;
    private Office office;

    InboxPagesIT(
            @Autowired WebApplicationContext context,
            @Autowired AgencyScope scope,
            @Autowired Inbox inbox,
            @Autowired ContentStore contents,
            @Autowired JdbcClient jdbc,
            @Autowired ReadingProgress progress) {
        this.context = context;
        this.scope = scope;
        this.inbox = inbox;
        this.contents = contents;
        this.jdbc = jdbc;
        this.progress = progress;
        this.browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @BeforeEach
    void anOffice() {
        office = Office.opened(context);
    }

    @Test
    void tellsHowFarScansAreThatHaveJustArrivedAndNothingElseOfThem() throws Exception {
        assertThat(seen(office.clerk(), "/van-ban-den")).doesNotContain("data-reading");
        try (ReadingProgress.Telling telling =
                progress.begin(office.clerk().agencyCode(), UUID.randomUUID(), ReadingProgress.Road.IN)) {
            telling.read(0, 12);
            telling.read(12, 12);
            assertThat(seen(office.clerk(), "/van-ban-den"))
                    .contains("Văn bản vừa đến đang được đọc để kiểm tra", "Đã đọc đủ 12 trang, đang xét")
                    .contains("data-reading=\"/van-ban-den/dang-doc?");
            assertThat(seen(office.clerk(), "/van-ban-den/dang-doc")).contains("value=\"12\"", "data-over=\"false\"");
            assertThat(answered(office.head(), get("/van-ban-den/dang-doc")).getStatus())
                    .isEqualTo(403);
        }
        assertThat(seen(office.clerk(), "/van-ban-den/dang-doc"))
                .contains("data-over=\"true\"")
                .doesNotContain("<li>");
    }

    @Test
    @Clause("CM-4.1d")
    void listsWhatWaitsUrgentFirst() throws Exception {
        offered(Offers.ofANumber("1/STC").summing("Về việc thường"));
        offered(Offers.ofANumber("2/STC").summing("Về việc hỏa tốc").urgent("HOA_TOC"));
        String page = seen(office.clerk(), "/van-ban-den");
        assertThat(page).contains("Chờ đăng ký", "Hỏa tốc", "Đạt mọi kiểm tra", "(chưa đọc)");
        assertThat(page.indexOf("Về việc hỏa tốc")).isLessThan(page.indexOf("Về việc thường"));
    }

    @Test
    void filtersByAddress() throws Exception {
        offered(Offers.ofANumber("1/STC").summing("Báo cáo giải ngân"));
        offered(Offers.ofANumber("2/STC").summing("Giấy mời họp"));
        assertThat(seen(office.clerk(), "/van-ban-den?q=giai%20ngan"))
                .contains("Báo cáo giải ngân")
                .doesNotContain("Giấy mời họp");
        assertThat(seen(office.clerk(), "/van-ban-den?q=100%25")).contains("Không có văn bản nào như vậy");
        assertThat(seen(office.clerk(), "/van-ban-den?xem=da-xong")).doesNotContain("Giấy mời họp");
        assertThat(seen(office.clerk(), "/van-ban-den?xem=tat-ca&loc=chua-doc&ky=nam&trang=1"))
                .contains("Giấy mời họp");
        assertThat(seen(office.clerk(), "/van-ban-den?xem=%27%3B--&trang=-1")).contains("Giấy mời họp");
    }

    @Test
    void saysSoWhenNothingWaits() throws Exception {
        assertThat(seen(office.clerk(), "/van-ban-den")).contains("Không còn văn bản chờ đăng ký");
        assertThat(seen(office.head(), "/chi-dao")).contains("Không còn văn bản chờ chỉ đạo");
        assertThat(seen(office.specialist(), "/viec")).contains("Không có việc đang mở");
    }

    @Test
    void fillsTheDeskWithWhatWasRead() throws Exception {
        UUID id = offered(Offers.ofANumber("2264/STC-QLNS").declaring("2264/STC-QLNS", "Về việc khác hẳn"));
        String page = seen(office.clerk(), "/van-ban-den/" + id);
        assertThat(page)
                .contains("value=\"2264/STC-QLNS\"")
                .contains("value=\"20/11/2026\"")
                .contains("Sở Tài chính tỉnh An Lạc")
                .contains("50% · xem lại")
                .contains("Nơi gửi ghi: Về việc khác hẳn")
                .contains("Số dự kiến")
                .contains("Chữ ký số hợp lệ", "Không có vi-rút")
                .contains("/van-ban-den/" + id + "/ban-xem/0")
                .contains("Bạn đang giữ văn bản này");
        assertThat(page).doesNotContain("style=").doesNotContain("onclick");
        assertThat(seen(office.archivist(), "/van-ban-den/" + id)).contains("Trần Thị Mỹ Duyên đang mở văn bản này");
        assertThat(seen(office.archivist(), "/van-ban-den")).contains("Trần Thị Mỹ Duyên đang mở");
    }

    @Test
    void showsFindingsWithTheirClause() throws Exception {
        UUID id = offered(Offers.ofANumber("1/STC").finding(Offers.letters()));
        assertThat(seen(office.clerk(), "/van-ban-den/" + id))
                .contains("Phụ lục dùng mã chữ TCVN3")
                .contains("41/2011/QĐ-UBND");
        assertThat(seen(office.clerk(), "/van-ban-den")).contains("Xem lại 1 điểm", "Phụ lục dùng mã chữ TCVN3");
    }

    @Test
    void escapesWhatStrangersWrote() throws Exception {
        UUID id = offered(Offers.ofANumber("1/STC").summing("<script>alert(1)</script>"));
        assertThat(seen(office.clerk(), "/van-ban-den")).doesNotContain("<script>alert");
        assertThat(seen(office.clerk(), "/van-ban-den/" + id)).doesNotContain("<script>alert");
    }

    @Test
    void registersAndOpensTheNextOne() throws Exception {
        UUID first = offered(Offers.ofANumber("1/STC"));
        UUID second = offered(Offers.ofANumber("2/STC"));
        MockHttpServletResponse answer = answered(
                office.clerk(),
                filled("/van-ban-den/" + first + "/dang-ky")
                        .param("leader", Long.toString(office.head().personId()))
                        .param("then", "ke-tiep"));
        assertThat(answer.getRedirectedUrl()).isEqualTo("/van-ban-den/" + second);
        assertThat(seen(office.clerk(), "/van-ban-den/" + first))
                .contains("Số đến", "Đang trình Giám đốc Nguyễn Hữu Phước", "Hoàn tác việc trình", "Quá trình");
        assertThat(answered(
                                office.clerk(),
                                filled("/van-ban-den/" + second + "/dang-ky").param("then", "dong"))
                        .getRedirectedUrl())
                .isEqualTo("/van-ban-den");
    }

    @Test
    void tellsTheNumberAndHowToTakeThePresentationBack() throws Exception {
        UUID id = offered(Offers.ofANumber("1/STC"));
        var result = browser.perform(filled("/van-ban-den/" + id + "/dang-ky")
                        .param("leader", Long.toString(office.head().personId()))
                        .with(authentication(token(office.clerk())))
                        .with(csrf()))
                .andReturn();
        assertThat(result.getFlashMap().get("toast")).isInstanceOfSatisfying(Toast.class, toast -> {
            assertThat(toast.lead()).isEqualTo("Đã vào sổ số đến 1");
            assertThat(toast.undo()).isEqualTo("/van-ban-den/" + id + "/hoan-tac-trinh");
        });
        assertThat(answered(office.clerk(), post("/van-ban-den/" + id + "/hoan-tac-trinh"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(seen(office.clerk(), "/van-ban-den/" + id)).contains("Trình lãnh đạo");
    }

    @Test
    void keepsWhatWasTypedAndLinksToEachFault() throws Exception {
        UUID id = offered(Offers.ofANumber("1/STC"));
        MockHttpServletResponse answer = answered(
                office.clerk(),
                post("/van-ban-den/" + id + "/dang-ky")
                        .param("issuer", "Sở Tài chính")
                        .param("issuedOn", "31/11/2026")
                        .param("summary", "")
                        .param("signer", "Người tôi gõ vào")
                        .param("kind", "CONG_VAN")
                        .param("urgency", "NONE"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(UTF_8))
                .contains("còn 2 chỗ cần sửa")
                .contains("href=\"#issuedOn\"", "href=\"#summary\"")
                .contains("Tháng 11 chỉ có 30 ngày.")
                .contains("value=\"31/11/2026\"", "value=\"Người tôi gõ vào\"");
    }

    @Test
    void refusesToSaveWhatNobodyLookedAt() throws Exception {
        UUID id = offered(Offers.ofANumber("2264/STC-QLNS").readWith(0.61));
        MockHttpServletResponse refused = answered(office.clerk(), filled("/van-ban-den/" + id + "/dang-ky"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(UTF_8)).contains("Máy chỉ chắc 61%");
        MockHttpServletRequestBuilder looked = filled("/van-ban-den/" + id + "/dang-ky");
        for (ArrivalField field : ArrivalField.values()) {
            looked.param("confirmed", field.key());
        }
        assertThat(answered(office.clerk(), looked).getStatus()).isEqualTo(302);
    }

    @Test
    void showsTheSecondOneWhatHeTypedBesideWhatStands() throws Exception {
        UUID id = offered(Offers.ofANumber("1/STC"));
        answered(office.clerk(), filled("/van-ban-den/" + id + "/dang-ky"));
        MockHttpServletResponse second = answered(
                office.archivist(),
                post("/van-ban-den/" + id + "/dang-ky")
                        .param("issuer", "Sở Tài chính")
                        .param("issuedOn", "20/11/2026")
                        .param("summary", "Trích yếu người thứ hai gõ")
                        .param("kind", "CONG_VAN")
                        .param("urgency", "NONE"));
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString(UTF_8))
                .contains("Trần Thị Mỹ Duyên đã đăng ký văn bản này, số đến 1")
                .contains("Trích yếu người thứ hai gõ")
                .contains("Về việc đối chiếu số liệu giải ngân vốn đầu tư công");
    }

    @Test
    void returnsToTheSenderWithAReason() throws Exception {
        UUID id = offered(Offers.ofANumber("1/STC"));
        assertThat(seen(office.clerk(), "/van-ban-den/" + id + "/tra-lai")).contains("Gửi nhầm nơi nhận");
        assertThat(answered(
                                office.clerk(),
                                post("/van-ban-den/" + id + "/tra-lai").param("reason", " "))
                        .getStatus())
                .isEqualTo(422);
        assertThat(answered(
                                office.clerk(),
                                post("/van-ban-den/" + id + "/tra-lai").param("reason", "Gửi nhầm"))
                        .getRedirectedUrl())
                .isEqualTo("/van-ban-den");
        assertThat(answered(
                                office.clerk(),
                                post("/van-ban-den/" + id + "/ngoai-so").param("reason", "Thư"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(seen(office.clerk(), "/van-ban-den/" + id)).contains("Đã trả lại nơi gửi", "Gửi nhầm");
    }

    @Test
    @Clause("N30-21")
    void takesPaperIn() throws Exception {
        assertThat(seen(office.clerk(), "/van-ban-den/ban-giay")).contains("Tiếp nhận bản giấy", "Số dự kiến");
        String id = UUID.randomUUID().toString();
        assertThat(answered(
                                office.clerk(),
                                filled("/van-ban-den/ban-giay").param("ma", id).param("then", "them"))
                        .getRedirectedUrl())
                .isEqualTo("/van-ban-den/ban-giay");
        assertThat(answered(
                                office.clerk(),
                                filled("/van-ban-den/ban-giay").param("ma", id).param("then", "them"))
                        .getRedirectedUrl())
                .isEqualTo("/van-ban-den/" + id);
        assertThat(answered(
                                office.clerk(),
                                post("/van-ban-den/ban-giay")
                                        .param("ma", UUID.randomUUID().toString()))
                        .getStatus())
                .isEqualTo(422);
        assertThat(seen(office.clerk(), "/van-ban-den?xem=cho-trinh")).contains("Bản giấy");
    }

    @Test
    void directsReportsAndCompletes() throws Exception {
        UUID id = presented();
        String page = seen(office.head(), "/chi-dao");
        assertThat(page)
                .contains("Chờ tôi chỉ đạo", "Chủ trì", "Võ Đăng Khoa", "Phòng Quy hoạch", "thấy trạng thái")
                .contains("/van-ban-den/" + id + "/ban-xem/0");
        assertThat(answered(office.head(), post("/chi-dao/" + id).param("verb", "ASSIGN"))
                        .getContentAsString(UTF_8))
                .contains("Chưa chọn chủ trì.");
        assertThat(answered(
                                office.head(),
                                post("/chi-dao/" + id)
                                        .param("verb", "ASSIGN")
                                        .param(
                                                "lead",
                                                Long.toString(
                                                        office.specialist().personId()))
                                        .param(
                                                "coordinate",
                                                Long.toString(
                                                        office.otherSpecialist().personId()))
                                        .param("days", "3")
                                        .param("opinion", "Nghiên cứu, tham mưu."))
                        .getRedirectedUrl())
                .isEqualTo("/chi-dao");
        assertThat(seen(office.specialist(), "/viec"))
                .contains("Còn 3 ngày làm việc", "Chủ trì", "Nghiên cứu, tham mưu.", "Báo cáo kết quả");
        long task = taskOf(office.specialist());
        assertThat(answered(
                                office.specialist(),
                                post("/viec/" + task + "/bao-cao").param("report", ""))
                        .getStatus())
                .isEqualTo(422);
        answered(office.specialist(), post("/viec/" + task + "/bat-dau"));
        answered(office.specialist(), post("/viec/" + task + "/bao-cao").param("report", "Đã đối chiếu xong."));
        assertThat(answered(
                                office.specialist(),
                                post("/viec/" + task + "/bao-cao").param("report", "Lần nữa"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(seen(office.clerk(), "/van-ban-den/" + id))
                .contains("Phiếu giải quyết văn bản đến", "Đã đối chiếu xong.", "Đã hoàn thành");
        assertThat(seen(office.specialist(), "/viec")).contains("Xong hôm nay");
    }

    @Test
    void suggestsWhatWasDoneWithTheLastOfTheSameIssuer() throws Exception {
        UUID before = presented();
        answered(
                office.head(),
                post("/chi-dao/" + before)
                        .param("verb", "ASSIGN")
                        .param("lead", Long.toString(office.specialist().personId()))
                        .param("days", "5"));
        UUID id = presented();
        assertThat(seen(office.head(), "/chi-dao"))
                .contains("Gợi ý: Võ Đăng Khoa chủ trì, hạn 5 ngày làm việc", "số đến 1");
        String taken = seen(office.head(), "/chi-dao?van-ban=" + id + "&goi-y=1");
        assertThat(taken)
                .containsPattern(
                        "name=\"lead\"[^>]*value=\"" + office.specialist().personId() + "\"[^>]*checked");
    }

    @Test
    void takesTheRoutingBackAndSaysWhenItIsTooLate() throws Exception {
        UUID id = presented();
        assign(id);
        long direction = directionOf(id);
        assertThat(seen(office.head(), "/van-ban-den/" + id)).contains("Hoàn tác việc chuyển");
        assertThat(answered(office.head(), post("/chi-dao/hoan-tac/" + direction))
                        .getRedirectedUrl())
                .isEqualTo("/chi-dao?van-ban=" + id);
        assign(id);
        answered(office.specialist(), post("/viec/" + taskOf(office.specialist()) + "/bat-dau"));
        MockHttpServletResponse late = answered(office.head(), post("/chi-dao/hoan-tac/" + directionOf(id)));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString(UTF_8)).contains("không hoàn tác việc chuyển được nữa");
    }

    private void assign(UUID id) throws Exception {
        answered(
                office.head(),
                post("/chi-dao/" + id)
                        .param("verb", "ASSIGN")
                        .param("lead", Long.toString(office.specialist().personId())));
    }

    @Test
    @Clause({"QT-10.2", "QT-5.4"})
    void showsTheDocumentToWhoeverMayReadItOnly() throws Exception {
        byte[] pdf = "%PDF-1.7 thử".getBytes(UTF_8);
        var stored = scope.inAgency(office.code(), () -> {
            try {
                return contents.put(office.code(), new ByteArrayInputStream(pdf));
            } catch (java.io.IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        });
        UUID id = offered(Offers.ofANumber("1/STC"));
        scope.inAgency(
                office.code(),
                () -> jdbc.sql("UPDATE arrival SET content = :content, content_bytes = :bytes")
                        .param("content", stored.id().sha256())
                        .param("bytes", stored.bytes())
                        .update());
        MockHttpServletResponse shown = answered(office.clerk(), get("/van-ban-den/" + id + "/ban-xem/0"));
        assertThat(shown.getContentAsByteArray()).isEqualTo(pdf);
        assertThat(shown.getContentType()).isEqualTo("application/pdf");
        MockHttpServletResponse kept = answered(office.clerk(), get("/van-ban-den/" + id + "/tep/0"));
        assertThat(kept.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(kept.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        Office other = Office.opened(context);
        for (SignedInUser stranger : List.of(other.clerk(), office.specialist(), office.head())) {
            assertThat(answered(stranger, get("/van-ban-den/" + id + "/ban-xem/0"))
                            .getStatus())
                    .isEqualTo(404);
            assertThat(answered(stranger, get("/van-ban-den/" + id + "/tep/0")).getStatus())
                    .isEqualTo(404);
            assertThat(answered(stranger, get("/van-ban-den/" + id)).getStatus())
                    .isEqualTo(404);
        }
        assertThat(answered(office.clerk(), get("/van-ban-den/" + id + "/tep/7"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void knowsNothingAcrossAgencies() throws Exception {
        UUID id = presented();
        Office other = Office.opened(context);
        assertThat(answered(other.clerk(), filled("/van-ban-den/" + id + "/dang-ky"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(answered(other.clerk(), post("/van-ban-den/" + id + "/trinh"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(answered(other.head(), post("/chi-dao/" + id)).getStatus()).isEqualTo(404);
        assertThat(seen(other.head(), "/chi-dao?van-ban=" + id)).contains("Không còn văn bản chờ chỉ đạo");
        assertThat(answered(other.clerk(), get("/van-ban-den/" + UUID.randomUUID()))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    @Clause({"VL-6.1b", "QT-11.5c", "PY-8.1.b"})
    void keepsEachRoleToItsPages() throws Exception {
        UUID id = offered(Offers.ofANumber("1/STC"));
        assertThat(answered(office.head(), get("/van-ban-den")).getStatus()).isEqualTo(403);
        assertThat(answered(office.specialist(), filled("/van-ban-den/" + id + "/dang-ky"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(answered(office.clerk(), get("/chi-dao")).getStatus()).isEqualTo(403);
        assertThat(answered(office.specialist(), post("/chi-dao/" + id)).getStatus())
                .isEqualTo(403);
        assertThat(answered(office.divisionHead(), post("/chi-dao/" + id + "/tra-van-thu"))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void takesNoFormWithoutItsToken() throws Exception {
        UUID id = offered(Offers.ofANumber("1/STC"));
        assertThat(browser.perform(
                                filled("/van-ban-den/" + id + "/dang-ky").with(authentication(token(office.clerk()))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void countsWhatWaitsInTheNavigation() throws Exception {
        offered(Offers.ofANumber("1/STC"));
        offered(Offers.ofANumber("2/STC"));
        assertThat(seen(office.clerk(), "/van-ban-den")).containsPattern("class=\"count[^>]*>2<");
        presented();
        assertThat(seen(office.head(), "/chi-dao")).containsPattern("class=\"count[^>]*>1<");
    }

    private UUID presented() throws Exception {
        UUID id = offered(Offers.ofANumber("2264/STC-QLNS"));
        assertThat(answered(
                                office.clerk(),
                                filled("/van-ban-den/" + id + "/dang-ky")
                                        .param(
                                                "leader",
                                                Long.toString(office.head().personId())))
                        .getStatus())
                .isEqualTo(302);
        return id;
    }

    private UUID offered(Offers offer) {
        return scope.asSystem(() -> inbox.offer(offer.to(office.code())));
    }

    private static MockHttpServletRequestBuilder filled(String address) {
        MockHttpServletRequestBuilder request = post(address);
        Forms.filled().values().forEach((field, value) -> request.param(field.key(), value));
        return request;
    }

    private long taskOf(SignedInUser person) {
        return scope.inAgency(
                office.code(),
                () -> jdbc.sql("SELECT max(id) FROM task WHERE person_id = :person AND state <> 'WITHDRAWN'")
                        .param("person", person.personId())
                        .query(Long.class)
                        .single());
    }

    private long directionOf(UUID id) {
        return scope.inAgency(
                office.code(),
                () -> jdbc.sql("SELECT max(id) FROM direction WHERE arrival_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single());
    }

    private String seen(SignedInUser user, String address) throws Exception {
        MockHttpServletResponse answer = answered(user, get(URI.create(address)));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(UTF_8);
    }

    private MockHttpServletResponse answered(SignedInUser user, MockHttpServletRequestBuilder request)
            throws Exception {
        return browser.perform(request.with(authentication(token(user))).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static UsernamePasswordAuthenticationToken token(SignedInUser user) {
        return UsernamePasswordAuthenticationToken.authenticated(
                user,
                null,
                user.roles().stream()
                        .map(role -> new SimpleGrantedAuthority(role.authority()))
                        .toList());
    }
}
