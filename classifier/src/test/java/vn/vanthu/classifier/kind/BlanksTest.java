package vn.vanthu.classifier.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlanksTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);

    private static String filled(String line, List<Filling> fillings) {
        StringBuilder text = new StringBuilder(line);
        for (Filling filling : fillings.reversed()) {
            text.replace(filling.from(), filling.to(), filling.text());
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Số:      /QĐ-SXD   | QĐ-SXD
            Số: /QĐ-SXD        | QĐ-SXD
            Số ....../SXD-VP   | SXD-VP
            Số      -CV/VPTU   | CV/VPTU
            Số:    /2026/QĐ-UBND | 2026/QĐ-UBND
            SỐ: …/NQ-HĐND      | NQ-HĐND
            """)
    void namesTheSymbolBehindABlank(String line, String symbol) {
        assertThat(Blanks.symbol(line)).contains(symbol);
        assertThat(Blanks.openNumber(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số: 15/QĐ-SXD",
                "Số liệu:",
                "Số lượng",
                "Sở: /QĐ",
                "Tổng số:",
                "Số nhà ......",
                "Căn cứ Quyết định số:    /QĐ-SXD"
            })
    void seesNoBlankElsewhere(String line) {
        assertThat(Blanks.openNumber(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "An Lạc, ngày     tháng     năm 2026",
                "ngày ... tháng ... năm ......",
                "An Lạc, ngày     tháng 02 năm 2026",
                "An Lạc, ngày 03 tháng 02 năm 20…",
                "An Lạc, ngày\ttháng\tnăm 2026"
            })
    void seesOpenDates(String line) {
        assertThat(Blanks.openDate(line)).isTrue();
        assertThat(Blanks.date(line, DAY))
                .hasValueSatisfying(
                        fillings -> assertThat(filled(line, fillings)).endsWith("ngày 03 tháng 02 năm 2026"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Căn cứ Quyết định ngày    tháng    năm 2026 của Giám đốc Sở",
                "Hôm nay, ngày    tháng    năm 2026, tại trụ sở",
                "Hạn nộp: ngày    tháng    năm 2026",
                "ngày mai",
                "An Lạc, ngày 04 tháng 02 năm 2026"
            })
    void leavesDatesOfSentencesAlone(String line) {
        assertThat(Blanks.date(line, DAY)).isEmpty();
    }
}
