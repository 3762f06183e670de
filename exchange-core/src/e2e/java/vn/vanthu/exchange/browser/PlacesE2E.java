package vn.vanthu.exchange.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.exchange.faults.HubClient;
import vn.vanthu.exchange.faults.HubFolder;
import vn.vanthu.exchange.faults.HubProcess;
import vn.vanthu.samples.JourneyDocuments;

/** Hand signature and seal put elsewhere on the page, by mouse, by keys and by finger. */
class PlacesE2E {

    private static final float MILLIMETRE = 72 / 25.4f;
    private static final Page.WaitForConditionOptions PATIENTLY =
            new Page.WaitForConditionOptions().setTimeout(Duration.ofSeconds(60).toMillis());

    @TempDir
    private static Path files;

    private static HubFolder folder;
    private static HubProcess hub;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        folder = HubFolder.fresh("places");
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
    void theReleasedPdfShowsThemWhereTheyWereDraggedAndMovedByKeys() throws Exception {
        try (Person clerk = Person.wide(chromium.browser(), hub.address()).signedIn("duyen.sxd");
                Person head = Person.wide(chromium.browser(), hub.address()).signedIn("phuoc.sxd")) {
            String page = submitted(clerk, "đề nghị rà soát cầu yếu trên tuyến đường số 9");
            head.open(page).press("Cấp số và xem bản đã ghi số").awaits("Ký số");
            head.pictured("places-found");
            dragged(head, -60, 60);
            saved(head);
            float left = typed(head, "ngang");
            float top = typed(head, "doc");
            head.page().locator("[data-own]").press("ArrowRight");
            head.page().locator("[data-own]").press("Shift+ArrowDown");
            assertThat(typed(head, "ngang")).isCloseTo(left + 1, within(0.05f));
            assertThat(typed(head, "doc")).isCloseTo(top + 5, within(0.05f));
            saved(head);
            head.pictured("places-moved");

            head.page().locator("[name=doc]").fill("20");
            head.page().locator("[name=doc]").press("Tab");
            assertThat(head.page().locator("[data-said]").innerText()).contains("Hình chữ ký che chữ “");
            head.pictured("places-covering");
            head.page().locator("[name=doc]").fill(String.valueOf(top + 5).replace('.', ','));
            head.page().locator("[name=doc]").press("Tab");
            saved(head);
            head.press("Ký số");

            clerk.open(page).awaits("Phát hành");
            for (int step = 0; step < 4; step++) {
                clerk.page().locator("[data-own]").press("Shift+ArrowDown");
            }
            saved(clerk);
            float sealLeft = typed(clerk, "ngang");
            float sealTop = typed(clerk, "doc");
            clerk.pictured("places-release");
            clerk.fill("password", HubClient.PASSWORD).press("Phát hành");
            clerk.page().waitForCondition(() -> clerk.sees().contains("Đã phát hành"), PATIENTLY);

            List<PDRectangle> boxes = boxes(clerk, page);
            assertThat(boxes).hasSize(2);
            stands(boxes.get(0), left + 1, top + 5);
            stands(boxes.get(1), sealLeft, sealTop);
            assertThat(boxes.get(1).getWidth()).isCloseTo(36 * MILLIMETRE, within(0.1f));
            assertThat(clerk.complaints()).isEmpty();
            assertThat(head.complaints()).isEmpty();
        }
    }

    @Test
    void aFingerMovesTheSignatureOnAPhone() throws Exception {
        try (Person clerk = Person.wide(chromium.browser(), hub.address()).signedIn("duyen.sxd");
                Person head = Person.onAPhone(chromium.browser(), hub.address()).signedIn("phuoc.sxd")) {
            String page = submitted(clerk, "đề nghị bổ sung biển báo tại nút giao Bình Tân");
            head.open(page).press("Cấp số và xem bản đã ghi số").awaits("Ký số");
            float before = typed(head, "doc");
            touched(head, 0, 60);
            saved(head);
            float left = typed(head, "ngang");
            float top = typed(head, "doc");
            assertThat(top).isGreaterThan(before + 20);
            BoundingBox reach = head.page().locator("[data-reach]").boundingBox();
            assertThat(Math.min(reach.width, reach.height)).isGreaterThanOrEqualTo(43.5);
            assertThat(head.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(Person.NARROW_WIDTH);
            head.picture("places-phone");
            head.press("Ký số");
            clerk.open(page).awaits("Phát hành");
            stands(boxes(clerk, page).getFirst(), left, top);
            assertThat(head.complaints()).isEmpty();
        }
    }

    @Test
    void withoutScriptTheFieldsDoIt() throws Exception {
        try (Person clerk = Person.wide(chromium.browser(), hub.address()).signedIn("duyen.sxd");
                Person head = Person.withoutScript(chromium.browser(), hub.address()).signedIn("phuoc.sxd")) {
            String page = submitted(clerk, "đề nghị kiểm tra hệ thống thoát nước");
            head.open(page).press("Cấp số và xem bản đã ghi số");
            head.reloadUntil("Chữ ký,");
            head.fill("ngang", "30").fill("doc", "240").press("Lưu vị trí");
            assertThat(head.sees()).contains("Đã lưu vị trí chữ ký", "Vị trí do người xử lý đặt.");
            head.press("Ký số");
            clerk.open(page).awaits("Phát hành");
            stands(boxes(clerk, page).getFirst(), 30, 240);
        }
    }

    private static String submitted(Person clerk, String summary) {
        return SubmittedDraft.by(clerk, JourneyDocuments.draftPdf(files.resolve("du-thao.pdf"), summary));
    }

    /** By mouse, in millimetres. */
    private static void dragged(Person person, double across, double down) {
        double[] from = middle(person);
        double scale = scale(person);
        person.page().mouse().move(from[0], from[1]);
        person.page().mouse().down();
        person.page().mouse().move(from[0] + across * scale / 2, from[1] + down * scale / 2);
        person.page().mouse().move(from[0] + across * scale, from[1] + down * scale);
        person.page().mouse().up();
    }

    /** By finger, in millimetres. */
    private static void touched(Person person, double across, double down) {
        double[] from = middle(person);
        double scale = scale(person);
        CDPSession fingers = person.page().context().newCDPSession(person.page());
        touch(fingers, "touchStart", from[0], from[1]);
        touch(fingers, "touchMove", from[0] + across * scale / 2, from[1] + down * scale / 2);
        touch(fingers, "touchMove", from[0] + across * scale, from[1] + down * scale);
        JsonObject end = new JsonObject();
        end.addProperty("type", "touchEnd");
        end.add("touchPoints", new JsonArray());
        fingers.send("Input.dispatchTouchEvent", end);
    }

    private static void touch(CDPSession fingers, String type, double x, double y) {
        JsonObject point = new JsonObject();
        point.addProperty("x", x);
        point.addProperty("y", y);
        JsonArray points = new JsonArray();
        points.add(point);
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        fingers.send("Input.dispatchTouchEvent", event);
    }

    private static double[] middle(Person person) {
        person.page().waitForFunction("document.querySelector('.placing.live') !== null");
        person.page().evaluate("document.querySelector('[data-own]').scrollIntoView({ block: 'center' })");
        BoundingBox box = person.page().locator("[data-own] .frame").boundingBox();
        return new double[] {box.x + box.width / 2, box.y + box.height / 2};
    }

    /** Pixels a millimetre. */
    private static double scale(Person person) {
        return person.page().locator(".placing-page").boundingBox().width / 210;
    }

    private static void saved(Person person) {
        person.page()
                .waitForCondition(
                        () -> person.page().locator("[data-said]").innerText().contains("Đã lưu vị trí."), PATIENTLY);
        // What was said before a later move is no answer to it.
        person.page().evaluate("document.querySelector('[data-said]').textContent = ''");
    }

    private static float typed(Person person, String field) {
        return Float.parseFloat(
                person.page().locator("[name=" + field + "]").inputValue().replace(',', '.'));
    }

    private static List<PDRectangle> boxes(Person person, String page) throws IOException {
        byte[] file = person.page()
                .request()
                .get(hub.address().resolve(page + "/tep").toString())
                .body();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            List<PDRectangle> boxes = new ArrayList<>();
            for (PDAnnotation each : pdf.getPage(0).getAnnotations()) {
                if (each instanceof PDAnnotationWidget) {
                    boxes.add(each.getRectangle());
                }
            }
            return boxes;
        }
    }

    private static void stands(PDRectangle box, float leftMm, float topMm) {
        assertThat(box.getLowerLeftX()).isCloseTo(leftMm * MILLIMETRE, within(0.3f));
        assertThat(PDRectangle.A4.getHeight() - box.getUpperRightY()).isCloseTo(topMm * MILLIMETRE, within(0.3f));
    }
}
