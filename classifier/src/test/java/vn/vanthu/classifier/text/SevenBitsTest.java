package vn.vanthu.classifier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SevenBitsTest {

    @ParameterizedTest
    @CsvSource({"M+Hqw-T, MẬT", "T+HtA-I M+Hqw-T, TỐI MẬT", "'V+HtseoQ: x', 'Vớạ: x'", "'+ARA-', 'Đ'"})
    void lettersWrittenInSevenBitsAreRead(String stored, String meant) {
        assertThat(PlainText.decode(stored.getBytes(StandardCharsets.US_ASCII))).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "So 15 + 27 = 42",
                "C+java-code",
                "2+300-100",
                "tel:+84912345678",
                "a+b+c",
                "SGVsbG8+QWJj",
                "Độ +Hqw- cao"
            })
    void signsOfAdditionAndPackedBytesAreNoLetters(String stored) {
        assertThat(PlainText.decode(stored.getBytes(StandardCharsets.UTF_8))).isEqualTo(stored);
    }
}
