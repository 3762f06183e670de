package vn.vanthu.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.vanthu.classifier.recognising.RecognisedLine;
import vn.vanthu.classifier.recognising.RecognisedPage;
import vn.vanthu.classifier.recognising.ScannedText;
import vn.vanthu.classifier.text.Alignment;
import vn.vanthu.classifier.text.Region;
import vn.vanthu.classifier.text.TextLine;
import vn.vanthu.classifier.text.TextRun;

class PagesTogetherTest {

    /** A wrong sign that the paper really bears is a difference from what was typed. */
    @Test
    void mendsWordsToBeJudgedAndNoneToBeCompared() {
        TextLine line = new TextLine(
                1,
                1,
                Region.BODY,
                0,
                0,
                Alignment.UNKNOWN,
                false,
                List.of(TextRun.plain("phối hợp kiếm tra chuyển đối số")));
        RecognisedPage page =
                new RecognisedPage(List.of(new RecognisedLine(line, 0.9)), List.of(), List.of(), Optional.empty());
        PagesTogether together = PagesTogether.of(List.of(), List.of(), new ScannedText(Map.of(1, page), Map.of()));
        assertThat(together.text(true, true)).isEqualTo("phối hợp kiểm tra chuyển đổi số");
        assertThat(together.text(true, false)).isEqualTo("phối hợp kiếm tra chuyển đối số");
    }
}
