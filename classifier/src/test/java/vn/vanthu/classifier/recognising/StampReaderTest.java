package vn.vanthu.classifier.recognising;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vanthu.classifier.seeing.PageRaster;
import vn.vanthu.classifier.seeing.PageSeer;

class StampReaderTest {
    private static final PageRaster PAGE =
            new PaintedPage().stamp(60, 52, 0, true, "THƯỢNG KHẨN").raster();

    @Test
    void saysWhatAFrameHoldsThatIsPlainlyNoMarkHoweverDoubtfulItsLetters() {
        assertThat(read("THUONG KHÂN", 0.3)).singleElement().satisfies(line -> {
            assertThat(line.line().text()).isEqualTo("THUONG KHÂN");
            assertThat(line.confidence()).isEqualTo(0.3);
        });
    }

    @Test
    void leavesAFrameOpenOfWhichNothingPlainIsRead() {
        assertThat(read("PNL KM", 0.3))
                .singleElement()
                .extracting(RecognisedLine::confidence)
                .isEqualTo(StampReader.UNREAD);
    }

    private static List<RecognisedLine> read(String words, double confidence) {
        StampReader reader = new StampReader(
                (sheet, setting) ->
                        new Recognised.Words(List.of(new RecognisedWord(words, 40, 40, 400, 90, 88, 40, confidence))),
                1);
        reader.red(PagePicture.of(PAGE), PageSeer.see(PAGE).stamps(), 0);
        return reader.read(0);
    }
}
