package vn.vanthu.classifier.seeing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Seals on pages drawn here and scanned in pretence. */
final class SealSightTest {
    private static final double DPI = 150;

    private static PageSight see(BufferedImage page) {
        return PageSeer.see(PageRaster.of(page, DPI));
    }

    private static SeenSeal only(PageSight sight) {
        assertEquals(1, sight.seals().size(), sight.seals()::toString);
        return sight.seals().getFirst();
    }

    private static DrawnPage letter(long seed) {
        return new DrawnPage(seed, DPI, 0).text().title();
    }

    private static void standsAt(SeenSeal seal, double x, double y, double diameter) {
        assertEquals(x, seal.extent().left() + seal.extent().width() / 2, 1.2);
        assertEquals(y, seal.extent().top() + seal.extent().height() / 2, 1.2);
        assertEquals(diameter, seal.diameter(), 1.6);
    }

    @ParameterizedTest
    @CsvSource({"150, -3", "200, 1.5", "300, 2"})
    void seesRedSealWhereItStandsAtAnyResolutionAndSlant(double dpi, double turn) {
        BufferedImage page = new DrawnPage(1, dpi, turn)
                .text()
                .title()
                .signature(135, 213, 36, 16, DrawnPage.PEN)
                .seal(131, 224, 36, DrawnPage.RED, 0.8, 7)
                .scanned(6, 0.6f);
        SeenSeal seal = only(PageSeer.see(PageRaster.of(page, dpi)));
        double by = Math.toRadians(turn);
        standsAt(
                seal,
                105 + 26 * Math.cos(by) - 75.5 * Math.sin(by),
                148.5 + 26 * Math.sin(by) + 75.5 * Math.cos(by),
                36);
        assertEquals(Ink.RED, seal.ink());
        assertTrue(seal.confidence() >= PageSight.SURE, seal::toString);
        assertFalse(seal.partial());
        assertEquals(List.of(), List.copyOf(seal.doubts()));
    }

    @Test
    void seesFaintSealUnderNoiseAndStrongCompression() {
        SeenSeal seal = only(see(
                letter(2).seal(131, 224, 36, new Color(235, 120, 125), 0.5, -12).scanned(9, 0.35f)));
        standsAt(seal, 131, 224, 36);
        assertEquals(Ink.RED, seal.ink());
        assertTrue(seal.confidence() >= PageSight.SURE, seal::toString);
    }

    @Test
    void seesSealAcrossWhichTextIsPrinted() {
        SeenSeal seal = only(see(new DrawnPage(3, DPI, 0.5)
                .text(75, 250)
                .seal(100, 160, 38, DrawnPage.RED, 0.8, 3)
                .scanned(5, 0.6f)));
        assertEquals(38, seal.diameter(), 1.6);
        assertTrue(seal.confidence() >= PageSight.SURE, seal::toString);
    }

    @ParameterizedTest
    @ValueSource(doubles = {200, 214})
    void seesPartOfSealAtTheJoint(double x) {
        SeenSeal seal =
                only(see(letter(4).seal(x, 130, 36, DrawnPage.RED, 0.85, 30).scanned(5, 0.6f)));
        standsAt(seal, x, 130, 36);
        assertTrue(seal.partial());
        assertTrue(seal.confidence() >= PageSight.SURE, seal::toString);
    }

    @Test
    void seesSeveralSeals() {
        PageSight sight = see(letter(5)
                .seal(60, 224, 34, DrawnPage.RED, 0.8, 4)
                .seal(131, 224, 36, DrawnPage.RED, 0.7, -9)
                .seal(160, 245, 36, DrawnPage.RED, 0.8, 14)
                .scanned(5, 0.6f));
        assertEquals(3, sight.seals().size());
        assertTrue(
                sight.seals().stream().allMatch(seal -> seal.confidence() >= PageSight.SURE && seal.ink() == Ink.RED));
    }

    @Test
    void saysThatOtherSealsAreNotRed() {
        assertEquals(
                Ink.BLUE,
                only(see(letter(6)
                                .seal(131, 224, 36, new Color(50, 70, 190), 0.9, 5)
                                .scanned(5, 0.6f)))
                        .ink());
        assertEquals(
                Ink.DARK,
                only(see(letter(6)
                                .seal(131, 224, 36, new Color(90, 90, 95), 0.9, 5)
                                .scanned(5, 0.6f)))
                        .ink());
    }

    @Test
    void saysThatSealOnGreyPageIsNotRed() {
        BufferedImage colour = letter(7).seal(131, 224, 36, DrawnPage.RED, 1, 5).scanned(5, 0.6f);
        BufferedImage grey = new BufferedImage(colour.getWidth(), colour.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D to = grey.createGraphics();
        to.drawImage(colour, 0, 0, null);
        to.dispose();
        PageSight sight = see(grey);
        assertEquals(Ink.DARK, only(sight).ink());
        assertFalse(sight.quality().colour());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text stamp pie", "head bars photograph", "emblem circle", "flag", "largeEmblem"})
    void isSilentOnWhatIsNoSeal(String what) {
        DrawnPage page =
                new DrawnPage(20, DPI, what.length() % 2 == 0 ? 1 : -1).text().title();
        for (String each : what.split(" ")) {
            switch (each) {
                case "stamp" -> page.stamp("HỎA TỐC", 50, 60, 8);
                case "head" -> page.redHead();
                case "emblem" -> page.emblem(50, 45, 32);
                case "largeEmblem" -> page.emblem(50, 45, 44);
                case "flag" -> page.flag(90, 120);
                case "pie" -> page.pie(70, 210, 18);
                case "bars" -> page.bars();
                case "photograph" -> page.photograph(40, 180, 55);
                case "circle" -> page.drawnCircle(70, 210, 36);
                default -> {}
            }
        }
        assertEquals(List.of(), see(page.scanned(6, 0.6f)).seals());
    }

    /** A circle through letters and rules goes on beyond itself; one that runs off the page shows little of its own. */
    @ParameterizedTest
    @CsvSource({"95, -2", "100, -0.5", "105, 0.5", "110, 1.5"})
    void isSilentOnRedHeadAtTheEdge(double middle, double turn) {
        assertEquals(
                List.of(),
                see(new DrawnPage(21, DPI, turn).text().edgeHead(middle).scanned(6, 0.6f))
                        .seals());
    }

    @Test
    void doubtsSealThatWasDrawnByProgram() {
        SeenSeal seal =
                only(see(letter(8).seal(131, 224, 36, DrawnPage.RED, 1, 0).clean()));
        assertTrue(seal.doubts().contains(SealDoubt.FLAT_INK), seal::toString);
    }

    /** JPEG gives the one colour many shades, and white paper a grain. */
    @ParameterizedTest
    @CsvSource({"8, 0.35", "9, 0.6", "10, 0.9"})
    void doubtsDrawnAndPastedSealsThroughCompression(long seed, float quality) {
        BufferedImage drawn =
                letter(seed).seal(131, 224, 36, DrawnPage.RED, 1, 0).clean();
        assertTrue(
                only(see(DrawnPage.recompressed(drawn, quality))).doubts().contains(SealDoubt.FLAT_INK),
                () -> only(see(DrawnPage.recompressed(drawn, quality))).toString());
        BufferedImage pasted = DrawnPage.recompressed(pasted(letter(seed).scanned(6, 1)), quality);
        assertTrue(
                only(see(pasted)).doubts().containsAll(List.of(SealDoubt.FLAT_INK, SealDoubt.SHARP_EDGES)),
                () -> only(see(pasted)).toString());
        BufferedImage pressed =
                letter(seed).seal(131, 224, 36, DrawnPage.RED, 0.9, 0).scanned(6, quality);
        assertEquals(Set.of(), only(see(pressed)).doubts());
    }

    /** So pale an ink has few shades anyhow. */
    @Test
    void doubtsNoFaintSealOnDarkPaper() {
        BufferedImage page = new DrawnPage(11, 300, 0)
                .seal(131, 224, 36, new Color(230, 110, 110), 1, -12)
                .scanned(4, 0.9f);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                Color there = new Color(page.getRGB(x, y));
                page.setRGB(
                        x,
                        y,
                        new Color(there.getRed() * 3 / 4, there.getGreen() * 3 / 4, there.getBlue() * 3 / 4).getRGB());
            }
        }
        assertEquals(Set.of(), only(PageSeer.see(PageRaster.of(page, 300))).doubts());
    }

    private static BufferedImage pasted(BufferedImage page) {
        BufferedImage seal =
                new DrawnPage(9, DPI, 0).seal(131, 224, 36, DrawnPage.RED, 1, 0).clean();
        for (int y = millimetres(205); y < millimetres(243); y++) {
            for (int x = millimetres(112); x < millimetres(150); x++) {
                if ((seal.getRGB(x, y) & 0xFF) < 140) {
                    page.setRGB(x, y, 0xCD232D);
                }
            }
        }
        return page;
    }

    @Test
    void doubtsSealPastedWithItsGround() {
        BufferedImage page = letter(9).scanned(6, 1);
        BufferedImage seal =
                new DrawnPage(9, DPI, 0).seal(131, 224, 36, DrawnPage.RED, 1, 0).clean();
        for (int y = millimetres(205); y < millimetres(243); y++) {
            for (int x = millimetres(112); x < millimetres(150); x++) {
                page.setRGB(x, y, seal.getRGB(x, y));
            }
        }
        assertTrue(only(see(page)).doubts().contains(SealDoubt.CONSTANT_PAPER));
    }

    private static int millimetres(double length) {
        return (int) Math.round(length / 25.4 * DPI);
    }
}
