package vn.vanthu.exchange.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.outgoing.ActOutcome.Done;
import vn.vanthu.exchange.outgoing.ActOutcome.Refused;
import vn.vanthu.exchange.outgoing.Browser.Page;
import vn.vanthu.rules.Clause;

/** Who sees a draft before it is signed, by the agency's rule. */
@HubTest
@Import({DeskRunner.class, Browser.class, FakeWorkers.class})
class ReviewIT {

    private static final String RULE = "/danh-muc/duyet-van-ban-di";

    private final DeskRunner people;
    private final Browser browser;
    private final Desk desk;
    private final Reviewing reviewing;
    private final Reception reception;
    private final AgencyScope scope;
    private final JdbcClient jdbc;

    ReviewIT(
            @Autowired DeskRunner people,
            @Autowired Browser browser,
            @Autowired Desk desk,
            @Autowired Reviewing reviewing,
            @Autowired Reception reception,
            @Autowired AgencyScope scope,
            @Autowired JdbcClient jdbc) {
        this.people = people;
        this.browser = browser;
        this.desk = desk;
        this.reviewing = reviewing;
        this.reception = reception;
        this.scope = scope;
        this.jdbc = jdbc;
    }

    @AfterEach
    void noRuleAgain() throws Exception {
        browser.post(people.user("tuan.sxd"), RULE, Map.of("basis", "trở lại như trước"));
    }

    @Test
    @Clause({"CM-6.1a", "N30-11"})
    void passesTheUnitAndTheOfficeBeforeItIsSigned() throws Exception {
        rule("UNIT", "FORMAT", "UNIT");
        UUID id = people.upload("Dự thảo.docx", "Quyết định");
        assertThat(browser.open(people.clerk(), "/van-ban-di/" + id).text())
                .contains("Duyệt trước khi ký", "Lãnh đạo đơn vị duyệt nội dung", "Văn phòng kiểm tra thể thức");
        assertThat(people.submit(id, people.hubNumber("QĐ-SXD"))).isInstanceOf(Refused.class);
        assertThat(submit(id)).isInstanceOf(Done.class);
        assertThat(people.document(id).state()).isEqualTo(DeskState.IN_REVIEW);
        assertThat(browser.open(people.head(), "/van-ban-di").html()).doesNotContain(id.toString());
        assertThat(desk.takeNumber(people.head(), id, version(id))).isInstanceOf(ActOutcome.Overtaken.class);
    }

    @Test
    void asksOneAfterTheOtherAndTellsWhoSaidWhat() throws Exception {
        rule("UNIT", "FORMAT", "UNIT");
        UUID id = people.upload("Dự thảo.docx", "Quyết định");
        submit(id);
        assertThat(desk.takeNumber(people.head(), id, version(id))).isInstanceOf(ActOutcome.Overtaken.class);
        assertThatThrownBy(() -> reviewing.pass(people.clerk(), id, version(id), ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(browser.open(unit(), "/van-ban-di").html()).contains(id.toString());
        assertThat(browser.open(people.clerk(), "/van-ban-di?xem=viec").html()).doesNotContain(id.toString());
        Page passed = browser.post(
                unit(),
                "/van-ban-di/" + id + "/duyet-du-thao",
                Map.of("ban", version(id), "remark", "Đồng ý nội dung", "dong-y", "true"));
        assertThat(passed.text()).contains("Phạm Thanh Bình: đã duyệt, “Đồng ý nội dung”", "Duyên: đang chờ");
        assertThat(people.document(id).state()).isEqualTo(DeskState.IN_REVIEW);
        assertThat(reviewing.pass(people.clerk(), id, version(id), "")).isInstanceOf(Done.class);
        assertThat(people.document(id).state()).isEqualTo(DeskState.SUBMITTED);
        people.numbered(id);
        people.signed(id);
        assertThat(people.released(id).state()).isEqualTo(DeskState.HANDED_OVER);
        assertThat(browser.open(people.head(), "/van-ban-di/" + id).text())
                .contains(
                        "Duyệt: lãnh đạo đơn vị duyệt nội dung “Đồng ý nội dung”",
                        "Duyệt: văn phòng kiểm tra thể thức");
    }

    @Test
    void comesBackWithTheRemarkAndAChangedFileIsSeenAgainFromWhereTheRuleSays() throws Exception {
        rule("UNIT", "FORMAT", "FORMAT");
        UUID id = people.upload("Dự thảo.docx", "Quyết định");
        submit(id);
        reviewing.pass(unit(), id, version(id), "");
        assertThat(reviewing.giveBack(people.clerk(), id, version(id), " ")).isInstanceOf(Refused.class);
        assertThat(reviewing.giveBack(people.clerk(), id, version(id), "Sai phông chữ"))
                .isInstanceOf(Done.class);
        assertThat(people.document(id).state()).isEqualTo(DeskState.RETURNED);
        assertThat(browser.open(people.clerk(), "/van-ban-di/" + id).text()).contains("trả lại", "Sai phông chữ");

        replaced(id, "Quyết định đã sửa phông");
        assertThat(submit(id)).isInstanceOf(Done.class);
        assertThatThrownBy(() -> reviewing.pass(unit(), id, version(id), "")).isInstanceOf(AccessDeniedException.class);
        reviewing.pass(people.clerk(), id, version(id), "");
        assertThat(people.document(id).state()).isEqualTo(DeskState.SUBMITTED);
    }

    @Test
    @Clause("N30-11")
    void aChangedFileIsSeenByAllAgainWhereTheRuleBeginsWithTheUnit() throws Exception {
        rule("UNIT", "FORMAT", "UNIT");
        UUID id = people.upload("Dự thảo.docx", "Quyết định");
        submit(id);
        reviewing.pass(unit(), id, version(id), "");
        reviewing.pass(people.clerk(), id, version(id), "");
        desk.takeBack(people.clerk(), id, version(id));
        assertThat(submit(id)).isInstanceOf(Done.class);
        assertThat(people.document(id).state()).as("nothing was changed").isEqualTo(DeskState.SUBMITTED);
        desk.takeBack(people.clerk(), id, version(id));
        replaced(id, "Quyết định khác");
        assertThat(submit(id)).isInstanceOf(Done.class);
        assertThat(people.document(id).state()).isEqualTo(DeskState.IN_REVIEW);
        assertThat(reviewing.pass(unit(), id, version(id), "")).isInstanceOf(Done.class);
    }

    @Test
    void goesStraightToTheSignerWhereTheAgencyHasNoReview() {
        UUID id = people.upload("Dự thảo.docx", "Quyết định");
        assertThat(people.submit(id, people.hubNumber("QĐ-SXD"))).isInstanceOf(Done.class);
        assertThat(people.document(id).state()).isEqualTo(DeskState.SUBMITTED);
    }

    @Test
    void isTakenBackWhileItIsReviewedAndNobodyIsAskedAnyMore() throws Exception {
        rule("UNIT", "FORMAT", "UNIT");
        UUID id = people.upload("Dự thảo.docx", "Quyết định");
        submit(id);
        assertThat(desk.takeBack(people.clerk(), id, version(id))).isInstanceOf(Done.class);
        assertThat(browser.open(unit(), "/van-ban-di").html()).doesNotContain(id.toString());
        submit(id);
        assertThat(desk.withdraw(people.clerk(), id, version(id), "không gửi nữa"))
                .isInstanceOf(Done.class);
        assertThat(scope.inAgency(
                        DeskRunner.SXD,
                        () -> jdbc.sql("SELECT count(*) FROM review_turn WHERE document_id = ? AND decision IS NULL")
                                .params(id)
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void onlyTheAdministratorSaysWhichReviewsThereAre() throws Exception {
        assertThat(browser.open(people.clerk(), RULE).status()).isEqualTo(403);
        Page asked = browser.post(people.user("tuan.sxd"), RULE, Map.of("step", "UNIT", "basis", " "));
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("Ghi căn cứ");
    }

    private void rule(String first, String second, String again) throws Exception {
        Page page = browser.open(people.user("tuan.sxd"), RULE);
        assertThat(page.status()).isEqualTo(200);
        Page set = browser.post(
                people.user("tuan.sxd"),
                RULE,
                Map.of("step", first + "," + second, "again", again, "basis", "Quy chế làm việc 5/QĐ-SXD"));
        assertThat(set.text()).contains("Hiện nay theo Quy chế làm việc 5/QĐ-SXD");
    }

    private ActOutcome submit(UUID id) {
        return desk.submit(
                people.clerk(),
                id,
                version(id),
                people.hubNumber("QĐ-SXD"),
                Map.of(
                        ReviewStep.UNIT,
                        unit().userId(),
                        ReviewStep.FORMAT,
                        people.clerk().userId()));
    }

    private void replaced(UUID id, String text) throws Exception {
        assertThat(reception.replace(
                        people.clerk(),
                        id,
                        version(id),
                        DeskRunner.offered("Bản sửa.docx", text.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Done.class);
        people.settle(id);
    }

    private SignedInUser unit() {
        return people.user("binh.sxd");
    }

    private int version(UUID id) {
        return people.document(id).version();
    }
}
