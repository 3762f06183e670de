package vn.vanthu.classifier.recognising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.classifier.Box;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.seeing.PageRaster;

class TurnTest {
    private static final double DPI = 72;
    private static final int WIDTH = 595;
    private static final int HEIGHT = 842;
    /** Of the number's line on the painted page, in points. */
    private static final float NUMBER_LEFT = 30 / 25.4f * 72;

    private static final float NUMBER_BASE = 40 / 25.4f * 72;

    /** One dot of ink, turned with the page, is found again where it was. */
    @ParameterizedTest
    @CsvSource({"0,0", "1,0", "2,0", "3,0", "0,2.5", "0,-2.5", "1,1.5", "2,-1.5", "3,2"})
    void leadsFromTheTurnedPictureBackToThePage(int quarters, double degrees) {
        Grey page = Grey.paper(WIDTH, HEIGHT, DPI);
        for (int y = 118; y < 123; y++) {
            for (int x = 398; x < 403; x++) {
                page.pixels()[y * WIDTH + x] = 0;
            }
        }
        Grey upright = Turning.by(Turning.quarters(page, quarters), degrees);
        int darkest = 0;
        long left = 0;
        long top = 0;
        for (int at = 0; at < upright.pixels().length; at++) {
            if ((upright.pixels()[at] & 0xFF) < 100) {
                left += at % upright.width();
                top += at / upright.width();
                darkest++;
            }
        }
        assertThat(darkest).isPositive();
        Turn turn = new Turn(quarters, degrees, upright.width(), upright.height(), 10, 20);
        Box shown = turn.shown(new Box(10 + (float) left / darkest, 20 + (float) top / darkest, 0, 0));
        assertThat(shown.left()).isCloseTo(10 + 400, within(2f));
        assertThat(shown.top()).isCloseTo(20 + 120, within(2f));
    }

    @Test
    void keepsALevelBoxAsItIs() {
        Box box = new Box(1, 2, 3, 4);
        assertThat(new Turn(0, 0, 100, 200, 5, 6).shown(box)).isSameAs(box);
    }

    /** What is read on a page that lies or leans is framed where the page shows it. */
    @Test
    void framesWhatIsReadOnPagesThatWereTurned() {
        PaintedPage painted = PaintedPage.decision();
        PageRaster level = painted.raster();
        float width = (float) (level.width() / level.dpi() * 72);
        float height = (float) (level.height() / level.dpi() * 72);
        Box straight = number(level);
        assertThat(straight.left()).isCloseTo(NUMBER_LEFT, within(6f));
        assertThat(straight.top() + straight.height()).isCloseTo(NUMBER_BASE, within(8f));

        Box over = number(painted.upsideDown());
        assertThat(over.left() + over.width()).isCloseTo(width - straight.left(), within(6f));
        assertThat(over.top() + over.height()).isCloseTo(height - straight.top(), within(6f));

        Box aside = number(painted.sideways());
        assertThat(aside.top()).isCloseTo(straight.left(), within(6f));
        assertThat(aside.left() + aside.width()).isCloseTo(height - straight.top(), within(6f));
        assertThat(aside.height()).as("it stands on end").isGreaterThan(aside.width());

        Box leaning = number(painted.leaning(2));
        double across = straight.left() + straight.width() / 2.0 - width / 2.0;
        double down = straight.top() + straight.height() / 2.0 - height / 2.0;
        double angle = Math.toRadians(2);
        assertThat(leaning.left() + leaning.width() / 2.0)
                .isCloseTo(width / 2.0 + across * Math.cos(angle) - down * Math.sin(angle), within(6.0));
        assertThat(leaning.top() + leaning.height() / 2.0)
                .isCloseTo(height / 2.0 + across * Math.sin(angle) + down * Math.cos(angle), within(6.0));
    }

    private static Box number(PageRaster raster) {
        RecognisedPage page = PageReader.usual().read(raster, List.of(), 1, 0, 0, ReadingLimits.ordinary());
        Box read = page.lines().stream()
                .map(RecognisedLine::line)
                .filter(line -> line.text().contains("318/QĐ"))
                .findFirst()
                .flatMap(line -> Optional.ofNullable(line.box()))
                .orElseThrow();
        return page.turn().map(turn -> turn.shown(read)).orElse(read);
    }
}
