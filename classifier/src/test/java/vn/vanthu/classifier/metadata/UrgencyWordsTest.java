package vn.vanthu.classifier.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.classifier.Urgency;

class UrgencyWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KHẨN                         | KHAN
            [KHẨN]                       | KHAN
            THƯỢNG KHẨN                  | THUONG_KHAN
            Thượng khẩn                  | THUONG_KHAN
            HỎA TỐC                      | HOA_TOC
            HOẢ TỐC                      | HOA_TOC
            H Ỏ A  T Ố C                 | HOA_TOC
            Độ khẩn: Hỏa tốc             | HOA_TOC
            HỎA TỐC HẸN GIỜ              | HOA_TOC_HEN_GIO
            HỎA TỐC, HẸN GIỜ             | HOA_TOC_HEN_GIO
            HỎA TỐC ĐẾN 15 GIỜ NGÀY 20/10 | HOA_TOC_HEN_GIO
            """)
    void readsStampsInBothSpellings(String line, Urgency urgency) {
        assertThat(UrgencyWords.of(line)).contains(urgency);
        assertThat(UrgencyWords.isMark(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KHẨN TRƯƠNG",
                "Khẩn trương thực hiện",
                "Văn bản khẩn",
                "HỎA HOẠN",
                "TỐC ĐỘ",
                "Độ khẩn:",
                "khẩn",
                "hỏa tốc",
                "hỏa tốc, đến 14 giờ"
            })
    void isNotHurriedByWordsAboutHaste(String line) {
        assertThat(UrgencyWords.of(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LƯU HÀNH NỘI BỘ", "XEM XONG TRẢ LẠI", "TỐI MẬT", "DỰ THẢO 2", "BẢN SỐ: 03", "SAO Y"})
    void takesNoMarkForAnAgency(String line) {
        assertThat(UrgencyWords.isMark(line)).isTrue();
        assertThat(UrgencyWords.of(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SỞ XÂY DỰNG", "VĂN PHÒNG", "BAN CƠ YẾU", "PHÒNG BẢO MẬT THÔNG TIN"})
    void takesNoAgencyForAMark(String line) {
        assertThat(UrgencyWords.isMark(line)).isFalse();
    }
}
