package vn.vanthu.exchange.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.exchange.faults.HubClient;
import vn.vanthu.exchange.faults.HubFolder;
import vn.vanthu.exchange.faults.HubProcess;
import vn.vanthu.samples.JourneyDocuments;

/** A document that the hub released, in the hands of a stranger and of a clerk who wants to know whether it is real. */
class ChecksE2E {
    private static final int MOST_FILES = 6;
    private static final Page.WaitForConditionOptions PATIENTLY =
            new Page.WaitForConditionOptions().setTimeout(Duration.ofSeconds(60).toMillis());

    @TempDir
    private static Path files;

    private static HubFolder folder;
    private static HubProcess hub;
    private static Chromium chromium;
    private static Path released;

    @BeforeAll
    static void release() throws IOException {
        chromium = Chromium.start();
        folder = HubFolder.fresh("checks");
        hub = folder.start("--vanthu.public-check.per-address=" + MOST_FILES);
        try (Person clerk = Person.wide(chromium.browser(), hub.address()).signedIn("duyen.sxd");
                Person head = Person.wide(chromium.browser(), hub.address()).signedIn("phuoc.sxd")) {
            Path draft = JourneyDocuments.draftPdf(files.resolve("du-thao.pdf"), "đề nghị sửa chữa cống Vàm Lớn");
            String page = SubmittedDraft.by(clerk, draft);
            head.open(page).press("Cấp số và xem bản đã ghi số").awaits("Ký số").press("Ký số");
            clerk.open(page).awaits("Phát hành").fill("password", HubClient.PASSWORD);
            clerk.press("Phát hành");
            clerk.page().waitForCondition(() -> clerk.sees().contains("Đã phát hành"), PATIENTLY);
            released = Files.write(files.resolve("cong-van.pdf"), got(clerk, page + "/tep"));
        }
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
    void aStrangerLearnsWhatIsRealAndIsMadeToWaitInTheEnd() throws IOException {
        try (Person stranger = Person.wide(chromium.browser(), hub.address())) {
            stranger.open("dang-nhap").follow("Kiểm tra một văn bản có đúng").pictured("public-check");
            assertThat(stranger.sees()).contains("Tệp này có đúng do cơ quan phát hành không?");
            dropped(stranger, released).pictured("public-check-real");
            assertThat(stranger.sees())
                    .contains("Đúng là văn bản số", "/SXD-QLXD", "của Sở Xây dựng tỉnh An Lạc đã phát hành.")
                    .doesNotContain("Vàm Lớn");
            dropped(stranger, changed()).pictured("public-check-changed");
            assertThat(stranger.sees()).contains("không còn như lúc ký: nội dung đã bị sửa sau khi ký");
            Path other = Files.writeString(files.resolve("khac.txt"), "xin chào");
            for (int sent = 2; sent < MOST_FILES; sent++) {
                dropped(stranger, other);
                assertThat(stranger.sees()).contains("Không có căn cứ để nói tệp này do cơ quan nào");
            }
            stranger.page().locator("input[name=tep]").setInputFiles(other);
            stranger.pressRefused("Kiểm tra", 429).pictured("public-check-wait");
            assertThat(stranger.sees()).contains("Đã gửi nhiều tệp trong thời gian ngắn");
            assertThat(stranger.complaints()).isEmpty();
        }
    }

    @Test
    void aClerkSeesWhoSignedAndFilesAReport() throws IOException {
        try (Person clerk = Person.wide(chromium.browser(), hub.address()).signedIn("hanh.stc")) {
            clerk.open("kiem-tra-chu-ky").pictured("check");
            verified(clerk, released).pictured("check-valid");
            assertThat(clerk.page().locator("section.verdict.ok").count()).isEqualTo(1);
            assertThat(clerk.sees()).contains("Nguyễn Hữu Phước", "Sở Xây dựng tỉnh An Lạc", "còn nguyên vẹn");
            String path = clerk.page().url().replaceFirst(".*/kiem-tra-chu-ky", "kiem-tra-chu-ky");
            assertThat(textOf(got(clerk, path + "/phieu.pdf")))
                    .contains("cong-van.pdf", "Nguyễn Hữu Phước", "Sở Xây dựng tỉnh An Lạc");

            clerk.open("kiem-tra-chu-ky");
            verified(clerk, changed()).pictured("check-changed");
            assertThat(clerk.page().locator("section.verdict.refused").count()).isEqualTo(1);
            assertThat(clerk.complaints()).isEmpty();
        }
    }

    private static Person dropped(Person stranger, Path file) {
        stranger.page().locator("input[name=tep]").setInputFiles(file);
        stranger.page().evaluate("window.asked = 'pressed'");
        stranger.press("Kiểm tra").page().waitForFunction("() => !window.asked");
        return stranger.reads("Kiểm tra tệp khác");
    }

    private static Person verified(Person clerk, Path file) {
        clerk.page().locator("input[name=tep]").setInputFiles(file);
        clerk.press("Kiểm tra chữ ký");
        clerk.page().waitForURL("**/kiem-tra-chu-ky/*-*");
        return clerk;
    }

    /** One byte of the comment in the second line, which shows nowhere. */
    private static Path changed() throws IOException {
        byte[] bytes = Files.readAllBytes(released);
        int comment = 0;
        while (bytes[comment] != '\n') {
            comment++;
        }
        bytes[comment + 3] ^= 1;
        return Files.write(files.resolve("da-sua.pdf"), bytes);
    }

    private static byte[] got(Person person, String path) {
        APIResponse answer = person.page()
                .request()
                .get(hub.address().resolve(path).toString());
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }
}
