package vn.vanthu.classifier.recognising;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.classifier.Box;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.text.Alignment;
import vn.vanthu.classifier.text.Region;
import vn.vanthu.classifier.text.TextLine;
import vn.vanthu.classifier.text.TextRun;

class SlipsTest {

    @ParameterizedTest
    @CsvSource({
        "MẬT,MẬT",
        "MÂT,MẬT",
        "M Ạ T,MẬT",
        "MẶT,MẬT",
        "|MẠT],MẬT",
        "TỐI MẶT,TỐI MẬT",
        "TÔI MẬT,TỐI MẬT",
        "TUYET MẠT,TUYỆT MẬT"
    })
    void healsAMarkThatStandsAloneWhereStampsStand(String read, String meant) {
        assertThat(Slips.healed(line(read, 60))).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mặt", "MẶT TRẬN TỔ QUỐC", "mat", "MẮT KÍNH", "TỔNG SỐ MẶT BẰNG", "Số mặt: 2"})
    void leavesOtherWordsAlone(String read) {
        assertThat(Slips.healed(line(read, 60))).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"MẶT,MẶT", "MẮT,MẮT", "MẠT,MẬT", "TỐI MẶT,TỐI MẬT"})
    void healsWithinTheTextOnlyWhatIsNoOtherWord(String read, String meant) {
        assertThat(Slips.healed(line(read, 500))).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "MẬT,MAT",
        "| MẶT |,MAT",
        "TỐI MẠT,TOI_MAT",
        "TÓl MẬT,TOI_MAT",
        "TUYỆT MẬT,TUYET_MAT",
        "TUYÊTMÂT,TUYET_MAT",
        "LTỐI MẬT,TOI_MAT",
        "M Ậ T,MAT",
        "TUYỆT MẶI,TUYET_MAT",
        "MẬẠT,MAT",
        "MẬI,MAT",
        "TÔÓI MẬT,TOI_MAT"
    })
    void tellsTheLevelOfAStamp(String said, SecrecyLevel level) {
        assertThat(Slips.mark(said, true)).map(Slips.Mark::level).hasValue(level);
        assertThat(Slips.mark(said, false)).map(Slips.Mark::level).hasValue(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MẬN", "HẬT", "MAI"})
    void leavesADoubtfulRedStampToAPerson(String said) {
        assertThat(Slips.mark(said, true)).map(Slips.Mark::level).hasValue(SecrecyLevel.UNDETERMINED);
        assertThat(Slips.mark(said, false)).isEmpty();
    }

    @Test
    void takesStampsOfOtherWordsForNoMark() {
        for (String said : List.of(
                "HỎA TỐC",
                "KHẨN",
                "THƯỢNG KHẨN",
                "CÔNG VĂN ĐẾN Số: 12",
                "BAN MẶT TRẬN",
                "ĐÃ THU PHÍ",
                "SAO Y BẢN CHÍNH",
                "PHÒNG BẢO MẬT",
                "GIẢI MẬT",
                "",
                "bảo đảm bí mật nhà nước trong mọi trường hợp")) {
            assertThat(Slips.mark(said, true)).as(said).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HỎA TÓC", "KHẤN", "THƯƠNG KHẨN", "ĐÃ GIẢI MẬT", "ĐA THU", "Kiểm tra sau in"})
    void knowsWhatIsPlainlyNoMark(String said) {
        assertThat(Slips.harmless(said, true)).isTrue();
        assertThat(Slips.mark(said, true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AT", "NN", "KÖI MÂ NN", "TUYỆT", "IUYẾT MA", "LẬT", "CỤC MẬT"})
    void takesNothingForHarmlessThatMayHaveBeenAMark(String said) {
        assertThat(Slips.harmless(said, true)).isFalse();
    }

    @Test
    void believesLongWordsOnlyWhereTheReaderIsSure() {
        assertThat(Slips.harmless("Kiểm tra sau in", false)).isFalse();
    }

    private static TextLine line(String text, float top) {
        return new TextLine(
                1,
                1,
                Region.BODY,
                0,
                0,
                Alignment.UNKNOWN,
                false,
                List.of(TextRun.plain(text)),
                new Box(100, top, 60, 12));
    }
}
