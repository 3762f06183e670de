package vn.vanthu.classifier.kind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.classifier.DocumentKind;
import vn.vanthu.classifier.Tradition;

class NumberAndSymbolTest {

    @ParameterizedTest
    @CsvSource({
        "15/QĐ-SXD, 15/QĐ-SXD, STATE, QUYET_DINH",
        "07/KH-UBND, 07/KH-UBND, STATE, KE_HOACH",
        "97/TTr-UBND, 97/TTr-UBND, STATE, TO_TRINH",
        "3/CTr-SXD, 3/CTr-SXD, STATE, CHUONG_TRINH",
        "21/QyĐ-SNV, 21/QyĐ-SNV, STATE, QUY_DINH",
        "41/2011/QĐ-UBND, 41/2011/QĐ-UBND, STATE, QUYET_DINH",
        "12/2026/NQ-HĐND, 12/2026/NQ-HĐND, STATE, NGHI_QUYET",
        "1902/SXD-QLXD, 1902/SXD-QLXD, STATE, CONG_VAN",
        "12/UBND-VX, 12/UBND-VX, STATE, CONG_VAN",
        "123/SXD, 123/SXD, STATE, CONG_VAN",
        "12a/BC-SXD, 12a/BC-SXD, STATE, BAO_CAO",
        "586/SKH&ĐT-TH, 586/SKH&ĐT-TH, STATE, CONG_VAN",
        "15 / QĐ - SXD, 15/QĐ-SXD, STATE, QUYET_DINH",
        "15/QĐ–SXD, 15/QĐ-SXD, STATE, QUYET_DINH",
        "1 5/Q Đ-S XD, 15/QĐ-SXD, STATE, QUYET_DINH",
        "464-QĐ/TU, 464-QĐ/TU, PARTY, QUYET_DINH",
        "236-CV/VPTU, 236-CV/VPTU, PARTY, CONG_VAN",
        "11-HD/VPTW, 11-HD/VPTW, PARTY, HUONG_DAN",
        "05-TT/TU, 05-TT/TU, PARTY, THONG_TRI",
        "66-QĐi/TW, 66-QĐi/TW, PARTY, QUY_DINH",
        "10 - KL/ĐU, 10-KL/ĐU, PARTY, KET_LUAN",
        "30/2020/NĐ-CP, 30/2020/NĐ-CP, STATE, NGHI_DINH",
        "01/2019/TT-BNV, 01/2019/TT-BNV, STATE, THONG_TU",
        "7-TT/TU, 7-TT/TU, PARTY, THONG_TRI"
    })
    void readsBothTraditions(String printed, String text, Tradition tradition, DocumentKind kind) {
        assertThat(NumberAndSymbol.parse(printed)).hasValueSatisfying(number -> {
            assertThat(number.text()).isEqualTo(text);
            assertThat(number.tradition()).isEqualTo(tradition);
            assertThat(number.kind()).contains(kind);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"20/2023/QH15", "04/2026/UBTVQH16", "28/2018/QĐ"})
    void namesNoKindForAnActWhoseSymbolNamesNone(String printed) {
        assertThat(NumberAndSymbol.parse(printed)).hasValueSatisfying(number -> {
            assertThat(number.text()).isEqualTo(printed);
            assertThat(number.kind().filter(kind -> kind != DocumentKind.QUYET_DINH))
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "15",
                "/QĐ-SXD",
                "15/",
                "15/qđ-sxd",
                "15-2026",
                "13/10/2026",
                "QĐ-SXD/15",
                "1234567/QĐ-SXD",
                "15/QĐ-SXD ngày 13/10/2026",
                "15/QĐ-SXD và 16/QĐ-SXD",
                "liệu: 15/QĐ-SXD"
            })
    void takesNothingElseForANumber(String text) {
        assertThat(NumberAndSymbol.parse(text)).isEmpty();
    }

    @Test
    void readsTheKindOfASymbolAlone() {
        assertThat(NumberAndSymbol.kindOfSymbol("QĐ-SXD")).contains(DocumentKind.QUYET_DINH);
        assertThat(NumberAndSymbol.kindOfSymbol("NQ/TU")).contains(DocumentKind.NGHI_QUYET);
        assertThat(NumberAndSymbol.kindOfSymbol("2026/QĐ-UBND")).contains(DocumentKind.QUYET_DINH);
        assertThat(NumberAndSymbol.kindOfSymbol("SXD-VP")).contains(DocumentKind.CONG_VAN);
        assertThat(NumberAndSymbol.kindOfSymbol("của phòng")).isEmpty();
    }
}
