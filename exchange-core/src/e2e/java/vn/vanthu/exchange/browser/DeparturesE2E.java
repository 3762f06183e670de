package vn.vanthu.exchange.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.vanthu.exchange.faults.HubFolder;
import vn.vanthu.exchange.faults.HubProcess;

/** A day at the book of departures: a document on paper, a number held, the register looked through by keys. */
class DeparturesE2E {

    private static HubFolder folder;
    private static HubProcess hub;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        folder = HubFolder.fresh("departures");
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
    void aClerkEntersWhatGoesOnPaperHoldsANumberAndGoesThroughTheRegisterByKeys() {
        try (Person clerk = Person.wide(chromium.browser(), hub.address()).signedIn("duyen.sxd")) {
            clerk.open("van-ban-di/ban-giay");
            clerk.page().locator("#kind").selectOption("CONG_VAN");
            clerk.fill("symbol", "SXD-QLXD")
                    .fill("summary", "Về việc phối hợp kiểm tra công trình ngập úng")
                    .fill("recipients", "Sở Tài chính tỉnh An Lạc\nÔng Trần Văn Bảy")
                    .fill("reason", "hồ sơ kèm bản vẽ khổ A0");
            clerk.page().locator("#plain").check();
            clerk.pressRefused("Cấp số và vào sổ", 422).reads("Tôi đã đọc");
            assertThat(clerk.sees()).contains("bắt buộc gửi qua hệ thống thư điện tử", "stc@anlac.example");
            clerk.pictured("paper-asked");
            clerk.page().locator("#read").check();
            clerk.press("Cấp số và vào sổ").reads("Ghi lên bản giấy");
            assertThat(clerk.sees()).contains("Số: 01/SXD-QLXD");
            clerk.pictured("paper-registered");

            clerk.open("van-ban-di/giu-so");
            clerk.page().locator("#kind").selectOption("QUYET_DINH");
            clerk.fill("symbol", "QĐ-SXD").fill("reason", "Quyết định nâng lương, Phòng Tổ chức đề nghị");
            clerk.page().locator("#plain").check();
            clerk.page().locator("form.card button.primary").click();
            clerk.awaits("Hủy số");
            clerk.pictured("kept-number");

            clerk.open("so-van-ban?so=di");
            clerk.page().keyboard().press("j");
            clerk.page().keyboard().press("j");
            assertThat(clerk.page().locator("tr.current").innerText()).contains("01/SXD-QLXD");
            clerk.pictured("register-departures");
            Download workbook = clerk.page().waitForDownload(() -> clerk.page().keyboard().press("e"));
            assertThat(workbook.suggestedFilename()).startsWith("Sổ đăng ký văn bản đi năm").endsWith(".xlsx");
            clerk.page().locator("#q").fill("ngap ung");
            clerk.page().locator(".register-filter button").click();
            clerk.reads("Bỏ lọc");
            assertThat(clerk.sees()).contains("01/SXD-QLXD").doesNotContain("Quyết định nâng lương");
            assertThat(clerk.complaints()).isEmpty();
        }
        try (Person clerk = Person.onAPhone(chromium.browser(), hub.address()).signedIn("duyen.sxd")) {
            clerk.open("van-ban-di/ban-giay").pictured("paper-phone");
            clerk.open("so-van-ban?so=di").pictured("register-phone");
            assertThat(clerk.complaints()).isEmpty();
        }
    }

    @Test
    void anAdministratorSaysHowDeparturesAreNumbered() {
        try (Person admin = Person.wide(chromium.browser(), hub.address()).signedIn("tuan.sxd")) {
            admin.open("danh-muc/so-van-ban-di");
            assertThat(admin.sees()).contains("Hiện nay: số chạy theo năm", "các loại chung một sổ");
            admin.pictured("numbering");
            assertThat(admin.complaints()).isEmpty();
        }
    }
}
