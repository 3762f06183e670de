package vn.vanthu.classifier.text;

import static java.awt.image.BufferedImage.TYPE_INT_RGB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.classifier.DocumentReader;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.SecrecyReading;
import vn.vanthu.samples.SampleLibrary;

/** What stands on a page beside its rows of text. */
class PdfApartTest {

    @TempDir
    Path folder;

    private interface Drawing {
        void on(PDDocument pdf, PDPage page, PDFont font, PDPageContentStream content) throws IOException;
    }

    @ParameterizedTest
    @ValueSource(ints = {-60, -45, 30, 45, 55, 90, 270})
    void readsAWatermarkAtAnyAngle(int degrees) throws IOException {
        assertThat(secrecy((pdf, page, font, content) -> turned(content, font, degrees, "TỐI MẬT")))
                .isEqualTo(SecrecyLevel.TOI_MAT);
        assertThat(secrecy((pdf, page, font, content) -> turned(content, font, degrees, "BẢN MẪU")))
                .isEqualTo(SecrecyLevel.NONE);
    }

    @ParameterizedTest
    @CsvSource({"60, 90", "60, 380", "48, 395", "30, 400", "14, 396", "12, 400", "12, 404"})
    void readsAMarkThatLiesOverALine(int size, int height) throws IOException {
        assertThat(secrecy((pdf, page, font, content) -> at(content, font, size, 90, height, "TỐI MẬT")))
                .isEqualTo(SecrecyLevel.TOI_MAT);
        assertThat(secrecy((pdf, page, font, content) -> at(content, font, size, 90, height, "BẢN MẪU")))
                .isEqualTo(SecrecyLevel.NONE);
    }

    @Test
    void readsAMarkTiledOverAPage() throws IOException {
        assertThat(secrecy((pdf, page, font, content) -> {
                    for (int i = 0; i < 50; i++) {
                        at(content, font, 9, 40 + i % 5 * 105, 360 + i / 5 * 7, "TỐI MẬT");
                    }
                }))
                .isEqualTo(SecrecyLevel.TOI_MAT);
    }

    @Test
    void readsAMarkPutBesideALineAfterwards() throws IOException {
        assertThat(secrecy((pdf, page, font, content) -> at(content, font, 14, 25, 400, "MẬT")))
                .isEqualTo(SecrecyLevel.MAT);
        assertThat(secrecy((pdf, page, font, content) -> at(content, font, 14, 25, 400, "VỀ")))
                .isEqualTo(SecrecyLevel.NONE);
    }

    /** One picture, or strips of one. */
    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    void believesNoLineOnThePictureOfAPage(int strips) throws IOException {
        assertThat(secrecy((pdf, page, font, content) -> picture(pdf, content, 550, 800, strips)))
                .isEqualTo(SecrecyLevel.UNDETERMINED);
        assertThat(secrecy((pdf, page, font, content) -> picture(pdf, content, 300, 400, strips)))
                .isEqualTo(SecrecyLevel.NONE);
    }

    @Test
    void believesALetterOverABackgroundButNoLetterBelowAPicture() throws IOException {
        assertThat(secrecy((pdf, page, font, content) -> {
                    picture(pdf, content, 590, 840, 1);
                    letter(content, font);
                }))
                .isEqualTo(SecrecyLevel.NONE);
        assertThat(secrecy((pdf, page, font, content) -> {
                    letter(content, font);
                    picture(pdf, content, 590, 840, 1);
                }))
                .isEqualTo(SecrecyLevel.UNDETERMINED);
    }

    @Test
    void leavesTheLevelOpenWhereLettersAreDrawnAsLines() throws IOException {
        assertThat(secrecy((pdf, page, font, content) -> outlines(content, 60))).isEqualTo(SecrecyLevel.UNDETERMINED);
        assertThat(secrecy((pdf, page, font, content) -> outlines(content, 12))).isEqualTo(SecrecyLevel.UNDETERMINED);
        assertThat(secrecy((pdf, page, font, content) -> outlines(content, 5)))
                .as("no stamp is so small")
                .isEqualTo(SecrecyLevel.NONE);
        assertThat(secrecy((pdf, page, font, content) -> {
                    for (int i = 0; i < 60; i++) {
                        content.addRect(50 + i % 4 * 100, 50 + i / 4 * 20, 100, 20);
                        content.stroke();
                    }
                }))
                .isEqualTo(SecrecyLevel.NONE);
    }

    /** MAT without a curve. */
    private static void outlines(PDPageContentStream content, float size) throws IOException {
        float[][] letters = {
            {0, 0, 0, 1, .2f, 1, .4f, .5f, .6f, 1, .8f, 1, .8f, 0, .6f, 0, .6f, .6f, .4f, .2f, .2f, .6f, .2f, 0},
            {1, 0, 1.3f, 1, 1.5f, 1, 1.8f, 0, 1.6f, 0, 1.55f, .2f, 1.25f, .2f, 1.2f, 0},
            {2.2f, 0, 2.2f, .8f, 2, .8f, 2, 1, 2.6f, 1, 2.6f, .8f, 2.4f, .8f, 2.4f, 0}
        };
        for (float[] letter : letters) {
            content.moveTo(200 + letter[0] * size, 600 + letter[1] * size);
            for (int i = 2; i < letter.length; i += 2) {
                content.lineTo(200 + letter[i] * size, 600 + letter[i + 1] * size);
            }
            content.closePath();
        }
        content.fill();
    }

    private static void letter(PDPageContentStream content, PDFont font) throws IOException {
        for (int y = 420; y < 720; y += 20) {
            at(content, font, 12, 60, y, "Nội dung công văn bình thường của Sở Xây dựng gửi các phòng");
        }
    }

    private static void picture(PDDocument pdf, PDPageContentStream content, float width, float height, int strips)
            throws IOException {
        PDImageXObject image = LosslessFactory.createFromImage(pdf, new BufferedImage(8, 8, TYPE_INT_RGB));
        for (int i = 0; i < strips; i++) {
            content.drawImage(image, 0, i * height / strips, width, height / strips);
        }
    }

    @Test
    void readsAStampThatIsOnlyDrawn() throws IOException {
        assertThat(secrecy((pdf, page, font, content) -> stamp(pdf, page, font, "Mật")))
                .isEqualTo(SecrecyLevel.MAT);
        assertThat(secrecy((pdf, page, font, content) -> stamp(pdf, page, font, "Đã duyệt")))
                .isEqualTo(SecrecyLevel.NONE);
    }

    /** On A4 turned clockwise, its rectangle at 400, 780. */
    @ParameterizedTest
    @CsvSource({"0, 400, 32, 120, 30", "90, 780, 400, 30, 120", "180, 75, 780, 120, 30", "270, 32, 75, 30, 120"})
    void tellsWhereAStampStandsOnATurnedPage(int turned, int left, int top, int width, int height) throws IOException {
        SecrecyReading reading = reading((pdf, page, font, content) -> {
            page.setRotation(turned);
            stamp(pdf, page, font, "MẬT");
        });
        assertThat(reading.cues())
                .singleElement()
                .extracting(cue -> cue.place().box().orElseThrow())
                .satisfies(box -> {
                    assertThat(box.left()).isCloseTo(left, within(1f));
                    assertThat(box.top()).isCloseTo(top, within(1f));
                    assertThat(box.width()).isCloseTo(width, within(1f));
                    assertThat(box.height()).isCloseTo(height, within(1f));
                });
    }

    private SecrecyLevel secrecy(Drawing drawing) throws IOException {
        SecrecyReading reading = reading(drawing);
        // pictures are drawn here to be over text or under it; nobody reads what is on them
        return reading.undetermined()
                        .filter(SecrecyReading.Undetermined.PICTURES::equals)
                        .isPresent()
                ? SecrecyLevel.NONE
                : reading.level();
    }

    private SecrecyReading reading(Drawing drawing) throws IOException {
        Path file = folder.resolve("trang.pdf");
        try (PDDocument pdf = new PDDocument();
                InputStream in =
                        Objects.requireNonNull(SampleLibrary.class.getResourceAsStream("/fonts/Tinos-Regular.ttf"))) {
            PDFont font = PDType0Font.load(pdf, in, true);
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                turned(content, font, 0, "Nội dung công văn bình thường của Sở Xây dựng gửi các phòng");
                drawing.on(pdf, page, font, content);
            }
            pdf.save(file.toFile());
        }
        return new DocumentReader()
                .read(file, "trang.pdf", ReadingLimits.ordinary())
                .secrecy();
    }

    private static void turned(PDPageContentStream content, PDFont font, int degrees, String text) throws IOException {
        content.beginText();
        content.setFont(font, degrees == 0 ? 12 : 48);
        content.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(degrees), degrees == 0 ? 60 : 300, 400));
        content.showText(text);
        content.endText();
    }

    private static void stamp(PDDocument pdf, PDPage page, PDFont font, String text) throws IOException {
        PDAppearanceStream shown = new PDAppearanceStream(pdf);
        shown.setBBox(new PDRectangle(120, 30));
        shown.setResources(new PDResources());
        try (PDPageContentStream content = new PDPageContentStream(pdf, shown)) {
            content.beginText();
            content.setFont(font, 14);
            content.newLineAtOffset(10, 8);
            content.showText(text);
            content.endText();
        }
        PDAppearanceDictionary looks = new PDAppearanceDictionary();
        looks.setNormalAppearance(shown);
        PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
        stamp.setRectangle(new PDRectangle(400, 780, 120, 30));
        stamp.setAppearance(looks);
        page.getAnnotations().add(stamp);
    }

    /** Each letter drawn alone, the words wide apart. */
    @Test
    void joinsTheWordsOfAMarkWhoseLettersAreSetApart() throws IOException {
        assertThat(secrecy((pdf, page, font, content) -> {
                    float x = 230;
                    for (String letter : "T U Y Ệ T   M Ậ T".split("(?<=.)")) {
                        if (!letter.isBlank()) {
                            at(content, font, 14, x, 780, letter);
                        }
                        x += letter.isBlank() ? 6 : 10;
                    }
                }))
                .isEqualTo(SecrecyLevel.TUYET_MAT);
    }

    private static void at(PDPageContentStream content, PDFont font, float size, float x, float y, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    @ParameterizedTest
    @CsvSource({"TỐI MẬT, TOI_MAT", "Độ mật: Mật, MAT", "BẢN MẪU, NONE"})
    void readsMirroredText(String text, SecrecyLevel level) throws IOException {
        for (Matrix matrix : new Matrix[] {new Matrix(-1, 0, 0, 1, 500, 780), new Matrix(-2, 0, 0, 2, 500, 760)}) {
            assertThat(secrecy((pdf, page, font, content) -> set(content, font, 14, matrix, text)))
                    .isEqualTo(level);
        }
        assertThat(secrecy((pdf, page, font, content) -> {
                    content.saveGraphicsState();
                    content.transform(new Matrix(-1, 0, 0, 1, 595, 0));
                    at(content, font, 14, 100, 780, text);
                    content.restoreGraphicsState();
                }))
                .isEqualTo(level);
        assertThat(secrecy((pdf, page, font, content) -> {
                    content.beginText();
                    content.setHorizontalScaling(-100);
                    content.setFont(font, 14);
                    content.newLineAtOffset(400, 780);
                    content.showText(text);
                    content.endText();
                    content.setHorizontalScaling(100);
                }))
                .isEqualTo(level);
    }

    /** As a round seal is lettered. */
    @ParameterizedTest
    @CsvSource({
        "TỐI MẬT, 120, 60, TOI_MAT",
        "TUYỆT MẬT, 150, 80, TUYET_MAT",
        "MẬT, 100, 40, MAT",
        "MẪU DẤU, 120, 60, NONE"
    })
    void readsTextSetAlongAnArc(String text, int from, int radius, SecrecyLevel level) throws IOException {
        assertThat(secrecy((pdf, page, font, content) -> {
                    double angle = Math.toRadians(from);
                    for (String letter : text.split("(?<=.)")) {
                        if (!letter.isBlank()) {
                            set(
                                    content,
                                    font,
                                    14,
                                    Matrix.getRotateInstance(
                                            angle - Math.PI / 2,
                                            300 + (float) (radius * Math.cos(angle)),
                                            700 + (float) (radius * Math.sin(angle))),
                                    letter);
                        }
                        angle -= (font.getStringWidth(letter.isBlank() ? "i" : letter) / 1000 * 14 + 1) / radius;
                    }
                }))
                .isEqualTo(level);
    }

    /** Without a picture over it, it is no reading of one. */
    @Test
    void readsTextThatIsNotDrawnWhereNoPictureIs() throws IOException {
        assertThat(secrecy((pdf, page, font, content) -> unseen(content, font, "TUYỆT MẬT")))
                .isEqualTo(SecrecyLevel.TUYET_MAT);
        assertThat(secrecy((pdf, page, font, content) -> unseen(content, font, "Bảo vệ bí mật nhà nước")))
                .isEqualTo(SecrecyLevel.NONE);
        assertThat(secrecy((pdf, page, font, content) -> {
                    letter(content, font);
                    picture(pdf, content, 590, 480, 1);
                    unseen(content, font, "TUYỆT MẬT");
                }))
                .isEqualTo(SecrecyLevel.NONE);
    }

    /** The value has a frame and a look of its own. */
    @ParameterizedTest
    @CsvSource({"200, 400, 12", "130, 401, 12", "300, 398, 16", "130, 403, 14"})
    void readsAValueApartFromItsLabel(int x, int y, int size) throws IOException {
        assertThat(secrecy((pdf, page, font, content) -> {
                    letter(content, font);
                    at(content, font, 12, 60, 400 - 100, "Độ mật:");
                    at(content, font, size, x, y - 100, "Mật");
                }))
                .isEqualTo(SecrecyLevel.MAT);
    }

    private static void set(PDPageContentStream content, PDFont font, float size, Matrix matrix, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.setTextMatrix(matrix);
        content.showText(text);
        content.endText();
    }

    private static void unseen(PDPageContentStream content, PDFont font, String text) throws IOException {
        content.saveGraphicsState();
        content.setRenderingMode(RenderingMode.NEITHER);
        at(content, font, 14, 250, 780, text);
        content.restoreGraphicsState();
    }
}
