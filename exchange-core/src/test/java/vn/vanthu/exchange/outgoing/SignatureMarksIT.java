package vn.vanthu.exchange.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.rendering.PDFRenderer;
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
import vn.vanthu.signature.keys.SigningKey;

/** What signatures show on a PDF, with real workers, keys and pictures. */
@HubTest
@Import({DeskRunner.class, Browser.class})
class SignatureMarksIT {

    private static final float SEAL = 36 * 72 / 25.4f;

    private final DeskRunner people;
    private final Browser browser;
    private final Documents documents;
    private final ContentStore contents;
    private final AgencyScope scope;
    private final TokenSigning tokens;
    private final KeyRing keys;
    private final Clock clock;

    @TempDir
    Path temp;

    SignatureMarksIT(
            @Autowired DeskRunner people,
            @Autowired Browser browser,
            @Autowired Documents documents,
            @Autowired ContentStore contents,
            @Autowired AgencyScope scope,
            @Autowired TokenSigning tokens,
            @Autowired KeyRing keys,
            @Autowired Clock clock) {
        this.people = people;
        this.browser = browser;
        this.documents = documents;
        this.contents = contents;
        this.scope = scope;
        this.tokens = tokens;
        this.keys = keys;
        this.clock = clock;
    }

    @Test
    void showsTheHandSignatureAboveTheNameAndTheSealOverAThirdOfIt() throws Exception {
        Path draft = JourneyDocuments.draftPdf(temp.resolve("Du thao.pdf"), "phối hợp rà soát " + clock.millis());
        UUID id = people.upload(UUID.randomUUID().toString(), "Du thao.pdf", Files.readAllBytes(draft));
        people.submit(id, people.hubNumber("SXD-QLXD"));
        assertThat(people.numbered(id).state()).isEqualTo(DeskState.NUMBERED);
        assertThat(browser.open(people.head(), "/van-ban-di/" + id).text())
                .contains("Hình chữ ký hiện giữa chức vụ và họ tên người ký, trang 1.");
        assertThat(people.signed(id).state()).isEqualTo(DeskState.SIGNED);
        assertThat(browser.open(people.clerk(), "/van-ban-di/" + id).text())
                .contains("Hình con dấu trùm khoảng 1/3 chữ ký về bên trái, trang 1.");
        OutgoingDocument out = people.released(id);

        FileReport last = scope.inAgency(DeskRunner.SXD, () -> documents.finalReport(DeskRunner.SXD, id))
                .orElseThrow();
        assertThat(last.facts().signatures())
                .extracting(ReportedFacts.Signature::by, ReportedFacts.Signature::status)
                .containsExactlyInAnyOrder(tuple("PERSON", "VALID"), tuple("AGENCY", "VALID"));

        byte[] bytes;
        try (InputStream in = scope.inAgency(DeskRunner.SXD, () -> contents.open(DeskRunner.SXD, out.present()))) {
            bytes = in.readAllBytes();
        }
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            List<PDRectangle> boxes = new ArrayList<>();
            for (PDAnnotation each : pdf.getPage(0).getAnnotations()) {
                if (each instanceof PDAnnotationWidget) {
                    boxes.add(each.getRectangle());
                }
            }
            assertThat(boxes).hasSize(2);
            PDRectangle hand = boxes.get(0);
            PDRectangle seal = boxes.get(1);
            assertThat(seal.getWidth()).isBetween(SEAL - 0.1f, SEAL + 0.1f);
            assertThat(seal.getHeight()).isBetween(SEAL - 0.1f, SEAL + 0.1f);
            assertThat(seal.getUpperRightX() - hand.getLowerLeftX())
                    .isBetween(hand.getWidth() * 0.3f, hand.getWidth() * 0.37f);
            assertThat(seal.getLowerLeftX()).isLessThan(hand.getLowerLeftX());

            BufferedImage page = new PDFRenderer(pdf).renderImage(0, 1);
            assertThat(coloured(page, hand, pdf, false)).isGreaterThan(60);
            assertThat(coloured(page, seal, pdf, true)).isGreaterThan(800);
        }
    }

    @Test
    void showsTheSameWhenTheValueComesFromAToken() throws Exception {
        Path draft = JourneyDocuments.draftPdf(temp.resolve("Du thao.pdf"), "phối hợp thẩm định " + clock.millis());
        UUID id = people.upload(UUID.randomUUID().toString(), "Du thao.pdf", Files.readAllBytes(draft));
        people.submit(id, people.hubNumber("SXD-QLXD"));
        people.numbered(id);
        SignedInUser head = people.head();
        UUID batch = ((TokenSigning.Preparation.Made) tokens.prepare(head, List.of(id))).batch();
        SigningBatch asked = SigningBatch.read(tokens.download(head, batch).getBytes(StandardCharsets.UTF_8));
        SigningKey key = keys.ofPerson(head.personId()).orElseThrow();
        byte[] value = key.sign(asked.items().getFirst().toBeSigned());
        TokenSigning.Answered answered = tokens.answer(
                head,
                batch,
                new SignatureAnswers(batch, Map.of(id, value)).written().getBytes(StandardCharsets.UTF_8));
        assertThat(answered.problems()).isEmpty();
        assertThat(people.document(id).state()).isEqualTo(DeskState.SIGNED);
        assertThat(people.text(people.document(id).present())).containsPattern("/Rect ?\\[[1-9][^]]*\\]/AP<</N");
    }

    private static int coloured(BufferedImage page, PDRectangle box, PDDocument pdf, boolean red) {
        float height = pdf.getPage(0).getCropBox().getHeight();
        int count = 0;
        for (int x = (int) box.getLowerLeftX(); x < box.getUpperRightX(); x++) {
            for (int y = (int) (height - box.getUpperRightY()); y < height - box.getLowerLeftY(); y++) {
                Color pixel = new Color(page.getRGB(x, y));
                if (red ? pixel.getRed() > pixel.getBlue() + 60 : pixel.getBlue() > pixel.getRed() + 60) {
                    count++;
                }
            }
        }
        return count;
    }

    @Test
    void takesOnlyPicturesThatMayStandOnADocument() throws Exception {
        assertThat(sealUploaded(picture(Color.RED, true), "36").text()).doesNotContain("Không");
        assertThat(browser.open(people.user("tuan.sxd"), "/danh-muc/con-dau").text())
                .contains("rộng 36 mm", "Lý Anh Tuấn", "Chữ ký của Nguyễn Hữu Phước", "(Lý Anh Tuấn)");
        assertThat(sealUploaded(picture(Color.BLUE, true), "36").text()).contains("Hình con dấu phải màu đỏ");
        assertThat(sealUploaded(picture(Color.RED, false), "36").text()).contains("Nền của hình không trong suốt");
        assertThat(sealUploaded("không phải hình".getBytes(StandardCharsets.UTF_8), "36")
                        .text())
                .contains("Tệp này không phải hình PNG");
        assertThat(sealUploaded(picture(Color.RED, true), "90").text()).contains("Ghi bề rộng thật từ 10 đến 60 mm");
        assertThat(browser.open(people.clerk(), "/danh-muc/con-dau").status()).isEqualTo(403);
    }

    private Browser.Page sealUploaded(byte[] bytes, String width) throws Exception {
        return browser.upload(people.user("tuan.sxd"), "/danh-muc/con-dau", Map.of("rong", width), "dau.png", bytes);
    }

    private static byte[] picture(Color colour, boolean clear) throws IOException {
        BufferedImage image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        if (!clear) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, 300, 300);
        }
        pen.setColor(colour);
        pen.fillOval(60, 60, 180, 180);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
