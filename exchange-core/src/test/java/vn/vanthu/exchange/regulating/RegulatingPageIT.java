package vn.vanthu.exchange.regulating;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.exchange.web.Browser.location;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.Users;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.directory.Enrolment;
import vn.vanthu.exchange.directory.Followed;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.JudgedOn;
import vn.vanthu.exchange.judging.JudgedOn.KeptFact;
import vn.vanthu.exchange.judging.Rejudging;
import vn.vanthu.exchange.judging.ReportedFacts;
import vn.vanthu.exchange.web.Browser;
import vn.vanthu.rules.Clause;
import vn.vanthu.rules.LegalEffect;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.Verdict;
import vn.vanthu.rules.catalogue.FilledIn;

/** An administrator proposes what his agency follows; a second person, who sees what would change, approves it. */
@HubTest
class RegulatingPageIT {

    private static final String PAGE = "/quy-che-co-quan";
    private static final String PARTY = "quangtri-464-2017";
    private static int made;

    private final AgencyScope scope;
    private final Enrolment enrolment;
    private final Directory directory;
    private final Users users;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final int port;

    private AgencyCode agency;

    RegulatingPageIT(
            @Autowired AgencyScope scope,
            @Autowired Enrolment enrolment,
            @Autowired Directory directory,
            @Autowired Users users,
            @Autowired Journal journal,
            @Autowired JdbcClient jdbc,
            @Autowired JsonMapper json,
            @Autowired Clock clock,
            @Value("${local.server.port}") int port) {
        this.scope = scope;
        this.enrolment = enrolment;
        this.directory = directory;
        this.users = users;
        this.journal = journal;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.port = port;
    }

    @BeforeEach
    void anAgencyWithAnAdministratorAndAHead() {
        made++;
        agency = agency("quyche" + made);
    }

    private AgencyCode agency(String code) {
        AgencyCode made = new AgencyCode(code);
        scope.asSystem(() -> {
            enrolment.agency(made, "Cơ quan " + code, true, LocalDate.of(2026, 1, 1));
            enrolment.regulation(made, PARTY, LocalDate.of(2026, 1, 1));
            users.create(
                    enrolment.person(made, "Lê Thị Thử"), "admin." + made, Browser.DEMO_PASSWORD, Set.of(Role.ADMIN));
            users.create(
                    enrolment.person(made, "Phạm Văn Duyệt"), "head." + made, Browser.DEMO_PASSWORD, Set.of(Role.HEAD));
        });
        return made;
    }

    @Test
    @Clause("QT-5.5")
    void takesEffectFromItsDayWhenASecondPersonApprovedWhatTheDryRunShowed() throws Exception {
        UUID changes = outgoing(agency, "15/BC-VP", report("proton.example"));
        outgoing(agency, "16/BC-VP", report("anlac.example"));
        outgoing(agency, "17/BC-VP", report(null));
        arrival(agency, "Đến từ proton", report("proton.example", "ARRIVED"));
        outgoing(agency("quychekhac" + made), "99/BC-VP", report("proton.example"));
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        try (Browser admin = Browser.signedIn(port, "admin." + agency);
                Browser head = Browser.signedIn(port, "head." + agency)) {
            String tried = admin.submit(PAGE, PAGE + "/thu", wish(0, "proton.example", tomorrow, "Chặn thêm"))
                    .body();
            assertThat(tried)
                    .contains("Thử: 1 trong 3 văn bản", "15/BC-VP", "/van-ban-di/" + changes)
                    .contains("464-QĐ/TU, Điều 5 khoản 5", "Không được gửi", "1 văn bản không xét lại được")
                    .doesNotContain("16/BC-VP", "99/BC-VP", "Đến từ proton");
            assertThat(location(admin.submit(PAGE, PAGE, wish(0, "proton.example", tomorrow, "Chặn thêm"))))
                    .isEqualTo(PAGE);
            assertThat(admin.get(PAGE).body())
                    .contains("chờ duyệt", "Rút đề nghị")
                    .doesNotContain("Duyệt thay đổi");
            assertThat(admin.submit(PAGE, PAGE + "/1/duyet", Map.of()).body()).contains("không tự duyệt");
            assertThat(followed(tomorrow).filled()).isEqualTo(FilledIn.NOTHING);
            assertThat(head.get("/quy-dinh").body()).contains("aria-label=\"1 đang chờ\"", "href=\"" + PAGE + "\"");
            assertThat(head.get(PAGE).body()).contains("Thử: 1 trong 3 văn bản", "15/BC-VP", "Chặn thêm");
            assertThat(location(head.submit(PAGE, PAGE + "/1/duyet", Map.of()))).isEqualTo(PAGE);
            assertThat(head.get(PAGE).body()).contains("Đã duyệt", "Phạm Văn Duyệt");
        }
        Followed today = followed(LocalDate.now(clock));
        assertThat(today.filled()).isEqualTo(FilledIn.NOTHING);
        assertThat(verdict(today)).isEqualTo(Verdict.ACCEPTED);
        assertThat(verdict(followed(tomorrow))).isEqualTo(Verdict.REFUSED);
        assertThat(scope.inAgency(
                        agency, () -> journal.of("regulation-change-1").toString()))
                .contains("REGULATION_CHANGE_PROPOSED", "REGULATION_CHANGE_APPROVED", "proton.example")
                .contains("admin." + agency, "head." + agency, "Chặn thêm");
    }

    @Test
    void mayBeRefusedOrWithdrawnWithAReasonAndChangesNothing() throws Exception {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        try (Browser admin = Browser.signedIn(port, "admin." + agency);
                Browser head = Browser.signedIn(port, "head." + agency)) {
            admin.submit(PAGE, PAGE, wish(0, "proton.example", tomorrow, "Chặn thêm"));
            HttpResponse<String> silent = head.submit(PAGE, PAGE + "/1/tu-choi", Map.of("ly-do", " "));
            assertThat(silent.statusCode()).isEqualTo(422);
            assertThat(silent.body()).contains("Ghi lý do từ chối");
            assertThat(head.submit(PAGE, PAGE + "/1/rut", Map.of("ly-do", "x")).body())
                    .contains("Chỉ người đề nghị được rút");
            head.submit(PAGE, PAGE + "/1/tu-choi", Map.of("ly-do", "Chưa có văn bản"));
            assertThat(admin.get(PAGE).body()).contains("Từ chối", "Chưa có văn bản");
            admin.submit(PAGE, PAGE, wish(1, "proton.example", tomorrow, "Đã có văn bản"));
            admin.submit(PAGE, PAGE + "/2/rut", Map.of("ly-do", "Ghi nhầm ngày"));
            assertThat(admin.get(PAGE).body()).contains("Đã rút", "Ghi nhầm ngày");
        }
        assertThat(followed(tomorrow)).isEqualTo(new Followed(PARTY, FilledIn.NOTHING));
    }

    @Test
    void tellsWhoeverComesSecond() throws Exception {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        try (Browser admin = Browser.signedIn(port, "admin." + agency);
                Browser head = Browser.signedIn(port, "head." + agency)) {
            admin.submit(PAGE, PAGE, wish(0, "proton.example", tomorrow, "Lần một"));
            HttpResponse<String> second =
                    admin.submit("/quy-dinh", PAGE, wish(0, "other.example", tomorrow, "Lần hai"));
            assertThat(second.statusCode()).isEqualTo(409);
            assertThat(second.body()).contains("Thay đổi số 1 vừa được đề nghị bởi Lê Thị Thử", "chưa được ghi");
            head.submit(PAGE, PAGE + "/1/duyet", Map.of());
            HttpResponse<String> late = head.submit("/quy-dinh", PAGE + "/1/tu-choi", Map.of("ly-do", "Muộn"));
            assertThat(late.statusCode()).isEqualTo(409);
            assertThat(late.body()).contains("vừa được duyệt bởi Phạm Văn Duyệt");
        }
        assertThat(scope.inAgency(
                        agency, () -> journal.of("regulation-change-1").toString()))
                .doesNotContain("REFUSED", "Lần hai");
    }

    @Test
    void changesNothingBackwardsNorOutOfBoundsNorWithoutAReason() throws Exception {
        LocalDate today = LocalDate.now(clock);
        try (Browser admin = Browser.signedIn(port, "admin." + agency)) {
            HttpResponse<String> back = admin.submit(PAGE, PAGE, wish(0, "Proton@example", today.minusDays(1), ""));
            assertThat(back.statusCode()).isEqualTo(422);
            assertThat(back.body())
                    .contains("không có hiệu lực về trước", "không phải là tên miền", "Ghi lý do, căn cứ")
                    .contains("value=\"Proton@example\"");
            assertThat(admin.submit(PAGE, PAGE, wish(0, "", today, "Không đổi gì"))
                            .body())
                    .contains("không đổi gì so với đang áp dụng");
        }
        assertThat(scope.inAgency(agency, () -> journal.of("regulation-change-1")))
                .isEmpty();
    }

    @Test
    void approvesNothingWhoseDayHasPassed() throws Exception {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        scope.inAgency(
                agency,
                () -> jdbc.sql("""
                        INSERT INTO regulation_change VALUES
                        (:agency, 1, :regulation, '{}', :from, 'Để quên', 1, 'Lê Thị Thử', :at)""")
                        .param("agency", agency.value())
                        .param("regulation", "tphcm-41-2011")
                        .param("from", yesterday)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update());
        try (Browser head = Browser.signedIn(port, "head." + agency)) {
            assertThat(head.submit(PAGE, PAGE + "/1/duyet", Map.of()).body()).contains("Ngày áp dụng đã qua");
        }
        assertThat(followed(LocalDate.now(clock)).regulation()).isEqualTo(PARTY);
    }

    @Test
    void showsWhatIsOpenInEachRegulationAndWhichRulesWouldChange() throws Exception {
        try (Browser admin = Browser.signedIn(port, "admin." + agency)) {
            assertThat(admin.get(PAGE + "?quy-che=phuyen-13-2020").body().replace('\u00a0', ' '))
                    .contains("Cảnh báo khi hộp thư đầy đến", "Một số từ 50 đến 99 %", "theo quy chế: 90 %")
                    .contains("Điều 7 khoản 3 điểm c", "Chưa có tính năng dùng giá trị này: Dung lượng hộp thư")
                    .contains("Không dùng thư điện tử miễn phí của nước ngoài", "Quy tắc áp dụng thay");
        }
        try (Browser clerk = Browser.signedIn(port, "hanh.stc")) {
            assertThat(clerk.get(PAGE).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void remindsThoseWhoMayChangeItWhereTheAgencyFollowsNone() throws Exception {
        scope.inAgency(
                agency,
                () -> jdbc.sql("DELETE FROM agency_regulation WHERE agency_code = :agency")
                        .param("agency", agency.value())
                        .update());
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        try (Browser admin = Browser.signedIn(port, "admin." + agency);
                Browser head = Browser.signedIn(port, "head." + agency)) {
            assertThat(head.get("/quy-dinh").body())
                    .contains(
                            "aria-label=\"1 đang chờ\"",
                            "không theo quy chế nào nên mọi văn bản đi đều bị tạm giữ",
                            "<a href=\"/quy-che-co-quan\">Quy chế của cơ quan</a>");
            assertThat(admin.get(PAGE).body())
                    .contains("không theo quy chế nào nên mọi văn bản đi đều bị tạm giữ")
                    .doesNotContain("Đọc quy chế</a>")
                    .contains("value=\""
                            + DateTimeFormatter.ofPattern("dd/MM/yyyy").format(tomorrow.minusDays(1)) + "\"");
            assertThat(admin.submit(PAGE, PAGE + "/thu", wish(0, "", tomorrow, "Chọn lần đầu"))
                            .body())
                    .contains("30 ngày qua không có văn bản nào để xét lại");
            assertThat(location(admin.submit(PAGE, PAGE, wish(0, "", tomorrow, "Chọn lần đầu"))))
                    .isEqualTo(PAGE);
            assertThat(head.get(PAGE).body()).contains("Chưa chọn quy chế nào", "Chọn lần đầu");
            head.submit(PAGE, PAGE + "/1/duyet", Map.of());
        }
        assertThat(followed(tomorrow)).isEqualTo(new Followed(PARTY, FilledIn.NOTHING));
    }

    private Followed followed(LocalDate day) {
        return scope.inAgency(agency, () -> directory.followed(agency, day)).orElseThrow();
    }

    private Verdict verdict(Followed rules) {
        JudgedOn on = java.util.Objects.requireNonNull(report("proton.example").judgedOn());
        return new Rejudging(Regulations.bundled())
                .judge(on, rules.regulation(), rules.filled(), clock.instant())
                .verdict();
    }

    private static Map<String, String> wish(int seen, String domains, LocalDate from, String reason) {
        return Map.of(
                "so", String.valueOf(seen),
                "quy-che", PARTY,
                "muc-mail.freeDomains", domains,
                "tu-ngay", from.toString(),
                "ly-do", reason);
    }

    private UUID outgoing(AgencyCode owner, String number, FileReport report) {
        UUID id = UUID.randomUUID();
        scope.inAgency(
                owner,
                () -> jdbc.sql("""
                        INSERT INTO outgoing_document (id, agency_code, state, created_by, created_by_name, created_at,
                            changed_by_name, changed_at, received_content, received_bytes, printed_number, final_report)
                        VALUES (:id, :agency, 'HANDED_OVER', 1, 'Thử', :at, 'Thử', :at, :content, 1, :number,
                            cast(:report AS jsonb))""")
                        .param("id", id)
                        .param("agency", owner.value())
                        .param("at", clock.instant().minus(Duration.ofDays(2)).atOffset(ZoneOffset.UTC))
                        .param("content", "0".repeat(64))
                        .param("number", number)
                        .param("report", json.writeValueAsString(report))
                        .update());
        return id;
    }

    private void arrival(AgencyCode owner, String summary, FileReport report) {
        scope.inAgency(
                owner,
                () -> jdbc.sql("""
                        INSERT INTO arrival (id, agency_code, message_id, state, arrived_at, changed_at, sender_name,
                            sender_verified, content, report, read_data, points_to_check, urgency, search_text, summary)
                        VALUES (:id, :agency, :id, 'WAITING', :at, :at, 'Thử', true, :content, :report, '{}', 0, 'NONE', '',
                            :summary)""")
                        .param("id", UUID.randomUUID())
                        .param("agency", owner.value())
                        .param("at", clock.instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                        .param("content", "0".repeat(64))
                        .param("report", json.writeValueAsString(report))
                        .param("summary", summary)
                        .update());
    }

    private static FileReport report(@Nullable String domain) {
        return report(domain, "FINAL");
    }

    /** @param domain of a receiver; null: of an earlier version, which kept no facts */
    private static FileReport report(@Nullable String domain, String stage) {
        Map<String, KeptFact> facts = new HashMap<>();
        Map.of("form", "EDITABLE", "stage", stage, "malware", "CLEAN", "secrecy", "NONE", "signature.agency", "VALID")
                .forEach((name, value) -> facts.put(name, new KeptFact("TEXT", List.of(value))));
        facts.put("mail.domains", new KeptFact("ITEMS", List.of(String.valueOf(domain))));
        facts.put("activeContent", new KeptFact("ITEMS", List.of()));
        return new FileReport(
                "van-ban.docx",
                "0".repeat(64),
                1,
                PARTY,
                Verdict.ACCEPTED,
                LegalEffect.EQUIVALENT,
                List.of(),
                facts(),
                null,
                Map.of(),
                null,
                List.of(),
                List.of(),
                LocalDate.of(2026, 11, 1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                domain == null
                        ? null
                        : new JudgedOn(List.of(new JudgedOn.Part("", JudgedOn.Role.WHOLE, facts)), FilledIn.NOTHING));
    }

    private static ReportedFacts facts() {
        return new ReportedFacts(
                "EDITABLE",
                null,
                1,
                new ReportedFacts.Secrecy("NONE", List.of()),
                "UNICODE",
                List.of(),
                List.of(),
                null,
                new ReportedFacts.Seal("NOT_FOUND", null, null, null),
                new ReportedFacts.HandSignature("NOT_FOUND", null, null),
                null,
                ReportedFacts.Malware.skipped(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of());
    }
}
