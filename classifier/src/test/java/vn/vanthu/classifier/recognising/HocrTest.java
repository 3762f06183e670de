package vn.vanthu.classifier.recognising;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HocrTest {

    @Test
    void takesWordsWithTheirPlacesAndTheLineTheyStandOn() {
        List<RecognisedWord> words = Hocr.words("""
                <span class='ocr_line' id='line_1_2' title="bbox 261 217 1340 258; baseline 0.01 -8; x_size 40; x_descenders 7">
                 <span class='ocrx_word' id='word_1_13' title='bbox 261 219 351 250; x_wconf 92'>TỈNH</span>
                 <span class='ocrx_word' id='word_1_14' title='bbox 1061 227 1161 258; x_wconf 91'><em>A&amp;B</em></span>
                """);

        assertThat(words).hasSize(2);
        assertThat(words.getFirst().text()).isEqualTo("TỈNH");
        assertThat(words.getFirst().confidence()).isEqualTo(0.92);
        assertThat(words.getLast().text()).isEqualTo("A&B");
        assertThat(words.getLast().base()).isEqualTo(258 - 8 + 0.01 * 850);
        assertThat(words.getLast().size()).isEqualTo(40);
    }

    @Test
    void takesTwoLettersWithABarForTheOneThatVietnameseHas() {
        assertThat(Hocr.words("<span class='ocrx_word' title='bbox 1 2 3 4; x_wconf 90'>318/QĐ\u00D0-SXD</span>"))
                .extracting(RecognisedWord::text)
                .containsExactly("318/QĐ-SXD");
    }

    @Test
    void findsNoWordsInOtherText() {
        assertThat(Hocr.words("")).isEmpty();
        assertThat(Hocr.words("<span class='ocrx_word' title='bbox 99999999999 2 3 4; x_wconf 90'>a</span>"))
                .isEmpty();
        assertThat(Hocr.words("<html>ocr_line x_size e baseline</html>")).isEmpty();
    }
}
