package vn.vanthu.classifier.seeing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hand's strokes are told from, and where they may stand. */
final class SignatureSightTest {
    private static final double DPI = 150;

    private static PageSight see(BufferedImage page) {
        return PageSeer.see(PageRaster.of(page, DPI));
    }

    private static List<SeenSignature> sure(PageSight sight) {
        return sight.signatures().stream()
                .filter(each -> each.confidence() >= PageSight.SURE)
                .toList();
    }

    private static BufferedImage onItsSide(BufferedImage page) {
        BufferedImage turned = new BufferedImage(page.getHeight(), page.getWidth(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                turned.setRGB(page.getHeight() - 1 - y, x, page.getRGB(x, y));
            }
        }
        return turned;
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1.5, false", "-2, false", "0, true", "1.5, true", "-2, true"})
    void takesLinesOfCapitalsThatTouchForNoSignature(double turn, boolean side) {
        BufferedImage page = new DrawnPage(71, DPI, turn)
                .text()
                .closeTitle(205)
                .seal(131, 224, 36, DrawnPage.RED, 0.8, 7)
                .scanned(5, 0.5f);
        assertEquals(List.of(), see(side ? onItsSide(page) : page).signatures());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-55, -30, 20})
    void takesStapleForNoSignature(double angle) {
        assertEquals(
                List.of(),
                see(new DrawnPage(72, DPI, 0).text().staple(192, 282, angle).scanned(5, 0.6f))
                        .signatures());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-6, 0, 5})
    void takesBlueStampOfArrivalForNoSignature(double angle) {
        assertEquals(
                List.of(),
                sure(see(new DrawnPage(73, DPI, 0)
                        .text(130, 250)
                        .arrival(60, 100, angle, DrawnPage.PEN)
                        .scanned(5, 0.6f))));
    }

    @Test
    void takesBlueSealForNoSignature() {
        assertEquals(
                List.of(),
                sure(see(new DrawnPage(74, DPI, 0)
                        .text()
                        .title()
                        .seal(131, 224, 36, DrawnPage.PEN, 0.8, 7)
                        .scanned(5, 0.6f))));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "2, false", "-1, true"})
    void seesSignatureThatIsLongAndLow(double turn, boolean side) {
        BufferedImage page = new DrawnPage(75, DPI, turn)
                .text()
                .title()
                .flatSignature(122, 218, 58, 13, DrawnPage.PEN)
                .scanned(5, 0.6f);
        assertFalse(sure(see(side ? onItsSide(page) : page)).isEmpty());
    }

    /** The last page of a document often holds no more than the end of a list and the place of the signature. */
    @Test
    void seesSignatureHighOnPageThatIsAllButEmpty() {
        BufferedImage page = new DrawnPage(76, DPI, 0.5)
                .closeTitle(20)
                .signature(136, 32, 38, 17, DrawnPage.BLACK)
                .scanned(5, 0.6f);
        assertFalse(sure(see(page)).isEmpty());
    }

    @Test
    void seesTallSignatureOnPageThatLiesOnItsSide() {
        BufferedImage page = new DrawnPage(77, DPI, 0)
                .text()
                .title()
                .signature(105, 210, 66, 18, DrawnPage.PEN)
                .scanned(5, 0.6f);
        assertFalse(sure(see(onItsSide(page))).isEmpty());
    }
}
