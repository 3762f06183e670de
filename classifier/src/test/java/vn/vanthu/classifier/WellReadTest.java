package vn.vanthu.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.vanthu.classifier.recognising.PageNotRead;
import vn.vanthu.classifier.recognising.RecognisedLine;
import vn.vanthu.classifier.recognising.RecognisedPage;
import vn.vanthu.classifier.recognising.ScannedText;
import vn.vanthu.classifier.seeing.Extent;
import vn.vanthu.classifier.seeing.Ink;
import vn.vanthu.classifier.seeing.PageQuality;
import vn.vanthu.classifier.seeing.PageSight;
import vn.vanthu.classifier.seeing.PaperLook;
import vn.vanthu.classifier.seeing.SeenSeal;
import vn.vanthu.classifier.seeing.SeenStamp;
import vn.vanthu.classifier.text.Alignment;
import vn.vanthu.classifier.text.Region;
import vn.vanthu.classifier.text.TextLine;
import vn.vanthu.classifier.text.TextRun;

class WellReadTest {
    private static final RecognisedLine TEXT = line("Quyết định về việc kiện toàn Ban Chỉ đạo", 400, 14);
    private static final double MILLIMETRES = 72 / 25.4;

    @Test
    void believesAPageOfTextAndOneOnWhichNothingIs() {
        assertThat(well(page(List.of(TEXT), List.of()), sight(false))).isTrue();
        assertThat(well(page(List.of(), List.of()), sight(true))).isTrue();
    }

    @Test
    void doesNotTakeAPageForBlankOfWhichNoWordCouldBeRead() {
        RecognisedPage scribbled =
                new RecognisedPage(List.of(), List.of(), List.of(), Optional.of(PageNotRead.ILLEGIBLE));
        assertThat(well(scribbled, sight(false))).isFalse();
    }

    @Test
    void believesNoPageOfAFewLetters() {
        assertThat(well(page(List.of(line("Phụ lục 1", 60, 14)), List.of()), sight(false)))
                .isFalse();
    }

    @Test
    void believesNoPageThatWasNotReadOrNotSeen() {
        RecognisedPage late = new RecognisedPage(List.of(TEXT), List.of(), List.of(), Optional.of(PageNotRead.TIMEOUT));
        assertThat(well(late, sight(false))).isFalse();
        assertThat(WellRead.all(new ScannedText(Map.of(1, page(List.of(TEXT), List.of())), Map.of()), List.of(1)))
                .isFalse();
        assertThat(WellRead.all(ScannedText.none(), List.of(1))).isFalse();
    }

    @Test
    void asksForTheWordsOfEachRedPlaceThatIsLikeAMark() {
        SeenStamp mark = new SeenStamp(new Extent(20, 20, 30, 10), 0, true);
        RecognisedLine said = line("HỎA TỐC", 30 * MILLIMETRES, 10 * MILLIMETRES);
        assertThat(well(page(List.of(TEXT), List.of()), sight(false, mark))).isFalse();
        assertThat(well(page(List.of(TEXT), List.of(said)), sight(false, mark))).isTrue();
        assertThat(well(page(List.of(TEXT), List.of(said)), sight(false, mark, mark)))
                .as("one was read of two")
                .isFalse();
        SeenStamp head = new SeenStamp(new Extent(20, 20, 160, 10), 0, false);
        assertThat(well(page(List.of(TEXT), List.of()), sight(false, head))).isTrue();
    }

    @Test
    void asksForNoWordsOfAPicture() {
        SeenStamp flag = new SeenStamp(new Extent(20, 20, 21, 13), 0, true);
        SeenStamp mark = new SeenStamp(new Extent(120, 20, 30, 10), 0, true);
        Box place = new Box(60, 60, (float) (21 * MILLIMETRES), (float) (13 * MILLIMETRES));
        RecognisedPage page = new RecognisedPage(List.of(TEXT), List.of(), List.of(place), Optional.empty());
        assertThat(well(page, sight(false, flag))).isTrue();
        assertThat(well(page, sight(false, flag, mark))).isFalse();
    }

    @Test
    void asksForNoWordsOfHalfASealAtTheEdge() {
        SeenStamp half = new SeenStamp(new Extent(190, 129, 19, 38), 0, false);
        SeenStamp framed = new SeenStamp(new Extent(190, 129, 19, 38), 0, true);
        RecognisedPage page = page(List.of(TEXT), List.of());
        assertThat(well(page, sight(List.of(seal(true, 0.95)), half))).isTrue();
        assertThat(well(page, sight(List.of(seal(true, 0.95)), framed))).isFalse();
        assertThat(well(page, sight(List.of(seal(true, 0.6)), half))).isFalse();
        assertThat(well(page, sight(List.of(seal(false, 0.95)), half)))
                .as("a stamp within a whole seal is another thing")
                .isFalse();
        assertThat(well(page, sight(List.of(), half))).isFalse();
    }

    @Test
    void asksForNoWordsOfAPieceOfAPicture() {
        SeenStamp photograph = new SeenStamp(new Extent(56, 66, 111, 71), 0, false);
        SeenStamp piece = new SeenStamp(new Extent(56, 68, 15, 16), -7, false);
        SeenStamp beside = new SeenStamp(new Extent(20, 20, 15, 16), 0, false);
        Box place = new Box(160, 187, (float) (111 * MILLIMETRES), (float) (71 * MILLIMETRES));
        RecognisedPage page = new RecognisedPage(List.of(TEXT), List.of(), List.of(place), Optional.empty());
        assertThat(well(page, sight(false, photograph, piece))).isTrue();
        assertThat(well(page, sight(false, photograph, piece, beside))).isFalse();
        assertThat(well(page(List.of(TEXT), List.of()), sight(false, photograph, piece)))
                .isFalse();
    }

    private static SeenSeal seal(boolean partial, double confidence) {
        return new SeenSeal(new Extent(189.5, 128.5, 39, 39), 39, Ink.RED, partial, confidence, Set.of());
    }

    private static boolean well(RecognisedPage page, PageSight sight) {
        return WellRead.all(new ScannedText(Map.of(1, page), Map.of(1, sight)), List.of(1));
    }

    private static RecognisedPage page(List<RecognisedLine> lines, List<RecognisedLine> stamps) {
        return new RecognisedPage(lines, stamps, List.of(), Optional.empty());
    }

    private static PageSight sight(boolean blank, SeenStamp... stamps) {
        return sight(List.of(), blank, stamps);
    }

    private static PageSight sight(List<SeenSeal> seals, SeenStamp... stamps) {
        return sight(seals, false, stamps);
    }

    private static PageSight sight(List<SeenSeal> seals, boolean blank, SeenStamp... stamps) {
        return new PageSight(
                seals,
                List.of(),
                List.of(stamps),
                new PaperLook(0.5, 5, 200, 0),
                new PageQuality(200, true, 0, blank, false));
    }

    private static RecognisedLine line(String text, double width, double height) {
        return new RecognisedLine(
                new TextLine(
                        1,
                        1,
                        Region.BODY,
                        0,
                        0,
                        Alignment.UNKNOWN,
                        false,
                        List.of(TextRun.plain(text)),
                        new Box(50, 50, (float) width, (float) height)),
                0.95);
    }
}
