package vn.vanthu.exchange.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.access.IdleSession;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.rules.Clause;

@HubTest
@Import({FakeWorkers.class, DeskRunner.class, Browser.class})
class DeskPagesIT {

    private static final String DRAFT = "QUYẾT ĐỊNH\nVề việc kiện toàn Ban Chỉ đạo\n";

    private final DeskRunner people;
    private final Browser browser;
    private final Reception reception;
    private final FakeWorkers.FakeExaminer examiner;
    private final Clock clock;

    DeskPagesIT(
            @Autowired DeskRunner people,
            @Autowired Browser browser,
            @Autowired Reception reception,
            @Autowired FakeWorkers.FakeExaminer examiner,
            @Autowired Clock clock) {
        this.people = people;
        this.browser = browser;
        this.reception = reception;
        this.examiner = examiner;
        this.clock = clock;
    }

    @Test
    void leadsADraftThroughEveryPageToItsDispatch() throws Exception {
        SignedInUser clerk = people.clerk();
        SignedInUser head = people.head();
        Browser.Page judged =
                browser.upload(clerk, "Dự thảo.docx", DRAFT + UUID.randomUUID()).keep("judged");
        assertThat(judged.text())
                .contains("Được gửi", "Về việc kiện toàn Ban Chỉ đạo", "Sở Tài chính tỉnh An Lạc", "Trình ký")
                .contains("chưa có trong danh bạ: Ủy ban nhân dân phường Tân Hòa");
        String address = judged.address();

        Browser.Page empty =
                browser.post(clerk, address + "/du-lieu", form(judged, "trinh", "summary", "", "noi-nhan", ""));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.keep("errors").text())
                .contains("còn 2 chỗ cần sửa", "Nhập trích yếu nội dung", "Chọn ít nhất một nơi nhận");

        Browser.Page unknown =
                browser.post(clerk, address + "/du-lieu", form(judged, "luu", "them-dia-chi", "khong.co@dau.example"));
        assertThat(unknown.text()).contains("Danh bạ không có hộp thư cơ quan khong.co@dau.example");

        Browser.Page found = browser.post(clerk, address + "/du-lieu", form(judged, "tim", "tim", "cap nuoc"));
        assertThat(found.text()).contains("Công ty Cổ phần Cấp nước An Lạc", "capnuoc@capnuoc.example");

        Browser.Page submitted = browser.post(clerk, address + "/du-lieu", form(judged, "trinh"));
        assertThat(submitted.keep("submitted-clerk").text())
                .contains("Đang chờ", "Giám đốc Nguyễn Hữu Phước", "Rút trình");
        assertThat(browser.open(head, "/van-ban-di").keep("queue-head").text()).contains("Về việc kiện toàn", "Chờ ký");

        Browser.Page toSign = browser.open(head, address).keep("submitted-head");
        assertThat(toSign.text()).contains("Cấp số và xem bản đã ghi số");
        Browser.Page numbered =
                browser.post(head, address + "/cap-so", ban(toSign)).keep("numbered");
        assertThat(numbered.text()).contains("Ký văn bản số", "/QĐ-SXD", "ký trước", "Ký số");
        Browser.Page signed = browser.post(head, address + "/ky-so", ban(numbered));
        assertThat(signed.text())
                .contains("Chờ phát hành", "Chữ ký số cá nhân Nguyễn Hữu Phước: ký lúc")
                .doesNotContain("Chữ ký số chưa có");

        Browser.Page toRelease = browser.open(clerk, address).keep("signed");
        Browser.Page wrong = browser.post(clerk, address + "/phat-hanh", ban(toRelease, "password", "sai"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Mật khẩu chưa đúng");
        Browser.Page sent =
                browser.post(clerk, address + "/phat-hanh", ban(toRelease, "password", DeskRunner.PASSWORD));
        assertThat(sent.keep("sent").text())
                .contains("Đã phát hành", "là bản gốc, có giá trị như bản giấy", "Ký số: Nguyễn Hữu Phước")
                .contains("Ký số cơ quan, theo lệnh của Trần Thị Mỹ Duyên");

        Browser.Page again =
                browser.post(clerk, address + "/phat-hanh", ban(toRelease, "password", DeskRunner.PASSWORD));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.keep("conflict").text())
                .contains("Bạn đã phát hành văn bản này", "Thao tác của bạn chưa được thực hiện");
    }

    @Test
    @Clause("QT-7.1c")
    void sendsWhatNeedsLeaveOnceTheCompetentPersonHasGivenIt() throws Exception {
        OutgoingDocument held = people.sent(DRAFT + "NEEDS LEAVE " + UUID.randomUUID());
        assertThat(held.state()).isEqualTo(DeskState.HELD_BACK);
        String address = "/van-ban-di/" + held.id();
        assertThat(browser.open(people.clerk(), address).text()).doesNotContain("Cho phép gửi qua hệ thống");
        Browser.Page asked = browser.open(people.head(), address).keep("leave");
        assertThat(asked.text()).contains("Cho phép gửi qua hệ thống", "Tôi đã xem văn bản và nơi nhận");
        Map<String, Object> leave = Map.of(
                "ban", asked.version(),
                "du-kien", "sendingPermitted",
                "ket-qua", "true",
                "ly-do", "Đã duyệt phát hành",
                "da-xem", "true");
        assertThat(browser.post(people.clerk(), address + "/xac-nhan", leave).status())
                .isEqualTo(403);
        assertThat(people.document(held.id()).state()).isEqualTo(DeskState.HELD_BACK);
        browser.post(people.head(), address + "/xac-nhan", leave);
        assertThat(people.settle(held.id()).state()).isEqualTo(DeskState.HANDED_OVER);
        assertThat(browser.open(people.clerk(), address).text())
                .contains("cho phép gửi", "xác nhận bởi Nguyễn Hữu Phước", "Đã duyệt phát hành");
    }

    @Test
    @Clause({"QD28-6.3", "QT-2.1"})
    void showsBothLaddersOfEachRecipientAndSendsAgainWhatFailed() throws Exception {
        SignedInUser clerk = people.clerk();
        OutgoingDocument sent = people.sent(DRAFT + UUID.randomUUID());
        String number = sent.reservation().orElseThrow().documentNumber();
        String address = "/da-gui/" + sent.id();
        assertThat(browser.open(clerk, "/da-gui").keep("sent-list").text()).contains(number, "0/1 đã đến");
        assertThat(browser.open(clerk, address).text())
                .contains("1/1 nơi nhận bình thường", "Sở Tài chính tỉnh An Lạc", "Xếp hàng gửi")
                .contains("Chưa có trạng thái nào từ nơi nhận");

        people.report(sent, "03", "Số đến 4813");
        Browser.Page registered = browser.open(clerk, address).keep("sent-registered");
        assertThat(registered.text())
                .contains("Đã đến , bước 2 trong 2", "03 Đã tiếp nhận , bước 1 trong 4", "1/1 đã vào sổ", "Số đến 4813")
                .doesNotContain("Gửi lại, cùng mã văn bản");

        OutgoingDocument lost = people.sent(DRAFT + UUID.randomUUID());
        people.bounce(lost, "5.2.1 hộp thư đã khóa");
        Browser.Page bounced = browser.open(clerk, "/da-gui/" + lost.id()).keep("sent-bounced");
        assertThat(bounced.text())
                .contains("1 nơi cần xử lý", "Thư bị trả lại", "5.2.1 hộp thư đã khóa", "Gửi lại, cùng mã văn bản");
        assertThat(browser.open(clerk, "/da-gui?xem=can-xu-ly").text())
                .contains(lost.reservation().orElseThrow().documentNumber(), "1 cần xử lý")
                .doesNotContain(number + " ·");
        Browser.Page again =
                browser.post(clerk, "/da-gui/" + lost.id() + "/gui-lai", Map.of("noi", people.deliveryOf(lost)));
        assertThat(again.text()).contains("Trần Thị Mỹ Duyên gửi lại", "1/1 nơi nhận bình thường");
        assertThat(browser.raw(people.user("hanh.stc"), address).getStatus()).isEqualTo(404);
    }

    @Test
    void asksForWhatNoMachineSeesInAScan() throws Exception {
        SignedInUser clerk = people.clerk();
        Browser.Page held =
                browser.upload(clerk, "scan.pdf", "SCAN " + UUID.randomUUID()).keep("scan-held");
        assertThat(held.text())
                .contains("Tạm giữ", "Còn thiếu 3 dữ kiện", "Xác nhận con dấu", "Tôi đã kiểm tra con dấu")
                .contains("Trình được khi các dữ kiện còn thiếu đã được xác nhận");
        String address = held.address();
        Browser.Page page = held;
        for (String fact : new String[] {"seal", "handSignature"}) {
            page = browser.post(
                    clerk,
                    address + "/xac-nhan",
                    ban(page, "du-kien", fact, "ket-qua", "FOUND", "ly-do", "Đã so với bản giấy", "da-xem", "true"));
        }
        page = browser.post(
                clerk,
                address + "/xac-nhan",
                ban(page, "du-kien", "secrecy", "ket-qua", "NONE", "ly-do", "Đã đọc hết", "da-xem", "true"));
        assertThat(page.keep("scan-second").text())
                .contains("chờ người thứ hai", "bạn không xác nhận thay được")
                .contains("xác nhận bởi Trần Thị Mỹ Duyên");
        SignedInUser division = people.user("binh.sxd");
        assertThat(browser.open(division, "/van-ban-di").text()).contains("scan.pdf");
        Browser.Page second = browser.open(division, address).keep("scan-confirm");
        assertThat(second.text()).contains("Xác nhận lần hai", "Tôi đã tự đọc toàn bộ văn bản");
        browser.post(division, address + "/xac-nhan-lan-hai", ban(second, "dong-y", "true", "da-xem", "true"));
        assertThat(browser.open(clerk, address).keep("scan-settled").text())
                .contains("Được gửi", "xác nhận bởi Trần Thị Mỹ Duyên và Phạm Thanh Bình")
                .contains("Không ghi thêm được vào bản quét");
    }

    @Test
    void showsOnlyACaseNumberOfALockedDocument() throws Exception {
        SignedInUser clerk = people.clerk();
        String sentence = "Kho dự trữ " + UUID.randomUUID();
        Browser.Page refused =
                browser.upload(clerk, sentence + ".docx", "MẬT\n" + sentence).keep("locked-uploader");
        assertThat(refused.text())
                .contains("Không được gửi", "dấu chỉ độ mật “MẬT”", "41/2011/QĐ-UBND, Điều 8 khoản 1", "KT-")
                .doesNotContain(sentence);
        SignedInUser deputy = people.user("ngoc.sxd");
        assertThat(browser.open(deputy, refused.address()).keep("locked-other").text())
                .contains("Văn bản đã khóa", "KT-")
                .doesNotContain(sentence, "“MẬT”", "Trần Thị Mỹ Duyên", "Điều 8");
        assertThat(browser.open(people.head(), refused.address())
                        .keep("locked-head")
                        .text())
                .contains("Quyết định của người phụ trách", "Hủy nội dung", "Báo động nhầm");
        assertThat(browser.open(clerk, "/van-ban-di?xem=tat-ca")
                        .keep("queue-all")
                        .text())
                .contains("Văn bản đã khóa")
                .doesNotContain(sentence);
        assertThat(browser.raw(clerk, refused.address() + "/tep").getStatus()).isEqualTo(404);
    }

    @Test
    void saysWhatIsWrongWithAFile() throws Exception {
        SignedInUser clerk = people.clerk();
        Browser.Page empty = browser.upload(clerk, "rong.docx", "");
        assertThat(empty.keep("upload-empty").text()).contains("rong.docx: Tệp rỗng");
        assertThat(browser.post(clerk, "/van-ban-di", Map.of("bieu-mau", "x")).text())
                .contains("Chọn ít nhất một tệp để nộp");
    }

    @Test
    void asksAgainByItselfOnlyWhileTheMachineWorksAndSaysThatItIsNobodysAct() throws Exception {
        SignedInUser clerk = people.clerk();
        examiner.atWork.acquire(1000);
        UUID id;
        try {
            id = reception
                    .receive(
                            clerk,
                            UUID.randomUUID().toString(),
                            DeskRunner.offered("a.docx", (DRAFT + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8)))
                    .id();
            String again =
                    IdleSession.byItself("/van-ban-di/" + id + "?xem=van-ban").replace("&", "&amp;");
            assertThat(browser.open(clerk, "/van-ban-di/" + id + "?xem=van-ban").html())
                    .contains("<meta http-equiv=\"refresh\" content=\"2; url=" + again + "\">")
                    .contains("data-then=\"" + again + "\"")
                    .contains("data-reading=\"" + IdleSession.byItself("/van-ban-di/" + id + "/dang-doc") + "\"")
                    .contains("data-quiet=\"0\"");
        } finally {
            examiner.failures.set(1);
            examiner.atWork.release(1000);
        }
        people.settle(id);
        assertThat(browser.open(clerk, "/van-ban-di/" + id).html())
                .contains("đang thử lại")
                .doesNotContain("http-equiv=\"refresh\"", "data-reading=");
    }

    @Test
    void saysPageByPageHowFarTheReadingOfAScanIs() throws Exception {
        SignedInUser clerk = people.clerk();
        examiner.atWork.acquire(1000);
        UUID id;
        try {
            String scan = "SCAN PAGES 12 READ 12 " + UUID.randomUUID();
            id = reception
                    .receive(
                            clerk,
                            UUID.randomUUID().toString(),
                            DeskRunner.offered("quet.pdf", scan.getBytes(StandardCharsets.UTF_8)))
                    .id();
            String far = "/van-ban-di/" + id + "/dang-doc";
            await().untilAsserted(() -> assertThat(browser.open(clerk, far).html())
                    .contains("Đã đọc đủ 12 trang, đang xét", "value=\"12\"", "max=\"12\"", "data-over=\"false\""));
            assertThat(browser.open(clerk, "/van-ban-di/" + id).keep("reading").html())
                    .contains("Đã đọc đủ 12 trang", "aria-live=\"polite\"", "<progress value=\"12\" max=\"12\"");
            assertThat(browser.open(people.user("hanh.stc"), far).status()).isEqualTo(404);
        } finally {
            examiner.atWork.release(1000);
        }
        people.settle(id);
        assertThat(browser.open(clerk, "/van-ban-di/" + id + "/dang-doc").html())
                .contains("data-over=\"true\"")
                .doesNotContain("<li>");
        assertThat(browser.open(clerk, "/van-ban-di/" + id).html()).doesNotContain("Đã đọc đủ");
    }

    @Test
    void keepsWhatWasTypedWhenSomebodyElseWasFaster() throws Exception {
        SignedInUser clerk = people.clerk();
        Browser.Page first = browser.upload(clerk, "a.docx", DRAFT + UUID.randomUUID());
        browser.post(clerk, first.address() + "/du-lieu", form(first, "luu", "summary", "Trích yếu của tab một"));
        Browser.Page second = browser.post(
                clerk, first.address() + "/du-lieu", form(first, "luu", "summary", "Trích yếu của tab hai"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.html()).contains("Trích yếu của tab hai");
        assertThat(second.text()).contains("Bạn đã cập nhật văn bản này", "nội dung bạn nhập được giữ bên dưới");
    }

    @Test
    void opensToNobodyElse() throws Exception {
        Browser.Page page = browser.upload(people.clerk(), "a.docx", DRAFT + UUID.randomUUID());
        assertThat(browser.raw(people.user("hanh.stc"), page.address()).getStatus())
                .isEqualTo(404);
        assertThat(browser.raw(people.user("khoa.sxd"), page.address()).getStatus())
                .isEqualTo(403);
        assertThat(browser.raw(people.user("hanh.stc"), page.address() + "/tep").getStatus())
                .isEqualTo(404);
    }

    private static Map<String, Object> ban(Browser.Page page, String... fields) {
        Map<String, Object> posted = new HashMap<>();
        posted.put("ban", page.version());
        for (int i = 0; i < fields.length; i += 2) {
            posted.put(fields[i], fields[i + 1]);
        }
        return posted;
    }

    /** The page's form as it stands, with changes. */
    private Map<String, Object> form(Browser.Page page, String act, String... changes) {
        Map<String, Object> posted =
                ban(page, "viec", act, "kind", "QUYET_DINH", "urgency", "NONE", "numbering", "HUB");
        posted.put("summary", "Về việc kiện toàn Ban Chỉ đạo");
        posted.put("symbol", "QĐ-SXD");
        posted.put("issuedOn", FormReader.DAY.format(LocalDate.now(clock)));
        posted.put("noi-nhan", DeskRunner.STC_MAILBOX);
        posted.put("approver", people.head().userId());
        for (int i = 0; i < changes.length; i += 2) {
            posted.put(changes[i], changes[i + 1]);
        }
        return posted;
    }
}
