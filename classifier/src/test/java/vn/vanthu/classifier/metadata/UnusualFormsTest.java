package vn.vanthu.classifier.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.classifier.DocumentData;
import vn.vanthu.classifier.DocumentKind;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.Signer;
import vn.vanthu.classifier.SigningCapacity;

/** What offices write otherwise than the layout has it. */
class UnusualFormsTest {
    private static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

    private static Page head(List<String> left, String date) {
        return new Page().cells(left, List.of(NATION, "Độc lập - Tự do - Hạnh phúc", date));
    }

    private static DocumentData letter(String date, String... about) {
        List<String> left = new ArrayList<>(List.of("SỞ XÂY DỰNG", "Số: 12/SXD-KT"));
        left.addAll(List.of(about));
        return head(left, date)
                .centred("Kính gửi: Sở Tài chính")
                .text("Đề nghị quý cơ quan cho ý kiến.")
                .data();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hà nội ngày 05 tháng 3 năm 2026", "TP. Quy Nhơn ngày 05 tháng 3 năm 2026"})
    void readsTheDayWithoutAComma(String line) {
        assertThat(letter(line).issuedOn().map(Read::value)).contains(LocalDate.of(2026, 3, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Luật Đất đai ngày 18 tháng 01 năm 2024", "Nghị quyết ngày 18 tháng 01 năm 2024"})
    void takesTheDayOfAnActForNoneOfTheDocuments(String line) {
        assertThat(letter(line).issuedOn()).isEmpty();
    }

    @Test
    void leavesADayInTheMatterToTheMatter() {
        DocumentData data = letter(
                "An Lạc, ngày 08 tháng 4 năm 2026",
                "V/v cung ứng điện theo Thông báo số 15/TB-UBND",
                "ngày 12 tháng 3 năm 2026");
        assertThat(data.issuedOn().map(Read::value)).contains(LocalDate.of(2026, 4, 8));
        assertThat(data.summary().map(Read::value))
                .contains("cung ứng điện theo Thông báo số 15/TB-UBND ngày 12 tháng 3 năm 2026");
    }

    @Test
    void takesTheBracketsOffTheMatterOfALetter() {
        assertThat(letter("An Lạc, ngày 08 tháng 4 năm 2026", "(V/v cung ứng điện", "mùa khô)")
                        .summary()
                        .map(Read::value))
                .contains("cung ứng điện mùa khô");
    }

    @ParameterizedTest
    @CsvSource({
        "BÁO CÁO:, Kết quả tháng 3, BAO_CAO",
        "BÁO CÁO TÓM TẮT, Kết quả tháng 3, BAO_CAO",
        "QUY CHẾ PHỐI HỢP LIÊN NGÀNH, Trong giải quyết án dân sự, QUY_CHE"
    })
    void keepsWhatBelongsToTheTitleOutOfTheMatter(String title, String about, DocumentKind kind) {
        String number = "Số: 66/" + kind.abbreviation() + "-SXD";
        DocumentData data = head(List.of("SỞ XÂY DỰNG", number), "An Lạc, ngày 08 tháng 4 năm 2026")
                .centred(title, about)
                .text("Sở Xây dựng báo cáo như sau.")
                .data();
        assertThat(data.kind().map(Read::value)).contains(kind);
        assertThat(data.summary().map(Read::value)).contains(about);
    }

    private static Optional<String> issuer(String number, String... names) {
        List<String> left = new ArrayList<>(List.of(names));
        left.add(number);
        return head(left, "An Lạc, ngày 08 tháng 4 năm 2026").data().issuer().map(Read::value);
    }

    @Test
    void readsAllLinesOfIssuersTogether() {
        assertThat(issuer("Số: 233/KHLT-SYT-SGDĐT-CAT", "SỞ Y TẾ - SỞ GIÁO DỤC VÀ ĐÀO TẠO", "CÔNG AN TỈNH"))
                .contains("SỞ Y TẾ - SỞ GIÁO DỤC VÀ ĐÀO TẠO CÔNG AN TỈNH");
        assertThat(issuer("Số: 9/HDLS-SGDĐT-SYT", "UBND TỈNH AN LẠC", "SỞ GIÁO DỤC VÀ ĐÀO TẠO - SỞ Y TẾ"))
                .contains("SỞ GIÁO DỤC VÀ ĐÀO TẠO - SỞ Y TẾ");
        assertThat(issuer(
                        "Số: 7/XSKT-KH", "ỦY BAN NHÂN DÂN TỈNH AN LẠC", "CÔNG TY TNHH MỘT", "THÀNH VIÊN XỔ SỐ AN LẠC"))
                .contains("CÔNG TY TNHH MỘT THÀNH VIÊN XỔ SỐ AN LẠC");
        assertThat(issuer("Số: 12/KH-SYT", "ỦY BAN NHÂN DÂN TỈNH AN LẠC", "SỞ Y TẾ"))
                .contains("SỞ Y TẾ");
    }

    @Test
    void tellsABodyOfAProvinceFromTheProvince() {
        assertThat(issuer("Số: 5/BC-BCH", "BỘ CHỈ HUY QUÂN SỰ TỈNH", "BAN CHỈ HUY PHÒNG THỦ KHU VỰC 3"))
                .contains("BAN CHỈ HUY PHÒNG THỦ KHU VỰC 3");
        assertThat(issuer("Số: 5/BC-UBND", "ỦY BAN NHÂN DÂN TỈNH", "LÂM BÌNH"))
                .contains("ỦY BAN NHÂN DÂN TỈNH LÂM BÌNH");
        assertThat(issuer("Số 5-BC/ĐU", "ĐẢNG ỦY", "CÁC CƠ QUAN ĐẢNG TỈNH")).contains("ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH");
    }

    @Test
    void keepsTheNationsLastWordsOutOfTheIssuer() {
        DocumentData data = new Page()
                .columns("HỘI ĐỒNG NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA")
                .plain("VIỆT NAM")
                .columns("XÃ PHÚ THẠNH", "Độc lập - Tự do - Hạnh phúc")
                .columns("Số: 09/NQ-HĐND", "Phú Thạnh, ngày 28 tháng 6 năm 2026")
                .data();
        assertThat(data.issuer().map(Read::value)).contains("HỘI ĐỒNG NHÂN DÂN XÃ PHÚ THẠNH");
    }

    private static Optional<Signer> signer(String... block) {
        return SignerFinder.find(new Page()
                        .cells(List.of("Nơi nhận:", "- Như trên;", "- Lưu: VT."), List.of(block))
                        .segments())
                .principal()
                .map(Read::value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thượng tá, BS.CKII Đinh Công Tráng | Đinh Công Tráng",
                "GS.TSKH. Tôn Nữ Hoàng Yến | Tôn Nữ Hoàng Yến",
                "Trung tướng, PGS, TS Lê Hoài Trung | Lê Hoài Trung",
                "Hòa thượng Thích Thiện Nhân | Thích Thiện Nhân",
                "Luật sư Mạc Cửu | Mạc Cửu",
                "DSCKII. Hà Anh | Hà Anh",
                "Bác sĩ Thạch Thị Sa Thy | Thạch Thị Sa Thy",
                "Kỹ sư Đỗ Phú | Đỗ Phú"
            })
    void readsTheNameBehindTitlesAndRanks(String line, String name) {
        assertThat(signer("GIÁM ĐỐC", line).map(Signer::name)).contains(name);
    }

    @Test
    void readsANameBelowANoteOnSignatureAndSeal() {
        assertThat(signer("GIÁM ĐỐC", "(Ký, đóng dấu)", "Y Thanh Hà Niê Kđăm").map(Signer::name))
                .contains("Y Thanh Hà Niê Kđăm");
    }

    @Test
    void readsAnOfficeInSmallLetters() {
        assertThat(signer("Phó Giám đốc", "Đàm Quang Huy"))
                .contains(new Signer("Đàm Quang Huy", Optional.of("Phó Giám đốc"), List.of()));
    }

    @ParameterizedTest
    @CsvSource({"THỪA LỆNH GIÁM ĐỐC, TL", "KÝ THAY GIÁM ĐỐC, KT", "THAY MẶT HỘI ĐỒNG, TM", "THỪA ỦY QUYỀN GIÁM ĐỐC, TUQ"
    })
    void readsACapacityInFull(String line, SigningCapacity capacity) {
        assertThat(signer(line, "TRƯỞNG PHÒNG HÀNH CHÍNH", "Đàm Quang Huy"))
                .contains(new Signer("Đàm Quang Huy", Optional.of("TRƯỞNG PHÒNG HÀNH CHÍNH"), List.of(capacity)));
    }
}
