package vn.vanthu.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.classifier.seeing.DrawnPage;
import vn.vanthu.classifier.seeing.SealDoubt;

class ScanSeerTest {
    private static final double DPI = 150;
    private static final double POINTS = 72 / 25.4;
    private static final float A4_WIDE = PDRectangle.A4.getWidth();
    private static final float A4_HIGH = PDRectangle.A4.getHeight();
    private static final BufferedImage SIGNED = new DrawnPage(71, DPI, 0)
            .text()
            .title()
            .signature(136, 214, 38, 17, DrawnPage.PEN)
            .seal(131, 224, 36, DrawnPage.RED, 0.8, 7)
            .scanned(5, 0.7f);

    @TempDir
    private static Path folder;

    private static Path scan;

    /** A scanned page, one with much text, and the scanned page again in a smaller frame. */
    @BeforeAll
    static void writeScans() throws IOException {
        scan = folder.resolve("quet.pdf");
        write(scan, false);
    }

    private static void write(Path file, boolean typed) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            picture(pdf, 0, 1);
            if (typed) {
                PDPage page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (PDPageContentStream to = new PDPageContentStream(pdf, page)) {
                    to.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    to.beginText();
                    to.newLineAtOffset(60, 760);
                    to.showText("Ke hoach bao tri cong trinh nam nay cua don vi");
                    to.endText();
                }
            }
            picture(pdf, 30, 0.9f);
            pdf.save(file.toFile());
        }
    }

    private static void picture(PDDocument pdf, float margin, float scale) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        float width = PDRectangle.A4.getWidth() * scale;
        float height = PDRectangle.A4.getHeight() * scale;
        try (PDPageContentStream to = new PDPageContentStream(pdf, page)) {
            to.drawImage(
                    JPEGFactory.createFromImage(pdf, SIGNED, 0.8f),
                    margin,
                    PDRectangle.A4.getHeight() - margin - height,
                    width,
                    height);
        }
    }

    private static DocumentReading read(Path file) {
        return new DocumentReader().read(file, "van-ban", ReadingLimits.ordinary());
    }

    @Test
    void seesSealAndSignatureWhereTheyStandOnThePage() {
        DocumentReading reading = read(scan);
        assertThat(reading.form()).isEqualTo(Form.SCAN);
        List<SightReading> pages = reading.scan().orElseThrow().pages();
        assertThat(pages).extracting(SightReading::page).containsExactly(1, 2);
        SightReading.Seal seal = pages.getFirst().seals().getFirst();
        assertThat(seal.red()).isTrue();
        assertThat(seal.joint()).isFalse();
        assertThat(seal.confidence()).isGreaterThan(SightReading.SURE);
        assertThat(seal.diameter()).isCloseTo(36, within(1.6));
        assertThat(seal.box().left()).isCloseTo((float) (113 * POINTS), within(5f));
        assertThat(seal.box().top()).isCloseTo((float) (206 * POINTS), within(5f));
        SightReading.HandSignature hand = pages.getFirst().signatures().getFirst();
        assertThat(hand.confidence()).isGreaterThan(SightReading.SURE);
        assertThat(hand.covered()).isBetween(0.1, 0.9);
        SightReading.Seal smaller = pages.get(1).seals().getFirst();
        assertThat(smaller.diameter()).isCloseTo(36 * 0.9, within(1.6));
        assertThat(smaller.box().left()).isCloseTo((float) (30 + 113 * POINTS * 0.9), within(5f));
        assertThat(smaller.box().top()).isCloseTo((float) (30 + 206 * POINTS * 0.9), within(5f));
    }

    @Test
    void looksAtTheScannedPagesOfAPdfWithText() throws IOException {
        Path mixed = folder.resolve("lan.pdf");
        write(mixed, true);
        DocumentReading reading = read(mixed);
        assertThat(reading.form()).isEqualTo(Form.DIGITAL_PDF);
        assertThat(reading.scan().orElseThrow().pages())
                .extracting(SightReading::page)
                .containsExactly(1, 3);
        assertThat(reading.scan().orElseThrow().pages())
                .allMatch(page -> page.seals().getFirst().red());
    }

    @Test
    void looksAtPicturesAsScans() throws IOException {
        Path picture = folder.resolve("quet.jpg");
        ImageIO.write(SIGNED, "jpg", picture.toFile());
        DocumentReading reading = read(picture);
        assertThat(reading.form()).isEqualTo(Form.SCAN);
        assertThat(reading.pages()).hasValue(1);
        assertThat(reading.secrecy().level()).isEqualTo(SecrecyLevel.UNDETERMINED);
        ScanReading seen = reading.scan().orElseThrow();
        assertThat(seen.dpi()).isEmpty();
        assertThat(seen.colour()).isTrue();
        assertThat(seen.pages().getFirst().seals().getFirst().diameter()).isCloseTo(36, within(1.6));
    }

    @Test
    void tellsASealAtTheJointFromAWholeOne() throws IOException {
        Path picture = folder.resolve("giap-lai.png");
        ImageIO.write(
                new DrawnPage(72, DPI, 0)
                        .text()
                        .seal(206, 130, 36, DrawnPage.RED, 0.85, 30)
                        .scanned(5, 0.7f),
                "png",
                picture.toFile());
        List<SightReading.Seal> seals =
                read(picture).scan().orElseThrow().pages().getFirst().seals();
        assertThat(seals).hasSize(1);
        assertThat(seals.getFirst().joint()).isTrue();
    }

    @Test
    void takesASealOfWhichTheEdgeCutsALittleForAWholeOne() throws IOException {
        Path picture = folder.resolve("sat-mep.png");
        ImageIO.write(
                new DrawnPage(73, DPI, 0)
                        .text()
                        .seal(198, 130, 36, DrawnPage.RED, 0.85, 30)
                        .scanned(5, 0.7f),
                "png",
                picture.toFile());
        List<SightReading.Seal> seals =
                read(picture).scan().orElseThrow().pages().getFirst().seals();
        assertThat(seals).hasSize(1);
        assertThat(seals.getFirst().joint()).isFalse();
        assertThat(seals.getFirst().confidence()).isGreaterThan(SightReading.SURE);
    }

    @Test
    void saysWhatItHadNoTimeForOrCouldNotOpen() throws IOException {
        assertThat(ScanSeer.look(scan, "application/pdf", List.of(1, 2), Duration.ZERO))
                .extracting(SightReading::look)
                .containsExactly(SightReading.Look.NO_TIME_LEFT, SightReading.Look.NO_TIME_LEFT);
        Path broken = Files.write(folder.resolve("hong"), new byte[] {1, 2, 3});
        assertThat(ScanSeer.look(broken, "application/pdf", List.of(1), Duration.ofSeconds(5)))
                .extracting(SightReading::look)
                .containsExactly(SightReading.Look.NOT_READABLE);
    }

    /** The seal was cut out of a scan, and its picture laid over that of another page. */
    @Test
    void doubtsASealThatTheFileKeepsAsAPictureOfItsOwn() throws IOException {
        BufferedImage bare = new DrawnPage(72, DPI, 0).text().title().scanned(5, 0.7f);
        BufferedImage pressed = new DrawnPage(72, DPI, 0)
                .text()
                .title()
                .seal(131, 224, 36, DrawnPage.RED, 0.8, 7)
                .scanned(5, 0.7f);
        Path pasted = folder.resolve("dan.pdf");
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (PDPageContentStream to = new PDPageContentStream(pdf, page)) {
                to.drawImage(JPEGFactory.createFromImage(pdf, bare, 0.9f), 0, 0, A4_WIDE, A4_HIGH);
                float side = (float) (40 * POINTS);
                to.drawImage(
                        LosslessFactory.createFromImage(pdf, cut(pressed)),
                        (float) (111 * POINTS),
                        A4_HIGH - (float) (204 * POINTS) - side,
                        side,
                        side);
            }
            pdf.save(pasted.toFile());
        }
        SightReading.Seal seal = ScanSeer.look(pasted, "application/pdf", List.of(1), Duration.ofSeconds(30))
                .getFirst()
                .seals()
                .getFirst();
        assertThat(seal.doubts()).contains(SealDoubt.PASTED);
        assertThat(seal.box().left()).isCloseTo((float) (113 * POINTS), within(6f));
        assertThat(ScanSeer.look(scan, "application/pdf", List.of(1), Duration.ofSeconds(30))
                        .getFirst()
                        .seals()
                        .getFirst()
                        .doubts())
                .isEmpty();
    }

    /** 40 mm around the seal; what is not red lets through. */
    private static BufferedImage cut(BufferedImage page) {
        int side = (int) (40 / 25.4 * DPI);
        BufferedImage cut = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int rgb = page.getRGB((int) (111 / 25.4 * DPI) + x, (int) (204 / 25.4 * DPI) + y);
                boolean red = (rgb >> 16 & 0xFF) - (rgb >> 8 & 0xFF) > 30;
                cut.setRGB(x, y, red ? rgb | 0xFF000000 : 0);
            }
        }
        return cut;
    }
}
