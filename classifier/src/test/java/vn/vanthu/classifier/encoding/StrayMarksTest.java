package vn.vanthu.classifier.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.classifier.text.Alignment;
import vn.vanthu.classifier.text.Region;
import vn.vanthu.classifier.text.TextLine;
import vn.vanthu.classifier.text.TextRun;

class StrayMarksTest {

    @ParameterizedTest
    @CsvSource({
        "MËT, MẬT",
        "TèI MËT, TỐI MẬT",
        "tèi mËt, tối mật",
        "MAÄT, MẬT",
        "TOÁI MAÄT, TỐI MẬT",
        "(MAÄT), MẬT",
        "M§T, MẬT",
        "MÂòT, MẬT",
        "MÁÛT, MẬT",
        "TÄÚI MÁÛT, TỐI MẬT",
        "TUYÃÛT MÁÛT, TUYỆT MẬT",
        "'M\u0086T', MẬT",
        "TÿI M†T, TỐI MẬT",
        "'M\u0003T', MẬT",
        "'T\u0096I M\u0003T', TỐI MẬT",
        "'TUY\u0006T M\u0003T', TUYỆT MẬT"
    })
    void aStampAloneInAnOldEncodingIsReadAmongUnicode(String stored, String meant) {
        assertThat(read(stored)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MẤT",
                "Một",
                "MẶT",
                "MÉT",
                "MÂT",
                "MÙT",
                "Mát",
                "MÖT",
                "MŒT",
                "MÔT",
                "Mật Mã MËT",
                "TÔI MÊT",
                "T§T",
                "Phạm Thị MËT",
                "MËT ong rừng",
                "bảo MAÄT thông tin",
                "Đóng dấu MAÄT",
                "T\u0003T",
                "M\u0003TR"
            })
    void otherWordsThatLookAlikeStayWhatTheyAre(String stored) {
        assertThat(read(stored)).isEqualTo(stored);
    }

    private static String read(String stored) {
        TextLine around = line("Kính gửi: Ủy ban nhân dân các xã, phường trên địa bàn tỉnh");
        return EncodingDetector.read(List.of(around, line(stored))).lines().getLast();
    }

    private static TextLine line(String text) {
        return new TextLine(
                1, 1, Region.BODY, 0, 0, Alignment.UNKNOWN, false, List.of(new TextRun(text, "", false, false)));
    }
}
