package vn.vanthu.classifier.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.classifier.CopyForm;
import vn.vanthu.classifier.CopyReading;
import vn.vanthu.classifier.DocumentData;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.Signer;

/** NĐ 30/2020 Điều 25 and Phụ lục I Phần II. */
class CopyFinderTest {
    private static Page document() {
        return new Page()
                .letterhead("Số: 28/QĐ-SXD")
                .centred("QUYẾT ĐỊNH", "Về việc thành lập Tổ công tác")
                .text("Điều 1. Thành lập Tổ công tác.")
                .cells(List.of("Nơi nhận:", "- Như Điều 3;", "- Lưu: VT."), List.of("GIÁM ĐỐC", "Nguyễn Hữu Phước"));
    }

    @ParameterizedTest
    @CsvSource({"12/SY-VP, SAO Y, SAO_Y", "3/TrS-VP, TRÍCH SAO, TRICH_SAO", "41/SL-VP, SAO LỤC, SAO_LUC"})
    void partsTheCopierFromTheDocument(String number, String title, CopyForm form) {
        DocumentData data = document()
                .cells(
                        List.of("SỞ XÂY DỰNG", "VĂN PHÒNG SỞ", "Số: " + number),
                        List.of(
                                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                                "Độc lập - Tự do - Hạnh phúc",
                                "An Lạc, ngày 20 tháng 10 năm 2026"))
                .centred(title)
                .cells(List.of("Nơi nhận:", "- Các phòng."), List.of("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG", "Võ Minh Trí"))
                .data();
        assertThat(data.copy()).hasValueSatisfying(copy -> {
            assertThat(copy.form()).isEqualTo(form);
            assertThat(copy.number()).contains(number);
            assertThat(copy.agency()).contains("VĂN PHÒNG SỞ");
        });
        assertThat(data.documentNumber().map(Read::value)).contains("28/QĐ-SXD");
        assertThat(data.issuedOn().map(Read::value)).contains(LocalDate.of(2026, 10, 13));
        assertThat(data.signer().map(Read::value).map(Signer::name)).contains("Nguyễn Hữu Phước");
        assertThat(data.recipients()).extracting(Read::value).containsExactly("Như Điều 3");
    }

    @ParameterizedTest
    @CsvSource({
        "SAO Y; SỞ XÂY DỰNG; 14/10/2026 08:30:15 +07:00, SAO_Y, SỞ XÂY DỰNG",
        "SAO LỤC VĂN PHÒNG SỞ 14/10/2026 08:30:15 +07:00, SAO_LUC, VĂN PHÒNG SỞ",
        "TRÍCH SAO, TRICH_SAO, ''",
        "SAO Y BẢN CHÍNH, SAO_Y, ''"
    })
    void readsTheWordsOfADigitalCopy(String words, CopyForm form, String agency) {
        Page page = new Page().text(words).letterhead("Số: 28/QĐ-SXD").centred("QUYẾT ĐỊNH", "Về việc thành lập");
        DocumentData data = page.data();
        assertThat(data.copy().map(CopyReading::form)).contains(form);
        assertThat(data.copy().flatMap(CopyReading::agency))
                .isEqualTo(Optional.of(agency).filter(name -> !name.isEmpty()));
        assertThat(data.documentNumber().map(Read::value)).contains("28/QĐ-SXD");
        assertThat(data.issuer().map(Read::value)).contains("SỞ XÂY DỰNG");
    }

    @Test
    void seesNoCopyInWordsAboutCopies() {
        assertThat(document()
                        .text("Sao y bản chính gửi các phòng", "Căn cứ bản sao số: 12/SY-VP ngày 01/10/2026")
                        .data()
                        .copy())
                .isEmpty();
        assertThat(document().data().copy()).isEmpty();
    }
}
