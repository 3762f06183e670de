package vn.vanthu.exchange.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.KeyRing;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.ReportedFacts;
import vn.vanthu.exchange.token.SignatureAnswers;
import vn.vanthu.exchange.token.SigningBatch;
import vn.vanthu.samples.JourneyDocuments;

/** Signatures put where people want them, by the fields of their pages, with real workers, keys and pictures. */
@HubTest
@Import({DeskRunner.class, Browser.class})
class PlacingIT {

    private static final float MILLIMETRE = 72 / 25.4f;
    private static final float A4_HEIGHT = PDRectangle.A4.getHeight();

    private final DeskRunner people;
    private final Browser browser;
    private final Documents documents;
    private final ContentStore contents;
    private final TokenSigning tokens;
    private final KeyRing keys;
    private final AgencyScope scope;
    private final Clock clock;

    @TempDir
    Path temp;

    PlacingIT(
            @Autowired DeskRunner people,
            @Autowired Browser browser,
            @Autowired Documents documents,
            @Autowired ContentStore contents,
            @Autowired TokenSigning tokens,
            @Autowired KeyRing keys,
            @Autowired AgencyScope scope,
            @Autowired Clock clock) {
        this.people = people;
        this.browser = browser;
        this.documents = documents;
        this.contents = contents;
        this.tokens = tokens;
        this.keys = keys;
        this.scope = scope;
        this.clock = clock;
    }

    @Test
    void signsWhereHeadAndClerkPutHandSignatureAndSeal() throws Exception {
        UUID id = numbered("lắp biển báo");
        String page = "/van-ban-di/" + id;
        Browser.Page seen = browser.open(people.head(), page);
        assertThat(seen.text())
                .contains("Hình chữ ký hiện giữa chức vụ và họ tên người ký, trang 1.")
                .contains("Tìm thấy giữa chức vụ và họ tên người ký.", "Con dấu, văn thư đóng sau");
        assertThat(seen.html()).contains("class=\"other number\"", "class=\"other date\"", page + "/trang/1");
        assertThat(browser.raw(people.head(), page + "/trang/1").getContentAsByteArray())
                .startsWith(0x89, 'P', 'N', 'G');
        assertThat(browser.raw(people.head(), page + "/hinh/hand").getStatus()).isEqualTo(200);
        assertThat(browser.raw(people.clerk(), page + "/hinh/hand").getStatus()).isEqualTo(404);
        float foundTop = field(seen, "doc");

        Browser.Page kept =
                post(people.head(), page + "/vi-tri", seen, Map.of("viec", "dat", "ngang", "20", "doc", "250"));
        assertThat(kept.text()).contains("Vị trí do người xử lý đặt.");
        assertThat(field(kept, "ngang")).isEqualTo(20);
        Browser.Page found = post(people.head(), page + "/vi-tri", kept, Map.of("viec", "bo"));
        assertThat(field(found, "doc")).isEqualTo(foundTop);

        post(people.head(), page + "/ky-so", found, Map.of("ngang", "22,5", "doc", "248"));
        assertThat(people.settle(id).state()).isEqualTo(DeskState.SIGNED);
        Browser.Page release = browser.open(people.clerk(), page);
        assertThat(release.text()).contains("Hình con dấu trùm khoảng 1/3 chữ ký");
        post(
                people.clerk(),
                page + "/phat-hanh",
                release,
                Map.of("ngang", "5", "doc", "240", "password", DeskRunner.PASSWORD));
        OutgoingDocument out = people.settle(id);
        assertThat(out.release()).isPresent();

        List<PDRectangle> boxes = widgets(out, 0);
        assertThat(boxes).hasSize(2);
        stands(boxes.get(0), 22.5f, 248);
        stands(boxes.get(1), 5, 240);
        assertThat(boxes.get(1).getWidth()).isCloseTo(36 * MILLIMETRE, within(0.1f));
        FileReport last = scope.inAgency(DeskRunner.SXD, () -> documents.finalReport(DeskRunner.SXD, id))
                .orElseThrow();
        assertThat(last.facts().signatures())
                .extracting(ReportedFacts.Signature::status)
                .containsExactly("VALID", "VALID");
    }

    @Test
    void refusesToCoverTextOrToLeaveThePage() throws Exception {
        UUID id = numbered("sơn vạch kẻ đường");
        String page = "/van-ban-di/" + id;
        Browser.Page seen = browser.open(people.head(), page);
        Browser.Page covering =
                post(people.head(), page + "/vi-tri", seen, Map.of("viec", "dat", "ngang", "30", "doc", "18"));
        assertThat(covering.status()).isEqualTo(422);
        assertThat(covering.text()).contains("Hình chữ ký che chữ “", "SỞ XÂY");
        assertThat(post(people.head(), page + "/vi-tri", seen, Map.of("viec", "dat", "ngang", "190", "doc", "250"))
                        .text())
                .contains("Hình chữ ký ra ngoài trang");
        Browser.Page unsigned = post(people.head(), page + "/ky-so", seen, Map.of("ngang", "30", "doc", "18"));
        assertThat(unsigned.status()).isEqualTo(422);
        assertThat(people.document(id).state()).isEqualTo(DeskState.NUMBERED);
        assertThat(post(people.head(), page + "/vi-tri", seen, Map.of("viec", "dat", "ngang", "-3", "doc", "x"))
                        .text())
                .contains("Ghi trang và hai khoảng cách bằng mm");
        assertThat(post(people.clerk(), page + "/vi-tri", seen, Map.of("viec", "dat", "ngang", "20", "doc", "250"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void letsAnotherDraftForgetThePlace() throws Exception {
        UUID id = numbered("trồng cây xanh");
        String page = "/van-ban-di/" + id;
        Browser.Page seen = browser.open(people.head(), page);
        post(people.head(), page + "/vi-tri", seen, Map.of("viec", "dat", "ngang", "20", "doc", "250"));
        browser.post(
                people.head(),
                page + "/tra-lai",
                Map.of("ban", people.document(id).version(), "reason", "sửa lại câu chữ"));
        Path other = JourneyDocuments.draftPdf(temp.resolve("Ban sua.pdf"), "trồng cây bóng mát " + clock.millis());
        browser.upload(
                people.clerk(),
                page + "/tep",
                Map.of("ban", people.document(id).version()),
                "Ban sua.pdf",
                Files.readAllBytes(other));
        people.settle(id);
        people.submit(id, people.hubNumber("SXD-QLXD"));
        assertThat(people.numbered(id).state()).isEqualTo(DeskState.NUMBERED);
        assertThat(browser.open(people.head(), page).text())
                .contains("Tìm thấy giữa chức vụ và họ tên người ký.")
                .doesNotContain("Vị trí do người xử lý đặt.");
    }

    @Test
    void signsWithATokenWhereItWasPut() throws Exception {
        UUID id = numbered("duy tu cống thoát nước");
        String page = "/van-ban-di/" + id;
        SignedInUser head = people.head();
        post(head, page + "/vi-tri", browser.open(head, page), Map.of("viec", "dat", "ngang", "24", "doc", "252"));
        UUID batch = ((TokenSigning.Preparation.Made) tokens.prepare(head, List.of(id))).batch();
        SigningBatch asked = SigningBatch.read(tokens.download(head, batch).getBytes(StandardCharsets.UTF_8));
        byte[] value = keys.ofPerson(head.personId())
                .orElseThrow()
                .sign(asked.items().getFirst().toBeSigned());
        byte[] answer = new SignatureAnswers(batch, Map.of(id, value)).written().getBytes(StandardCharsets.UTF_8);
        assertThat(tokens.answer(head, batch, answer).problems()).isEmpty();
        stands(widgets(people.document(id), 0).getFirst(), 24, 252);
    }

    @Test
    void putsItWhereTheAgencyUsuallyDoesWhenThePageHasNoPlace() throws Exception {
        SignedInUser admin = people.user("tuan.sxd");
        assertThat(browser.post(admin, "/danh-muc/con-dau/vi-tri", Map.of("trang", "CUOI", "trai", "120", "tren", "x"))
                        .text())
                .contains("Ghi hai khoảng cách bằng mm");
        assertThat(browser.post(
                                admin,
                                "/danh-muc/con-dau/vi-tri",
                                Map.of("trang", "CUOI", "trai", "120", "tren", "230"))
                        .text())
                .contains("Đổi vị trí");
        try {
            UUID id = numberedOf(withoutSigner("thay đèn chiếu sáng"));
            String page = "/van-ban-di/" + id;
            Browser.Page seen = browser.open(people.head(), page);
            assertThat(seen.text()).contains("Vị trí thường dùng của cơ quan");
            assertThat(field(seen, "ngang")).isEqualTo(120);
            assertThat(field(seen, "doc")).isEqualTo(230);
            post(people.head(), page + "/ky-so", seen, Map.of());
            stands(widgets(people.settle(id), 0).getFirst(), 120, 230);
        } finally {
            browser.post(admin, "/danh-muc/con-dau/vi-tri/bo", Map.of());
        }
    }

    @Test
    void tellsWhereNoPlaceIsFoundAndTakesTheOneThatIsGivenOrNone() throws Exception {
        UUID id = numberedOf(withoutSigner("nạo vét mương"));
        String page = "/van-ban-di/" + id;
        Browser.Page seen = browser.open(people.head(), page);
        assertThat(seen.text())
                .contains("Không tìm thấy chức vụ và họ tên người ký trên trang.")
                .contains("Hình được đặt tạm vào chỗ trống ở trang 1", "Ký mà không hiện hình trên trang");
        post(people.head(), page + "/ky-so", seen, Map.of("khong-hien", "true"));
        OutgoingDocument signed = people.settle(id);
        assertThat(signed.state()).isEqualTo(DeskState.SIGNED);
        assertThat(widgets(signed, 0))
                .allSatisfy(box -> assertThat(box.getWidth()).isZero());

        UUID other = numberedOf(withoutSigner("vét rãnh"));
        Browser.Page open = browser.open(people.head(), "/van-ban-di/" + other);
        post(people.head(), "/van-ban-di/" + other + "/ky-so", open, Map.of("ngang", "100", "doc", "200"));
        stands(widgets(people.settle(other), 0).getFirst(), 100, 200);
    }

    private UUID numbered(String subject) throws IOException {
        return numberedOf(Files.readAllBytes(
                JourneyDocuments.draftPdf(temp.resolve("Du thao.pdf"), subject + " " + clock.millis())));
    }

    private UUID numberedOf(byte[] draft) {
        UUID id = people.upload(UUID.randomUUID().toString(), "Du thao.pdf", draft);
        people.submit(id, people.hubNumber("SXD-QLXD"));
        assertThat(people.numbered(id).state()).isEqualTo(DeskState.NUMBERED);
        return id;
    }

    private byte[] withoutSigner(String subject) throws IOException {
        return Files.readAllBytes(JourneyDocuments.draftPdfWithoutSigner(
                temp.resolve("Khong nguoi ky.pdf"), subject + " " + clock.millis()));
    }

    /** Posts the form that the page shows, with its fields changed. */
    private Browser.Page post(SignedInUser user, String address, Browser.Page page, Map<String, ?> changed)
            throws Exception {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ban", page.version());
        fields.put("trang", 1);
        fields.put("ngang", page.field("ngang"));
        fields.put("doc", page.field("doc"));
        fields.putAll(changed);
        return browser.post(user, address, fields);
    }

    private static float field(Browser.Page page, String name) {
        return Float.parseFloat(page.field(name).replace(',', '.'));
    }

    private List<PDRectangle> widgets(OutgoingDocument document, int page) throws IOException {
        List<PDRectangle> boxes = new ArrayList<>();
        try (InputStream in = contents.open(DeskRunner.SXD, document.present());
                PDDocument pdf = Loader.loadPDF(in.readAllBytes())) {
            for (PDAnnotation each : pdf.getPage(page).getAnnotations()) {
                if (each instanceof PDAnnotationWidget) {
                    boxes.add(each.getRectangle());
                }
            }
        }
        return boxes;
    }

    private static void stands(PDRectangle box, float leftMm, float topMm) {
        assertThat(box.getLowerLeftX()).isCloseTo(leftMm * MILLIMETRE, within(0.2f));
        assertThat(A4_HEIGHT - box.getUpperRightY()).isCloseTo(topMm * MILLIMETRE, within(0.2f));
    }
}
