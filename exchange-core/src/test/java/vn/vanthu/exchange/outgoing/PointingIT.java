package vn.vanthu.exchange.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.vanthu.classifier.Box;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.outgoing.OutgoingDocument.Reservation;
import vn.vanthu.exchange.worker.PdfLayout;
import vn.vanthu.samples.JourneyDocuments;

/** Number and date written where the clerk points, in a PDF that leaves no blank for them. */
@HubTest
@Import({DeskRunner.class, Browser.class})
class PointingIT {

    private static final float MILLIMETRE = 72 / 25.4f;
    private static final Map<String, String> BOTH = Map.of(
            "viec",
            "ghi",
            "trang",
            "1",
            "so-ngang",
            "45",
            "so-doc",
            "29,5",
            "so-ghi",
            "LABELLED",
            "ngay-ngang",
            "152",
            "ngay-doc",
            "29,5");

    private final DeskRunner people;
    private final Browser browser;
    private final ContentStore contents;
    private final PageReader pages;
    private final Clock clock;

    @TempDir
    Path temp;

    PointingIT(
            @Autowired DeskRunner people,
            @Autowired Browser browser,
            @Autowired ContentStore contents,
            @Autowired PageReader pages,
            @Autowired Clock clock) {
        this.people = people;
        this.browser = browser;
        this.contents = contents;
        this.pages = pages;
        this.clock = clock;
    }

    @Test
    void writesNumberAndDateWhereTheClerkPoints() throws Exception {
        UUID id = waiting("kiểm tra lan can cầu");
        String page = "/van-ban-di/" + id;
        assertThat(browser.open(people.head(), page).text()).doesNotContain("Chỉ chỗ ghi số và ngày");
        Browser.Page seen = browser.open(people.clerk(), page);
        Reservation reserved = people.document(id).reservation().orElseThrow();
        assertThat(seen.text())
                .contains("Chỉ chỗ ghi số và ngày", "Hoặc tải lên bản đã ghi số")
                .contains("Số: " + reserved.documentNumber(), "Ghi vào chỗ này");
        assertThat(seen.html()).contains(page + "/trang/1", "data-own=\"so-\"", "data-own=\"ngay-\"");

        point(id, BOTH);
        OutgoingDocument numbered = people.settle(id);
        assertThat(numbered.state()).isEqualTo(DeskState.NUMBERED);
        PdfLayout layout = pages.layout(numbered, 1).orElseThrow();
        stands(PrintedPlaces.number(layout, "Số: " + reserved.documentNumber()).orElseThrow(), 45, 29.5f);
        stands(PrintedPlaces.date(layout, reserved.issuedOn()).orElseThrow(), 152, 29.5f);
        assertThat(text(numbered)).contains("Số: " + reserved.documentNumber());
        assertThat(browser.open(people.head(), page).text()).contains("Chỉ chỗ ghi số và ngày", "Ký số");
    }

    @Test
    void refusesWhatCoversTextLeavesThePageOrLiesOverTheOther() throws Exception {
        UUID id = waiting("sửa mặt đường");
        Browser.Page covering = point(id, with("so-ngang", "30", "so-doc", "20"));
        assertThat(covering.status()).isEqualTo(422);
        assertThat(covering.text()).contains("Số che chữ “");
        assertThat(covering.html()).contains("value=\"20\"");
        assertThat(point(id, with("ngay-ngang", "190", "ngay-doc", "29,5")).text())
                .contains("Ngày ra ngoài trang");
        assertThat(point(id, with("ngay-ngang", "46", "ngay-doc", "30")).text()).contains("Ngày đè lên số");
        assertThat(point(id, with("ngay-ngang", "x", "ngay-doc", "46")).text()).contains("Ghi hai khoảng cách bằng mm");
        assertThat(point(id, with("so-ghi", "OTHER", "trang", "1")).text()).contains("Ghi hai khoảng cách bằng mm");
        assertThat(point(id, with("trang", "7", "so-ghi", "PLAIN")).text()).contains("Văn bản không có trang này");
        assertThat(people.settle(id).state()).isEqualTo(DeskState.NUMBERING);
        Map<String, Object> fields = new LinkedHashMap<>(BOTH);
        fields.put("ban", people.document(id).version());
        assertThat(browser.post(people.head(), "/van-ban-di/" + id + "/cho-ghi-so", fields)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void keepsThePlaceForTheNextNumberOfTheSameDraft() throws Exception {
        UUID id = waiting("thay nắp cống");
        point(id, BOTH);
        assertThat(people.settle(id).state()).isEqualTo(DeskState.NUMBERED);
        browser.post(
                people.head(),
                "/van-ban-di/" + id + "/tra-lai",
                Map.of("ban", people.document(id).version(), "reason", "đổi nơi nhận"));
        people.submit(id, people.hubNumber("SXD-QLXD"));
        OutgoingDocument again = people.numbered(id);
        assertThat(again.state()).isEqualTo(DeskState.NUMBERED);
        assertThat(text(again))
                .contains("Số: " + again.reservation().orElseThrow().documentNumber());
    }

    private UUID waiting(String subject) throws IOException {
        Path draft = JourneyDocuments.withoutPlacesPdf(temp.resolve("Khong cho.pdf"), subject + " " + clock.millis());
        UUID id = people.upload(UUID.randomUUID().toString(), "Khong cho.pdf", Files.readAllBytes(draft));
        people.submit(id, people.hubNumber("SXD-QLXD"));
        OutgoingDocument document = people.numbered(id);
        assertThat(document.state()).isEqualTo(DeskState.NUMBERING);
        assertThat(document.numberMissing()).isTrue();
        return id;
    }

    private Browser.Page point(UUID id, Map<String, String> typed) throws Exception {
        Map<String, Object> fields = new LinkedHashMap<>(typed);
        fields.put("ban", people.document(id).version());
        return browser.post(people.clerk(), "/van-ban-di/" + id + "/cho-ghi-so", fields);
    }

    private static Map<String, String> with(String one, String value, String other, String otherValue) {
        Map<String, String> fields = new LinkedHashMap<>(BOTH);
        fields.put(one, value);
        fields.put(other, otherValue);
        return fields;
    }

    private String text(OutgoingDocument document) throws IOException {
        try (InputStream in = contents.open(DeskRunner.SXD, document.present());
                PDDocument pdf = Loader.loadPDF(in.readAllBytes())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static void stands(Box box, float leftMm, float topMm) {
        assertThat(box.left()).isCloseTo(leftMm * MILLIMETRE, within(1f));
        assertThat(box.top()).isCloseTo(topMm * MILLIMETRE, within(4f));
    }
}
