package vn.vanthu.classifier.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.classifier.DocumentData;
import vn.vanthu.classifier.DocumentKind;
import vn.vanthu.classifier.Read;

/** Issuers whose own name takes several lines of a letterhead that is all of one weight. */
class WrappedNamesTest {
    private static final List<String> NATION =
            List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Hà Nội, ngày 13 tháng 10 năm 2026");

    static Stream<List<String>> names() {
        return Stream.of(
                List.of("TẬP ĐOÀN ĐIỆN LỰC", "VIỆT NAM"),
                List.of("TÒA ÁN NHÂN DÂN", "KHU VỰC 3 - CẦN THƠ"),
                List.of("BỆNH VIỆN ĐA KHOA", "KHU VỰC NGHĨA LỘ"),
                List.of("CÔNG TY CỔ PHẦN", "CẤP NƯỚC BÌNH AN"),
                List.of("TỔNG CÔNG TY", "HÀNG HẢI BIỂN ĐÔNG"),
                List.of("TRƯỜNG ĐẠI HỌC", "NGOẠI NGỮ MIỀN TRUNG"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void areReadWhole(List<String> name) {
        List<String> left =
                Stream.concat(name.stream(), Stream.of("Số: 88/BC-AB")).toList();
        DocumentData data =
                new Page().cells(left, NATION).centred("BÁO CÁO", "Kết quả").data();
        assertThat(data.issuer().map(Read::value)).contains(String.join(" ", name));
        assertThat(data.superiorIssuer()).isEmpty();
    }

    @Test
    void doNotEndInTheCountryThatItsOwnNameWraps() {
        DocumentData data = new Page()
                .text(
                        "SỞ XÂY DỰNG",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA",
                        "VIỆT NAM",
                        "Số: 15/QĐ-SXD",
                        "An Lạc, ngày 13 tháng 10 năm 2026")
                .centred("QUYẾT ĐỊNH", "Về việc nghỉ lễ")
                .data();
        assertThat(data.issuer().map(Read::value)).contains("SỞ XÂY DỰNG");
    }

    @Test
    void leaveTheMarkUnderATitleOutOfTheSummary() {
        DocumentData data = new Page()
                .cells(List.of("SỞ XÂY DỰNG", "Số: 88/BC-SXD"), NATION)
                .centred("BÁO CÁO", "LƯU HÀNH NỘI BỘ", "Kết quả công tác năm 2026")
                .data();
        assertThat(data.summary().map(Read::value)).contains("Kết quả công tác năm 2026");
    }

    @Test
    void areReadWhereTheirLettersStandApart() {
        DocumentData data = new Page()
                .cells(
                        List.of("Ủ Y  B A N  N H Â N  D Â N", "X Ã  A N  L Ạ C", "S ố :  3 7 / Q Đ - U B N D"),
                        List.of(
                                "C Ộ N G  H Ò A  X Ã  H Ộ I",
                                "A n  L ạ c ,  n g à y  0 3  t h á n g  0 2  n ă m",
                                "2 0 2 6"))
                .centred("Q U Y Ế T  Đ Ị N H", "V ề  v i ệ c  n g h ỉ", "l ễ")
                .cells(List.of(), List.of("C H Ủ  T Ị C H", "K ’ B r ế u"))
                .data();
        assertThat(data.issuer().map(Read::value)).contains("ỦY BAN NHÂN DÂN XÃ AN LẠC");
        assertThat(data.documentNumber().map(Read::value)).contains("37/QĐ-UBND");
        assertThat(data.issuedOn().map(Read::value)).contains(LocalDate.of(2026, 2, 3));
        assertThat(data.kind().map(Read::value)).contains(DocumentKind.QUYET_DINH);
        assertThat(data.summary().map(Read::value)).contains("Về việc nghỉ lễ");
        assertThat(data.signer().map(signer -> signer.value().name())).contains("K’Brếu");
    }

    @Test
    void goOnBehindAVerbThatAsksForMore() {
        Page page = new Page()
                .cells(List.of("SỞ XÂY DỰNG", "Số: 88/BC-SXD"), NATION)
                .plain(
                        "BÁO CÁO",
                        "Về việc kiện toàn đời sống đồng bào và rà soát",
                        "Đề án 06 tại bộ phận một cửa",
                        "Đến hết tháng trước, các xã đã hoàn thành.");
        assertThat(page.data().summary().map(Read::value))
                .contains("Về việc kiện toàn đời sống đồng bào và rà soát Đề án 06 tại bộ phận một cửa");
    }
}
