package vn.vanthu.exchange.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.exchange.faults.HubClient;
import vn.vanthu.exchange.faults.HubFolder;
import vn.vanthu.exchange.faults.HubProcess;
import vn.vanthu.samples.JourneyDocuments;

/** A scanned document at the desk: it is read while one looks, framed where the page shows it, and worth what it is worth. */
class ScanE2E {
    /** So many that they are not read before anybody has looked, on a fast machine too. */
    private static final int PAGES = 20;
    private static final int DPI = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String NUMBER = "119/QĐ-SXD";
    private static final String SUMMARY = "Về việc công nhận kết quả đánh giá an toàn công trình năm 2026";

    /** Where the frames of a field lie on the first page, as shares of its width and height, and how much it is enlarged. */
    private static final String PLACE = """
            field => {
              const place = document.querySelector(`.place[data-field="${field}"]`);
              const page = place.closest('.page').getBoundingClientRect();
              const own = place.getBoundingClientRect();
              return { across: (own.left + own.width / 2 - page.left) / page.width, down: (own.top + own.height / 2 - page.top) / page.height };
            }""";

    @TempDir
    private static Path files;

    private static HubFolder folder;
    private static HubProcess hub;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        folder = HubFolder.fresh("scans");
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
    void isReadWhileOneLooksAndBecomesACopyByTheAgencysSignature() throws IOException {
        try (Person clerk = person("duyen.sxd");
                Person head = person("phuoc.sxd")) {
            String page = sent(clerk, pages(PAGES));
            clerk.page()
                    .locator("[data-reading-lines] progress")
                    .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE.toMillis()));
            clerk.page().waitForCondition(() -> clerk.sees().matches("(?s).*Đang đọc trang (?:[2-9]|1\\d)/" + PAGES + ".*"), patiently());
            assertThat(clerk.page().locator("[data-reading-said]").getAttribute("aria-live"))
                    .isEqualTo("polite");
            clerk.pictured("scan-reading");
            read(clerk);
            clerk.open(page + "?xem=van-ban").pictured("scan-read");
            assertThat(clerk.sees())
                    .contains("Được gửi", "Để biết, tham khảo.", "Tệp này không thay bản giấy.")
                    .contains("Dấu đỏ", "thấy ở trang");
            framed(clerk);

            clerk.fill("documentNumber", NUMBER).fill("issuedOn", "13/10/2026").fill("summary", SUMMARY);
            clerk.page().locator("select[name=kind]").selectOption("QUYET_DINH");
            clerk.page()
                    .locator("input[name='noi-nhan'][value='stc@anlac.example']")
                    .first()
                    .check();
            clerk.pressRefused("Trình ký", 422);
            clerk.page().locator("input[name=compared]").check();
            clerk.press("Trình ký");
            assertThat(clerk.sees()).contains("Đã trình ký");
            head.open(page).press("Duyệt");
            clerk.open(page).awaits("Phát hành").fill("password", HubClient.PASSWORD);
            clerk.press("Phát hành");
            clerk.page().waitForCondition(() -> clerk.sees().contains("Đã phát hành"), patiently());
            assertThat(clerk.sees())
                    .contains("Bản sao y từ văn bản giấy.", "Chữ ký số của cơ quan xác nhận bản quét.");
            clerk.pictured("scan-copy");
            assertThat(clerk.complaints()).isEmpty();
        }
    }

    @Test
    void framesAPageThatStandsOnItsHeadWhereItIsShown() throws IOException {
        try (Person clerk = person("duyen.sxd")) {
            String upright = read(clerk, sent(clerk, pages(1)));
            Map<String, Double> straight = place(clerk, upright, "documentNumber");
            String turned = read(clerk, sent(clerk, overturned()));
            Map<String, Double> over = place(clerk, turned, "documentNumber");
            clerk.pictured("scan-overturned");
            assertThat(over.get("across")).isCloseTo(1 - straight.get("across"), within(0.03));
            assertThat(over.get("down")).isCloseTo(1 - straight.get("down"), within(0.02));
            assertThat(clerk.complaints()).isEmpty();
        }
    }

    /** The seal has its frame with how sure it is, and Z goes up to it and back. */
    private static void framed(Person clerk) {
        Page page = clerk.page();
        page.waitForFunction("() => document.querySelector('.place[data-field^=seen-] span')");
        assertThat(page.locator(".place[data-field^='seen-'] span").first().textContent())
                .matches(".* · \\d+%");
        page.locator("[data-pages]").focus();
        double whole = zoom(page);
        page.evaluate("document.querySelector('[data-entry^=seen-]').click()");
        page.keyboard().press("z");
        assertThat(zoom(page)).isGreaterThan(1.2 * whole);
        clerk.pictured("scan-closer");
        page.keyboard().press("z");
        assertThat(zoom(page)).isLessThan(1.2 * whole);
    }

    private static double zoom(Page page) {
        return ((Number) page.evaluate("document.querySelector('[data-viewer]').viewer.zoom")).doubleValue();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Double> place(Person clerk, String page, String field) {
        clerk.open(page + "?xem=van-ban");
        clerk.page().waitForFunction("field => document.querySelector(`.place[data-field=\"${field}\"]`)", field);
        return (Map<String, Double>) clerk.page().evaluate(PLACE, field);
    }

    private static Person person(String username) {
        return Person.wide(chromium.browser(), hub.address()).signedIn(username);
    }

    /** @return the page of the new document, which may still be read */
    private static String sent(Person clerk, Path file) {
        clerk.open("van-ban-di");
        clerk.page().locator("input[name=tep]").setInputFiles(file);
        clerk.press("Nộp và kiểm tra");
        clerk.page().waitForURL("**/van-ban-di/*-*");
        return "van-ban-di/" + clerk.page().url().replaceFirst(".*/", "").replaceFirst("\\?.*", "");
    }

    private static void read(Person clerk) {
        clerk.page().waitForCondition(() -> !clerk.sees().contains("Trang tự cập nhật"), patiently());
    }

    private static String read(Person clerk, String page) {
        read(clerk);
        return page;
    }

    private static Page.WaitForConditionOptions patiently() {
        return new Page.WaitForConditionOptions().setTimeout(PATIENCE.toMillis());
    }

    /** Each with its number at the foot: of a page that was read before nothing would be seen to be read. */
    private static Path pages(int copies) throws IOException {
        Path file = files.resolve("quet-" + copies + ".pdf");
        Path one = JourneyDocuments.scan(files.resolve("mot-trang.pdf"), NUMBER, SUMMARY);
        try (PDDocument page = Loader.loadPDF(one.toFile());
                PDDocument many = new PDDocument()) {
            for (int copy = 1; copy <= copies; copy++) {
                BufferedImage picture = new PDFRenderer(page).renderImageWithDPI(0, DPI);
                Graphics2D pen = picture.createGraphics();
                pen.setColor(Color.BLACK);
                pen.setFont(pen.getFont().deriveFont(DPI / 6f));
                pen.drawString(copy + "/" + copies, picture.getWidth() / 2, picture.getHeight() - DPI / 3);
                pen.dispose();
                add(many, picture, 0.4f);
            }
            many.save(file.toFile());
        }
        return file;
    }

    private static void add(PDDocument pdf, BufferedImage picture, float quality) throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        pdf.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(pdf, sheet)) {
            content.drawImage(
                    JPEGFactory.createFromImage(pdf, picture, quality),
                    0,
                    0,
                    PDRectangle.A4.getWidth(),
                    PDRectangle.A4.getHeight());
        }
    }

    private static Path overturned() throws IOException {
        Path file = files.resolve("quet-nguoc.pdf");
        Path one = JourneyDocuments.scan(files.resolve("mot-trang.pdf"), NUMBER, SUMMARY);
        try (PDDocument page = Loader.loadPDF(one.toFile());
                PDDocument other = new PDDocument()) {
            BufferedImage picture = new PDFRenderer(page).renderImageWithDPI(0, DPI);
            AffineTransform over =
                    AffineTransform.getRotateInstance(Math.PI, picture.getWidth() / 2.0, picture.getHeight() / 2.0);
            BufferedImage turned = new AffineTransformOp(over, AffineTransformOp.TYPE_NEAREST_NEIGHBOR)
                    .filter(picture, new BufferedImage(picture.getWidth(), picture.getHeight(), picture.getType()));
            add(other, turned, 0.9f);
            other.save(file.toFile());
        }
        return file;
    }
}
