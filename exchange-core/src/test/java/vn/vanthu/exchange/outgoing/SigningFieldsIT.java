package vn.vanthu.exchange.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
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

/** Fields that are ready in a PDF: seen, chosen or passed over by whoever signs, with real workers, keys and pictures. */
@HubTest
@Import({DeskRunner.class, Browser.class})
class SigningFieldsIT {

    private static final float MILLIMETRE = 72 / 25.4f;

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

    SigningFieldsIT(
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
    void signsIntoTheFieldsThatAreShownFirst() throws Exception {
        UUID id = numbered("nâng cấp bến xe");
        String page = "/van-ban-di/" + id;
        Browser.Page seen = browser.open(people.head(), page);
        assertThat(seen.text())
                .contains("Hình chữ ký hiện trong ô ký “NguoiKy” có sẵn ở trang 1.")
                .contains(
                        "Ô ký “CoQuan”",
                        "trang 1, 45,0 × 20,0 mm",
                        "Ô ký “PhuLuc”",
                        "trang 2, 45",
                        "Chỗ khác trên trang")
                .contains("Con dấu, văn thư đóng sau");
        assertThat(seen.chosen("o-ky")).isEqualTo("o:NguoiKy");
        post(people.head(), page + "/ky-so", seen, Map.of());
        OutgoingDocument signed = people.settle(id);
        assertThat(signers(signed)).containsOnlyKeys("NguoiKy");

        Browser.Page release = browser.open(people.clerk(), page);
        assertThat(release.text())
                .contains("Hình con dấu hiện trong ô ký “CoQuan” có sẵn ở trang 1.")
                .doesNotContain("Ô ký “NguoiKy”");
        post(people.clerk(), page + "/phat-hanh", release, Map.of("password", DeskRunner.PASSWORD));
        OutgoingDocument out = people.settle(id);
        assertThat(out.release()).isPresent();
        assertThat(signers(out)).containsOnlyKeys("CoQuan", "NguoiKy");
        assertThat(scope.inAgency(DeskRunner.SXD, () -> documents.finalReport(DeskRunner.SXD, id))
                        .map(FileReport::facts)
                        .orElseThrow()
                        .signatures())
                .extracting(ReportedFacts.Signature::status)
                .containsExactly("VALID", "VALID");
    }

    @Test
    void signsIntoTheFieldThatIsChosenOnceItsPageWasSeen() throws Exception {
        UUID id = numbered("sửa nhà chờ");
        String page = "/van-ban-di/" + id;
        Browser.Page seen = browser.open(people.head(), page);
        Browser.Page turned = post(people.head(), page + "/ky-so", seen, Map.of("o-ky", "o:PhuLuc"));
        assertThat(turned.status()).isEqualTo(422);
        assertThat(turned.text()).contains("Ô ký đã chọn ở trang 2. Xem chỗ ký trên trang đó rồi ký.");
        assertThat(turned.html()).contains(page + "/trang/2");
        assertThat(turned.chosen("o-ky")).isEqualTo("o:PhuLuc");
        assertThat(people.document(id).state()).isEqualTo(DeskState.NUMBERED);
        post(people.head(), page + "/ky-so", turned, Map.of("trang", "2"));
        assertThat(signers(people.settle(id))).containsOnlyKeys("PhuLuc");
    }

    @Test
    void signsBesideTheFieldsWhereHeWantsThat() throws Exception {
        UUID id = numbered("lát vỉa hè");
        String page = "/van-ban-di/" + id;
        Browser.Page seen = browser.open(people.head(), page);
        Browser.Page moved = post(people.head(), page + "/vi-tri", seen, Map.of("viec", "dat", "o-ky", "khac"));
        assertThat(moved.chosen("o-ky")).isEqualTo("khac");
        assertThat(moved.text()).contains("Hình chữ ký hiện ở trang 1.", "Vị trí do người xử lý đặt.");
        assertThat(moved.field("doc")).isNotEqualTo(seen.field("doc"));
        post(people.head(), page + "/ky-so", moved, Map.of("ngang", "22", "doc", "225"));
        OutgoingDocument signed = people.settle(id);
        Map<String, PDRectangle> signers = signers(signed);
        assertThat(signers).hasSize(1).doesNotContainKeys("NguoiKy", "CoQuan", "PhuLuc");
        PDRectangle box = signers.values().iterator().next();
        assertThat(box.getLowerLeftX()).isCloseTo(22 * MILLIMETRE, within(0.3f));
        assertThat(PDRectangle.A4.getHeight() - box.getUpperRightY()).isCloseTo(225 * MILLIMETRE, within(0.3f));
    }

    @Test
    void saysThatTheSignatureLeftTheFieldBeforeItIsMade() throws Exception {
        UUID id = numbered("thay cống hộp");
        String page = "/van-ban-di/" + id;
        Browser.Page seen = browser.open(people.head(), page);
        Browser.Page told = post(people.head(), page + "/ky-so", seen, Map.of("o-ky", "khac"));
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("Chữ ký đã được dời ra khỏi ô ký. Xem vị trí mới rồi ký.");
        Browser.Page back = post(people.head(), page + "/vi-tri", told, Map.of("viec", "bo"));
        assertThat(back.chosen("o-ky")).isEqualTo("o:NguoiKy");
    }

    @Test
    void refusesAFieldThatIsNotThere() throws Exception {
        UUID id = numbered("vệ sinh kênh");
        String page = "/van-ban-di/" + id;
        Browser.Page seen = browser.open(people.head(), page);
        Browser.Page refused = post(people.head(), page + "/ky-so", seen, Map.of("o-ky", "o:KhongCo"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Ô ký “KhongCo” không nhận chữ ký này");
        assertThat(people.document(id).state()).isEqualTo(DeskState.NUMBERED);
        post(people.head(), page + "/ky-so", seen, Map.of("o-ky", "o:CoQuan"));
        people.settle(id);
        Browser.Page release = browser.open(people.clerk(), page);
        assertThat(post(
                                people.clerk(),
                                page + "/phat-hanh",
                                release,
                                Map.of("o-ky", "o:CoQuan", "password", DeskRunner.PASSWORD))
                        .text())
                .contains("Ô ký “CoQuan” không nhận chữ ký này", "đã có người ký");
    }

    @Test
    void signsWithATokenIntoTheChosenField() throws Exception {
        UUID id = numbered("trồng dải phân cách");
        String page = "/van-ban-di/" + id;
        SignedInUser head = people.head();
        post(head, page + "/vi-tri", browser.open(head, page), Map.of("viec", "dat", "o-ky", "o:CoQuan"));
        UUID batch = ((TokenSigning.Preparation.Made) tokens.prepare(head, List.of(id))).batch();
        SigningBatch asked = SigningBatch.read(tokens.download(head, batch).getBytes(StandardCharsets.UTF_8));
        byte[] value = keys.ofPerson(head.personId())
                .orElseThrow()
                .sign(asked.items().getFirst().toBeSigned());
        byte[] answer = new SignatureAnswers(batch, Map.of(id, value)).written().getBytes(StandardCharsets.UTF_8);
        assertThat(tokens.answer(head, batch, answer).problems()).isEmpty();
        assertThat(signers(people.document(id))).containsOnlyKeys("CoQuan");
    }

    private UUID numbered(String subject) throws IOException {
        byte[] draft = Files.readAllBytes(
                JourneyDocuments.withFieldsPdf(temp.resolve("Co o ky.pdf"), subject + " " + clock.millis()));
        UUID id = people.upload(UUID.randomUUID().toString(), "Co o ky.pdf", draft);
        people.submit(id, people.hubNumber("SXD-QLXD"));
        assertThat(people.numbered(id).state()).isEqualTo(DeskState.NUMBERED);
        return id;
    }

    /** Posts the form that the page shows, with its fields changed. */
    private Browser.Page post(SignedInUser user, String address, Browser.Page page, Map<String, ?> changed)
            throws Exception {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ban", page.version());
        fields.put("trang", 1);
        fields.put("ngang", page.field("ngang"));
        fields.put("doc", page.field("doc"));
        fields.put("o-ky", page.chosen("o-ky"));
        fields.putAll(changed);
        return browser.post(user, address, fields);
    }

    /** The fields that are signed. */
    private Map<String, PDRectangle> signers(OutgoingDocument document) throws IOException {
        Map<String, PDRectangle> signed = new TreeMap<>();
        try (InputStream in = contents.open(DeskRunner.SXD, document.present());
                PDDocument pdf = Loader.loadPDF(in.readAllBytes())) {
            for (PDSignatureField field : pdf.getSignatureFields()) {
                PDSignature signature = field.getSignature();
                if (signature != null) {
                    signed.put(
                            field.getFullyQualifiedName(),
                            field.getWidgets().getFirst().getRectangle());
                }
            }
        }
        return signed;
    }
}
