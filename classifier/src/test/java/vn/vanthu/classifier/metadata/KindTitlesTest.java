package vn.vanthu.classifier.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.classifier.DocumentKind;

class KindTitlesTest {

    @Test
    void knowsEveryKindByItsTitleExceptTheOfficialLetterThatHasNone() {
        Arrays.stream(DocumentKind.values())
                .filter(kind -> kind != DocumentKind.CONG_VAN)
                .forEach(kind -> assertThat(KindTitles.of(kind.title().toUpperCase(Locale.ROOT)))
                        .contains(kind));
        assertThat(KindTitles.of("CÔNG VĂN")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Q U Y Ế T   Đ Ị N H, QUYET_DINH",
        "BẢN THOẢ THUẬN, BAN_THOA_THUAN",
        "GIẤY UỶ QUYỀN, GIAY_UY_QUYEN",
        "QUY  ĐỊNH, QUY_DINH",
        "HƯỚNG DẪN LIÊN NGÀNH, HUONG_DAN"
    })
    void looksThroughBlanksAndOldToneMarks(String line, DocumentKind kind) {
        assertThat(KindTitles.of(line)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"QUYẾT ĐỊNH:", "QUY ĐỊNH CHUNG", "BÁO CÁO VIÊN", "QUYẾT NGHỊ:", "Thực hiện"})
    void wantsTheTitleAlone(String line) {
        assertThat(KindTitles.of(line)).isEmpty();
    }

    @Test
    void findsTheLongestTitleAtTheBeginning() {
        assertThat(KindTitles.startOf("KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2027")).contains(DocumentKind.KE_HOACH);
        assertThat(KindTitles.startOf("QUYẾT ĐỊNH VỀ VIỆC")).contains(DocumentKind.QUYET_DINH);
        assertThat(KindTitles.startOf("CẢI CÁCH")).isEmpty();
    }
}
