package vn.vanthu.exchange.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.Enrolment;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.exchange.outgoing.ActOutcome.Done;
import vn.vanthu.exchange.registry.EntryEvent;
import vn.vanthu.rules.Clause;
import vn.vanthu.samples.JourneyDocuments;

/** Who approved, who released and from whose mailbox, in the second verdict; with real files, workers and keys. */
@HubTest
@Import({DeskRunner.class, Browser.class})
class RoadsOutIT {

    private static final String OWN = "tphcm-41-2011";
    private static final String SYMBOL = "SXD-QLXD";

    private final DeskRunner people;
    private final Browser browser;
    private final Enrolment enrolment;
    private final AgencyScope scope;
    private final Journal journal;
    private final JdbcClient jdbc;

    @TempDir
    Path temp;

    RoadsOutIT(
            @Autowired DeskRunner people,
            @Autowired Browser browser,
            @Autowired Enrolment enrolment,
            @Autowired AgencyScope scope,
            @Autowired Journal journal,
            @Autowired JdbcClient jdbc) {
        this.people = people;
        this.browser = browser;
        this.enrolment = enrolment;
        this.scope = scope;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    @AfterEach
    void itsOwnRegulationAgain() {
        follow(OWN);
    }

    @Test
    @Clause("CM-6.1a")
    void letsGoWhatWasApprovedAndStopsWhatWasChangedSince() throws Exception {
        follow("camau-26-2009");
        OutgoingDocument sent = people.released(signed());
        assertThat(sent.state()).isEqualTo(DeskState.HANDED_OVER);
        assertThat(passed(sent)).contains("Văn bản đã được lãnh đạo duyệt.");

        UUID id = signed();
        change("UPDATE outgoing_document SET signed_content = received_content WHERE id = ?", id);
        OutgoingDocument stopped = people.released(id);
        assertStopped(
                stopped, "26/2009/QĐ-UBND, Điều 6 khoản 1", "chưa được lãnh đạo duyệt, hoặc đã bị sửa sau khi duyệt");

        UUID frozen = signed();
        change("""
                UPDATE outgoing_document SET state = 'FROZEN', released_by = 'duyen.sxd', released_by_name = 'Duyên',
                    released_at = approved_at, final_content = signed_content WHERE id = ?""", frozen);
        assertStopped(people.settle(frozen), "26/2009/QĐ-UBND, Điều 6 khoản 1", "đã bị sửa sau khi duyệt");
    }

    @Test
    @Clause("VL-9.3")
    void letsGoWhatTheClerkReleasedAndStopsWhatAnybodyElseDid() throws Exception {
        follow("vinhlong-3088-2005");
        OutgoingDocument sent = people.released(signed());
        assertThat(sent.state()).isEqualTo(DeskState.HANDED_OVER);
        assertThat(passed(sent)).contains("Văn bản do văn thư phát hành từ hộp thư công của cơ quan.");

        UUID id = signed();
        change("""
                UPDATE outgoing_document SET state = 'RELEASING', released_by = 'khoa.sxd', released_by_name = 'Khoa',
                    released_at = approved_at WHERE id = ?""", id);
        assertStopped(people.settle(id), "3088/2005/QĐ-UBND, Điều 9 khoản 3", "không do văn thư phát hành");
    }

    /** The journal did not tell the office then, and the desk let only the clerk release. */
    @Test
    void letsGoWhatWasReleasedBeforeTheJournalToldTheOffice() throws Exception {
        follow("vinhlong-3088-2005");
        UUID id = signed();
        SignedInUser clerk = people.clerk();
        String content = people.document(id).present().sha256();
        scope.inAgency(
                DeskRunner.SXD,
                () -> journal.record(
                        clerk.username(),
                        DeskRunner.SXD,
                        "DOCUMENT_RELEASED",
                        id.toString(),
                        Map.of("name", clerk.fullName(), "content", content)));
        change("""
                UPDATE outgoing_document SET state = 'RELEASING', released_by = 'duyen.sxd', released_by_name = 'Duyên',
                    released_at = approved_at WHERE id = ?""", id);
        OutgoingDocument sent = people.settle(id);
        assertThat(sent.state()).isEqualTo(DeskState.HANDED_OVER);
        assertThat(passed(sent)).doesNotContain("Văn bản do văn thư phát hành từ hộp thư công của cơ quan.");
    }

    @Test
    @Clause("PY-12.1")
    void sendsFromTheAgencysMailboxThoughItsPeopleHaveTheirs() throws Exception {
        follow("phuyen-13-2020");
        String personal = "a.phuoc.sxd@anlac.example";
        scope.asSystem(() -> enrolment.mailbox(DeskRunner.SXD, people.head().personId(), personal));
        try {
            OutgoingDocument sent = people.released(signed());
            assertThat(sent.state()).isEqualTo(DeskState.HANDED_OVER);
            assertThat(passed(sent)).contains("Văn bản gửi từ hộp thư của đơn vị.");
        } finally {
            scope.asSystem(() -> jdbc.sql("DELETE FROM mailbox WHERE address = ?")
                    .param(personal)
                    .update());
        }
    }

    @Test
    @Clause({"HCM-8.4a", "QT-7.2b"})
    void tellsThatWhatTheAgencySignedGoesByMailWithoutPaper() throws Exception {
        OutgoingDocument sent = people.released(signed());
        assertThat(passed(sent))
                .contains(
                        "Văn bản đáp ứng Điều 8 khoản 3, chỉ cần gửi qua thư điện tử, không cần gửi kèm bản giấy.",
                        "Loại văn bản này (công văn) thuộc diện bắt buộc gửi qua hệ thống thư điện tử và được gửi đúng đường.");
        follow("quangtri-464-2017");
        assertThat(passed(people.released(signed()))).contains("Cơ quan gửi không phải gửi thêm bản giấy.");
    }

    @Test
    @Clause({"HCM-8.4a", "QT-7.2b", "QD28-5.3"})
    void tellsTheClerkWhoSendsThePaperAsWellThatItIsSuperfluous() throws Exception {
        assertThat(releasedWithPaper(signed()))
                .contains(
                        "Văn bản đã có giá trị tương đương văn bản giấy nên không cần gửi kèm bản giấy.",
                        "Văn thư bỏ việc gửi bản giấy của văn bản này.",
                        "không phát hành thêm bản giấy, trừ văn bản gửi Chính phủ",
                        "Phát hành, gửi thêm bản giấy");
        follow("quangtri-464-2017");
        assertThat(releasedWithPaper(signed()))
                .contains("Văn bản đã có giá trị tương đương bản giấy nên không phải gửi thêm bản giấy.");
    }

    @Test
    @Clause("CM-6.1b")
    void remindsTheApproverOfWhatNoMachineCanSee() throws Exception {
        follow("camau-26-2009");
        UUID id = uploaded();
        assertThat(people.submit(id, people.hubNumber(SYMBOL))).isInstanceOf(Done.class);
        String path = "/van-ban-di/" + id;
        String duty = "Nội dung phải đúng chủ trương, chính sách của Nhà nước.";
        assertThat(browser.open(people.head(), path).text()).contains(duty, "26/2009/QĐ-UBND, Điều 6 khoản 1");
        assertThat(browser.open(people.clerk(), path).text()).doesNotContain(duty);
        follow(OWN);
        assertThat(browser.open(people.head(), path).text()).doesNotContain(duty);
    }

    private String releasedWithPaper(UUID id) throws Exception {
        String path = "/van-ban-di/" + id;
        Browser.Page page = browser.open(people.clerk(), path);
        assertThat(page.text()).contains("Gửi thêm bản giấy");
        browser.post(
                people.clerk(),
                path + "/phat-hanh",
                Map.of("ban", page.version(), "password", DeskRunner.PASSWORD, "ban-giay", "true"));
        assertThat(people.settle(id).state()).isEqualTo(DeskState.HANDED_OVER);
        return browser.open(people.clerk(), path).text();
    }

    @Test
    void holdsWhatIsToGoWhereTheAgencyFollowsNoRegulationAndSaysWhoHasToChooseOne() throws Exception {
        follow("tinh-khong-biet-1-2026");
        UUID id = uploaded();
        assertThat(people.document(id).state()).isEqualTo(DeskState.JUDGED);
        assertThat(browser.open(people.clerk(), "/van-ban-di/" + id).text())
                .contains("Cơ quan chưa chọn quy chế nào cho ngày", "Quản trị hệ thống chọn quy chế")
                .contains("Vì sao tạm");
        assertThat(people.submit(id, people.hubNumber(SYMBOL))).isNotInstanceOf(Done.class);
        follow(OWN);
        String path = "/van-ban-di/" + id;
        browser.post(
                people.clerk(),
                path + "/xet-lai",
                Map.of("ban", browser.open(people.clerk(), path).version()));
        people.settle(id);
        assertThat(people.submit(id, people.hubNumber(SYMBOL))).isInstanceOf(Done.class);
    }

    private void assertStopped(OutgoingDocument stopped, String clause, String words) throws Exception {
        assertThat(stopped.state()).isEqualTo(DeskState.STOPPED);
        assertThat(stopped.reason()).contains(clause);
        assertThat(people.entry(stopped.reservation().orElseThrow().entryId()).state())
                .isEqualTo(EntryEvent.VOIDED);
        assertThat(browser.open(people.clerk(), "/van-ban-di/" + stopped.id()).text())
                .contains(words);
    }

    private List<String> passed(OutgoingDocument document) {
        return people.view(people.clerk(), document.id()).passed().stream()
                .map(finding -> finding.message())
                .toList();
    }

    private UUID uploaded() throws Exception {
        Path draft = JourneyDocuments.draft(temp.resolve("Dự thảo.docx"), "phối hợp rà soát " + UUID.randomUUID());
        return people.upload(UUID.randomUUID().toString(), "Dự thảo.docx", Files.readAllBytes(draft));
    }

    private UUID signed() throws Exception {
        UUID id = uploaded();
        assertThat(people.submit(id, people.hubNumber(SYMBOL))).isInstanceOf(Done.class);
        people.numbered(id);
        assertThat(people.signed(id).state()).isEqualTo(DeskState.SIGNED);
        return id;
    }

    private void follow(String regulation) {
        scope.asSystem(() -> jdbc.sql("UPDATE agency_regulation SET regulation = ? WHERE agency_code = 'sxd'")
                .params(regulation)
                .update());
    }

    /** Behind the hub's back. */
    private void change(String sql, UUID id) {
        assertThat(scope.asSystem(() -> jdbc.sql(sql).params(id).update())).isEqualTo(1);
    }
}
