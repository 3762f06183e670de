package vn.vanthu.exchange.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.exchange.faults.Errands;
import vn.vanthu.exchange.faults.HubClient;
import vn.vanthu.exchange.faults.HubFolder;
import vn.vanthu.exchange.faults.HubProcess;
import vn.vanthu.samples.JourneyDocuments;

/** Out, in and back, as people at the two agencies see it. */
class JourneyE2E {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path files;

    private static HubFolder folder;
    private static HubProcess hub;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        folder = HubFolder.fresh("journey");
        hub = folder.start();
    }

    @AfterAll
    static void stop() throws Exception {
        try (HubFolder nothingStays = folder;
                Chromium closed = chromium) {
            hub.stop();
            assertThat(hub.errors()).isEmpty();
        }
    }

    @Test
    void aDraftGoesOutAndItsStatusComesBack() {
        String summary = "đề nghị bố trí vốn sửa chữa cầu Tân Hòa năm 2026";
        try (Person clerk = person("duyen.sxd");
                Person head = person("phuoc.sxd")) {
            String page = uploaded(clerk, JourneyDocuments.draft(files.resolve("du-thao.docx"), summary));
            assertThat(clerk.sees())
                    .contains("Được gửi", "Công văn", summary)
                    .contains("41/2011/QĐ-UBND, Điều 8 khoản 1", "Điều 8 khoản 5", "Sở Tài chính tỉnh An Lạc");
            tickReceiver(clerk);
            clerk.pictured("verdict");
            clerk.press("Trình ký");
            assertThat(clerk.sees()).contains("Đã trình ký", "Chờ ký", "Nguyễn Hữu Phước");

            head.open("van-ban-di").pictured("outgoing-queue").follow(summary);
            head.press("Cấp số và xem bản đã ghi số");
            head.awaits("Ký số");
            String number = head.page().locator("#act-sign .register-number").innerText();
            assertThat(number).matches("\\d+/SXD-QLXD");
            head.pictured("numbered");
            head.press("Ký số");
            clerk.open(page).awaits("Phát hành");
            assertThat(clerk.sees()).contains("Điều 32 khoản 2");
            clerk.pictured("release");
            release(clerk);
            assertThat(clerk.sees()).contains("Đã phát hành", number);

            String arrived = received(number, summary);
            directed(arrived, summary);
            reported(summary);
            followed(clerk, number, summary);
            nothingWasHeldAgainst(clerk, head);
        }
    }

    @Test
    void aScanIsHeldUntilTwoPeopleHaveLooked() {
        String summary = "Về việc công nhận kết quả đánh giá an toàn công trình năm 2026";
        try (Person clerk = person("duyen.sxd");
                Person head = person("phuoc.sxd")) {
            String page = uploaded(clerk, JourneyDocuments.scanWithNote(files.resolve("quet.pdf"), "117/QĐ-SXD", summary));
            assertThat(clerk.sees())
                    .contains("Tạm giữ", "Vì sao tạm giữ", "41/2011/QĐ-UBND")
                    .contains("Trình được khi các dữ kiện còn thiếu đã được xác nhận");
            clerk.pictured("scan-held");
            assertThat(clerk.sees()).contains("Dấu đỏ", "thấy ở trang 1, đường kính 37 mm");
            settle(clerk, "secrecy", "NONE");
            assertThat(clerk.sees()).contains("Tạm giữ", "bạn không xác nhận thay được");
            head.open(page);
            head.page().locator("#secrecy input[name='da-xem']").check();
            head.pictured("scan-second-person");
            head.sawTheDocument().press("Xác nhận lần hai");
            clerk.open(page).awaits("Trình ký");
            assertThat(clerk.sees())
                    .contains("Được gửi", "Trần Thị Mỹ Duyên và Nguyễn Hữu Phước", "Số in trên văn bản");
            clerk.pictured("scan-settled");
            clerk.fill("documentNumber", "117/QĐ-SXD").fill("issuedOn", "13/10/2026").fill("summary", summary);
            clerk.page().locator("select[name=kind]").selectOption("QUYET_DINH");
            tickReceiver(clerk);
            clerk.pressRefused("Trình ký", 422);
            assertThat(clerk.sees()).contains("Tôi đã đối chiếu");
            clerk.page().locator("input[name=compared]").check();
            clerk.press("Trình ký");
            assertThat(clerk.sees()).contains("Đã trình ký");
            head.open(page).press("Duyệt");
            clerk.open(page).awaits("Phát hành");
            release(clerk);
            String arrived = received("117/QĐ-SXD", summary);
            directed(arrived, summary);
            reported(summary);
            followed(clerk, "117/QĐ-SXD", summary);
            nothingWasHeldAgainst(clerk, head);
        }
    }

    @Test
    void theSenderReadsWhyItWasRejected() {
        Map<String, String> arrival = Errands.send(folder, hub, files, 100, 1).getFirst();
        try (Person receiver = person("hanh.stc");
                Person sender = person("duyen.sxd")) {
            receiver.open("van-ban-den/" + arrival.get("id")).follow("Trả lại nơi gửi…");
            receiver.fill("reason", "Văn bản thuộc thẩm quyền của Sở Nội vụ").pictured("reject");
            receiver.press("Trả lại nơi gửi");
            assertThat(receiver.sees()).contains("trả lại");
            sender.open("da-gui").follow(arrival.get("document_number"));
            sender.reloadUntil("02 Từ chối nhận");
            assertThat(sender.sees()).contains("Văn bản thuộc thẩm quyền của Sở Nội vụ", "1 nơi cần xử lý");
            sender.pictured("sent-rejected");
            nothingWasHeldAgainst(receiver, sender);
        }
    }

    @Test
    void aSecretIsRefusedAndLocked() {
        String summary = "phương án bảo vệ kho số 3";
        String sentence = "Vị trí kho số 3 nằm sau đồi Bằng Lăng.";
        Path secret = JourneyDocuments.secretDraft(files.resolve("phuong-an-kho.docx"), summary, sentence);
        try (Person clerk = person("duyen.sxd");
                Person colleague = person("binh.sxd")) {
            String page = uploaded(clerk, secret);
            assertThat(clerk.sees())
                    .contains("Không được gửi", "Văn bản đã khóa", "MẬT", "41/2011/QĐ-UBND, Điều 8 khoản 1", "KT-2026-")
                    .doesNotContain(summary, sentence, "phuong-an-kho");
            clerk.pictured("locked");
            colleague.open(page);
            assertThat(colleague.sees()).contains("Văn bản đã khóa").doesNotContain(summary, "MẬT", "phuong-an-kho");
            colleague.open("van-ban-di?xem=tat-ca");
            assertThat(colleague.sees()).doesNotContain(summary, "phuong-an-kho");
            assertThat(hub.log()).doesNotContain(summary, sentence, "phuong-an-kho");
            nothingWasHeldAgainst(clerk, colleague);
        }
    }

    @Test
    void registersByTheKeyboardAloneAndNoCompositionSubmits() {
        Errands.send(folder, hub, files, 110, 2);
        try (Person clerk = person("hanh.stc")) {
            Page page = clerk.open("van-ban-den").page();
            page.keyboard().press("j");
            page.keyboard().press("k");
            page.keyboard().press("Enter");
            page.waitForURL("**/van-ban-den/*-*");
            String first = page.url();
            Locator issuer = page.locator("form[data-desk] input[type=text], form[data-desk] input:not([type])").first();
            issuer.focus();
            issuer.evaluate("""
                    field => {
                      field.dispatchEvent(new CompositionEvent('compositionstart', {bubbles: true}));
                      field.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', code: 'Enter', keyCode: 229, isComposing: true, bubbles: true, cancelable: true}));
                      field.form.requestSubmit();
                      field.dispatchEvent(new CompositionEvent('compositionend', {bubbles: true}));
                    }""");
            assertThat(page.url()).as("the Enter of a composition submits nothing").isEqualTo(first);
            for (int tries = 0; tries < 12 && page.url().equals(first); tries++) {
                page.keyboard().press("Enter");
                page.waitForTimeout(150);
            }
            clerk.reads("Đã vào sổ số đến");
            assertThat(page.url()).as("the next document is open").isNotEqualTo(first);
            nothingWasHeldAgainst(clerk);
        }
    }

    @Test
    void aLeaderDirectsOnHisPhone() {
        Map<String, String> arrival = Errands.send(folder, hub, files, 120, 1).getFirst();
        try (Person clerk = person("hanh.stc");
                Person leader = Person.onAPhone(chromium.browser(), hub.address()).signedIn("quang.stc")) {
            register(clerk.open("van-ban-den/" + arrival.get("id")));
            leader.open("chi-dao?van-ban=" + arrival.get("id"));
            assertThat(leader.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing sticks out sideways")
                    .isEqualTo(true);
            leader.picture("direct-phone");
            direct(leader);
            leader.picture("direct-phone-done");
            nothingWasHeldAgainst(clerk, leader);
        }
    }

    @Test
    void registersWithoutAnyScript() {
        Map<String, String> arrival = Errands.send(folder, hub, files, 130, 1).getFirst();
        try (Person clerk = Person.withoutScript(chromium.browser(), hub.address()).signedIn("hanh.stc")) {
            clerk.open("van-ban-den").picture("inbox-without-script");
            register(clerk.open("van-ban-den/" + arrival.get("id")));
            clerk.picture("registered-without-script");
        }
    }

    private static Person person(String username) {
        return Person.wide(chromium.browser(), hub.address()).signedIn(username);
    }

    /** @return the page of the new document */
    private static String uploaded(Person clerk, Path file) {
        clerk.open("van-ban-di");
        clerk.page().locator("input[name=tep]").setInputFiles(file);
        clerk.press("Nộp và kiểm tra");
        clerk.page().waitForURL("**/van-ban-di/*-*");
        clerk.page().waitForCondition(() -> !clerk.sees().contains("Trang tự cập nhật"), patiently());
        return "van-ban-di/" + clerk.page().url().replaceFirst(".*/", "");
    }

    private static Page.WaitForConditionOptions patiently() {
        return new Page.WaitForConditionOptions().setTimeout(PATIENCE.toMillis());
    }

    private static void settle(Person clerk, String fact, String value) {
        Locator form = clerk.page().locator("section#" + fact + " form");
        form.locator("input[name='ket-qua'][value=" + value + "]").check();
        form.locator("input[name='ly-do']").fill("Đã xem bản giấy cùng bản quét");
        form.locator("input[name='da-xem']").check();
        clerk.sawTheDocument();
        clerk.page().evaluate("window.settled = 'pressed'");
        form.locator("button").click();
        clerk.page().waitForFunction("() => !window.settled");
        clerk.page().waitForCondition(() -> !clerk.sees().contains("Trang tự cập nhật"), patiently());
    }

    private static void tickReceiver(Person clerk) {
        Locator known = clerk.page().locator("input[name='noi-nhan'][value='stc@anlac.example']");
        if (known.count() > 0) {
            known.check();
        } else {
            clerk.fill("them-dia-chi", "stc@anlac.example");
        }
    }

    private static void release(Person clerk) {
        clerk.fill("password", HubClient.PASSWORD).press("Phát hành");
        clerk.page().waitForCondition(() -> clerk.sees().contains("Đã phát hành"), patiently());
    }

    /** The other agency's clerk finds it, sees what was checked, and registers it. */
    private static String received(String number, String summary) {
        try (Person clerk = person("hanh.stc")) {
            clerk.open("van-ban-den").reloadUntil(number);
            clerk.pictured("inbox").follow(summary);
            assertThat(clerk.sees()).contains("Số dự kiến", "Kiểm tra");
            assertThat(clerk.page().locator("input[name=documentNumber]").inputValue()).isEqualTo(number);
            clerk.pictured("registration");
            String page = "van-ban-den/" + clerk.page().url().replaceFirst(".*/", "");
            register(clerk);
            nothingWasHeldAgainst(clerk);
            return page;
        }
    }

    private static void register(Person clerk) {
        for (Locator box : clerk.page().locator("input[name=confirmed]").all()) {
            box.check();
        }
        clerk.press("Lưu & đóng");
        clerk.reads("Đã vào sổ số đến");
    }

    private static void directed(String arrived, String summary) {
        try (Person head = person("quang.stc")) {
            head.open(arrived);
            assertThat(head.sees()).contains("Số đến", summary, "Quá trình");
            head.pictured("record");
            head.open("chi-dao?van-ban=" + arrived.replaceFirst(".*/", ""));
            head.pictured("directing");
            direct(head);
            nothingWasHeldAgainst(head);
        }
    }

    private static void direct(Person leader) {
        leader.page()
                .locator("#lead label", new Page.LocatorOptions().setHasText("Ngô Phương Thảo"))
                .click();
        leader.page().locator("label:has(input[name=days][value='3'])").click();
        leader.page().locator("textarea[name=opinion]").fill("Tham mưu trả lời đúng hạn.");
        leader.page().locator(".direct-actions button.primary").click();
        Locator toast = leader.page().locator("#toast");
        toast.waitFor();
        assertThat(toast.innerText()).contains("Ngô Phương Thảo");
    }

    private static void reported(String summary) {
        try (Person specialist = person("thao.stc")) {
            specialist.open("viec").follow(summary);
            assertThat(specialist.sees()).contains("Tham mưu trả lời đúng hạn.", "Chủ trì");
            specialist.press("Bắt đầu xử lý").open("viec").follow(summary);
            specialist.pictured("tasks");
            specialist.fill("report", "Đã cân đối vốn và trả lời Sở Xây dựng.");
            specialist.press("Báo cáo kết quả");
            nothingWasHeldAgainst(specialist);
        }
    }

    private static void followed(Person clerk, String number, String summary) {
        clerk.open("da-gui").pictured("sent-list").follow(number);
        clerk.reloadUntil("06 Hoàn thành");
        assertThat(clerk.sees()).contains(number, summary, "1/1 đã đến", "1/1 đã vào sổ");
        clerk.follow("Sở Tài chính tỉnh An Lạc");
        assertThat(clerk.sees())
                .contains("Đường truyền", "Nghiệp vụ", "250")
                .containsSubsequence(
                        "01 Đã đến", "03 Đã tiếp nhận", "04 Đã chuyển xử lý", "05 Đang xử lý", "06 Hoàn thành");
        clerk.pictured("sent-two-ladders");
    }

    private static void nothingWasHeldAgainst(Person... people) {
        for (Person person : people) {
            assertThat(person.complaints()).as("what the browser complained of").isEmpty();
        }
    }
}
