package vn.vanthu.classifier.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedHeaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "&Kff0000TỐI MẬT | TỐI MẬT",
                "&K01+034TỐI MẬT | TỐI MẬT",
                "&C&\"Times New Roman,Bold\"&14MẬT | MẬT",
                "&\"-,Bold Italic\"&BMẬT&B | MẬT",
                "&U&E&I&S&X&YMẬT | MẬT",
                "Trang &P/&N MẬT & TRẬT | Trang / MẬT & TRẬT",
                "Hoa && quả | Hoa & quả",
                "&[Page]MẬT | MẬT",
                "MẬT& | MẬT&",
                "&kFF0000mật | mật"
            })
    void showsWordsWithoutCodes(String coded, String shown) {
        assertThat(PrintedHeader.plain(coded).strip()).isEqualTo(shown);
    }
}
