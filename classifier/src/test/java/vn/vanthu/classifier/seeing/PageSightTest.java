package vn.vanthu.classifier.seeing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures, stamps, paper and quality on pages drawn here. */
final class PageSightTest {
    private static final double DPI = 150;

    private static PageSight see(BufferedImage page) {
        return PageSeer.see(PageRaster.of(page, DPI));
    }

    private static List<SeenSignature> sure(PageSight sight) {
        return sight.signatures().stream()
                .filter(each -> each.confidence() >= PageSight.SURE)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {31, 33, 34, 35})
    void seesSignatureOfEitherInkAndHowMuchTheSealCovers(int seed) {
        Color pen = seed % 2 == 0 ? DrawnPage.BLACK : DrawnPage.PEN;
        PageSight sight = see(new DrawnPage(seed, DPI, seed - 33.5)
                .text()
                .title()
                .signature(136, 214, 38, 17, pen)
                .seal(131, 224, 36, DrawnPage.RED, 0.8, 7)
                .scanned(6, 0.6f));
        List<SeenSignature> signatures = sure(sight);
        assertFalse(signatures.isEmpty(), sight::toString);
        assertEquals(
                pen == DrawnPage.PEN ? Ink.BLUE : Ink.DARK,
                signatures.getFirst().ink());
        assertTrue(signatures.stream().anyMatch(each -> each.covered() > 0.1), signatures::toString);
        assertTrue(
                signatures.stream()
                        .allMatch(each -> each.extent().left() > 110
                                && each.extent().top() > 190
                                && each.extent().bottom() < 260),
                signatures::toString);
    }

    @Test
    void seesSignatureWithoutSeal() {
        PageSight sight = see(new DrawnPage(37, DPI, 1)
                .text()
                .title()
                .signature(136, 214, 38, 17, DrawnPage.PEN)
                .scanned(6, 0.6f));
        assertFalse(sure(sight).isEmpty(), sight::toString);
        assertEquals(0, sure(sight).getFirst().covered());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text head pie", "stamp bars", "table emblem", "seal"})
    void takesNeitherPrintNorTablesForSignatures(String what) {
        DrawnPage page =
                new DrawnPage(41, DPI, what.length() % 2 == 0 ? 2 : -2).text().title();
        for (String each : what.split(" ")) {
            switch (each) {
                case "stamp" -> page.stamp("KHẨN", 50, 60, 8);
                case "head" -> page.redHead();
                case "table" -> page.table();
                case "bars" -> page.bars();
                case "pie" -> page.pie(70, 210, 18);
                case "emblem" -> page.emblem(50, 45, 32);
                case "seal" -> page.seal(131, 224, 36, DrawnPage.RED, 0.8, 7);
                default -> {}
            }
        }
        assertEquals(List.of(), sure(see(page.scanned(6, 0.6f))));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-20, 0, 9})
    void findsPlaceAndAngleOfFramedStamp(double angle) {
        PageSight sight = see(new DrawnPage(51, DPI, 0)
                .text()
                .stamp("HỎA TỐC", 50, 56, angle)
                .seal(131, 224, 36, DrawnPage.RED, 0.8, 7)
                .scanned(5, 0.6f));
        assertEquals(1, sight.stamps().size(), sight.stamps()::toString);
        SeenStamp stamp = sight.stamps().getFirst();
        assertEquals(angle, stamp.angle(), 2);
        assertTrue(stamp.framed());
        assertEquals(50, stamp.extent().left() + stamp.extent().width() / 2, 1);
        assertEquals(56, stamp.extent().top() + stamp.extent().height() / 2, 1);
    }

    @Test
    void findsTheFrameThatLiesAcrossARedHead() {
        PageSight sight =
                see(new DrawnPage(52, DPI, 0).redHead().stamp("MẬT", 60, 20, -4).scanned(5, 0.6f));
        assertTrue(
                sight.stamps().stream()
                        .map(SeenStamp::extent)
                        .anyMatch(extent -> extent.width() < 60 && extent.left() < 48 && extent.right() > 72),
                sight.stamps()::toString);
    }

    @Test
    void findsTheFrameThatTouchesTheRuleOfAHead() {
        PageSight sight =
                see(new DrawnPage(52, DPI, 0).redHead().stamp("MẬT", 32, 29, 4).scanned(5, 0.6f));
        assertTrue(
                sight.stamps().stream()
                        .map(SeenStamp::extent)
                        .anyMatch(extent -> extent.width() < 60 && extent.left() < 20 && extent.right() > 44),
                sight.stamps()::toString);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-6, -3, 0, 3, 6})
    void takesStampsForNoSeal(double angle) {
        PageSight sight = see(new DrawnPage(54, DPI, 0)
                .text()
                .stamp("TỐI MẬT", 70, 62, angle)
                .stamp("GIẢI MẬT", 73, 76, -angle)
                .arrival(60, 110, angle)
                .stamp("TỐI MẬT", 160, 8, angle)
                .scanned(5, 0.6f));
        assertTrue(
                sight.seals().stream().noneMatch(seal -> seal.confidence() >= PageSight.SURE), sight.seals()::toString);
    }

    @Test
    void findsRedHeadingWithoutFrame() {
        PageSight sight = see(new DrawnPage(52, DPI, 0).redHead().scanned(5, 0.6f));
        assertFalse(sight.stamps().isEmpty());
        assertTrue(sight.stamps().stream().noneMatch(SeenStamp::framed), sight.stamps()::toString);
    }

    @Test
    void tellsPaperFromDrawing() {
        assertTrue(see(new DrawnPage(53, DPI, 0).text().clean()).paper().flawless());
        PaperLook paper = see(new DrawnPage(53, DPI, 0).text().scanned(5, 0.5f)).paper();
        assertFalse(paper.flawless());
        assertTrue(paper.blocks() > 1.1, paper::toString);
        assertTrue(paper.grain() > 1, paper::toString);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-3, 0.7, 2.5})
    void measuresSkew(double turn) {
        assertEquals(
                turn,
                see(new DrawnPage(54, DPI, turn).text().scanned(5, 0.6f))
                        .quality()
                        .skew(),
                0.25);
    }

    @Test
    void tellsBlankAndCutPagesAndColour() {
        PageQuality blank = see(new DrawnPage(55, DPI, 0).scanned(5, 0.6f)).quality();
        assertTrue(blank.blank());
        assertFalse(blank.colour());

        BufferedImage whole = new DrawnPage(56, DPI, 0)
                .text()
                .seal(131, 224, 36, DrawnPage.RED, 0.8, 7)
                .scanned(5, 0.6f);
        PageQuality good = see(whole).quality();
        assertFalse(good.blank());
        assertFalse(good.cut());
        assertTrue(good.colour());
        assertEquals(DPI, good.dpi());
        int margin = (int) (45 / 25.4 * DPI);
        assertTrue(see(whole.getSubimage(margin, 0, whole.getWidth() - margin, whole.getHeight()))
                .quality()
                .cut());
    }

    @Test
    void seesTheSameInPicturesOfEveryLayout() {
        BufferedImage page = new DrawnPage(57, DPI, 1)
                .text()
                .title()
                .signature(136, 214, 38, 17, DrawnPage.PEN)
                .seal(131, 224, 36, DrawnPage.RED, 0.8, 7)
                .scanned(5, 1);
        PageSight sight = see(page);
        assertEquals(1, sight.seals().size());
        for (int type :
                new int[] {BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_4BYTE_ABGR}) {
            BufferedImage other = new BufferedImage(page.getWidth(), page.getHeight(), type);
            var to = other.createGraphics();
            to.drawImage(page, 0, 0, null);
            to.dispose();
            assertEquals(sight, see(other));
        }
    }

    @Test
    void bearsTinyAndEmptyPictures() {
        for (int side : new int[] {1, 2, 7, 60}) {
            PageSight sight = see(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB));
            assertEquals(List.of(), sight.seals());
            assertEquals(List.of(), sight.signatures());
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> PageRaster.of(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), 0));
    }
}
