package vn.vanthu.classifier.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.text.Alignment;
import vn.vanthu.classifier.text.Region;
import vn.vanthu.classifier.text.TextLine;
import vn.vanthu.classifier.text.TextRun;

/** Pairs of lines that differ by little: one is a mark, the other speaks. */
class StampLineTest {

    private static TextLine line(Region region, int number, int column, String text) {
        return new TextLine(
                1,
                number,
                region,
                region == Region.BODY ? 0 : 1,
                column,
                Alignment.UNKNOWN,
                false,
                List.of(TextRun.plain(text)));
    }

    private static SecrecyLevel level(TextLine... lines) {
        return SecrecyMarks.find(
                        List.of(lines), Arrays.stream(lines).map(TextLine::text).toList(), "cong-van.docx")
                .level();
    }

    private static SecrecyLevel belowNumber(String text) {
        return level(
                line(Region.BODY, 1, 0, "SỞ THỦY SẢN AN LẠC"),
                line(Region.BODY, 2, 0, "Số: 41/STS-KT"),
                line(Region.BODY, 3, 0, text),
                line(Region.BODY, 4, 0, "Kính gửi: Các chi cục"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Độ mật: “Tuyệt mật” | TUYET_MAT",
                "Độ mật: “Thường” | NONE",
                "Độ mật .......... Tối mật | TOI_MAT",
                "Độ mật .......... | NONE",
                "Độ mật_Tuyệt mật | TUYET_MAT",
                "Dộ mật: Tối mật | TOI_MAT",
                "Đô mật: Mật | MAT",
                "Mức mật - Mật | MAT",
                "Mức độ mật của hồ sơ: Mật | MAT",
                "Mức độ mật của hồ sơ: Không | NONE",
                "Dấu chỉ độ mật: Tối mật | TOI_MAT",
                "Dấu chỉ độ mật: không có | NONE",
                "Phân loại: TỐI MẬT | TOI_MAT",
                "Phân loại: mật ong rừng | NONE",
                "Tính chất tài liệu: Mật | MAT",
                "Tính chất tài liệu: Công khai | NONE",
                "Chế độ: Tuyệt mật | TUYET_MAT",
                "Chế độ: bảo mật | NONE",
                "Loại: Mật | MAT",
                "Loại: Mật mía | NONE",
                "Mật cấp: Tuyệt mật | TUYET_MAT",
                "Mật cấp: chưa xác định | NONE",
                "Tờ trình này có độ mật: Mật | MAT",
                "Tờ trình này không có độ mật | NONE",
                "Số trang: 07. Độ mật: Mật | MAT",
                "Số trang: 07. Độ mật: Thường | NONE",
                "Độ mật Tối mật | TOI_MAT",
                "Độ mật tối đa | NONE",
                "Độ mật: B | TOI_MAT",
                "Độ mật: K | NONE",
                "Độ mật: Mật / Tối mật / Tuyệt mật | NONE",
                "ĐỘ TUYỆT MẬT | TUYET_MAT",
                "ĐỘ MẬT | NONE",
                "Hồ sơ độ Tối mật | TOI_MAT",
                "Hồ sơ độ tuổi | NONE",
                "Thuộc bí mật nhà nước độ Tuyệt mật | TUYET_MAT",
                "Danh mục bí mật nhà nước độ Tuyệt mật của ngành thủy sản | NONE",
                "Bí mật nhà nước độ: Mật | MAT",
                "Bí mật đời tư | NONE"
            })
    void readsALabelThatAsksForTheLevel(String text, SecrecyLevel level) {
        assertThat(belowNumber(text)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "TỐI MẬT - LƯU HÀNH NỘI BỘ | TOI_MAT",
                "BẢO MẬT - LƯU HÀNH NỘI BỘ | NONE",
                "MẬT – CẤM MANG RA NGOÀI | MAT",
                "MẬT MÃ – CẤM MANG RA NGOÀI | NONE",
                "Chi cục Kiểm ngư - TỐI MẬT | TOI_MAT",
                "Chi cục Kiểm ngư - BẢO MẬT | NONE",
                "MẬT: phát cho đại biểu có tên | MAT",
                "MẬT KHẨU: phát cho đại biểu có tên | NONE",
                "MẬT; trả lại sau cuộc họp | MAT",
                "BÁO CÁO (TỐI MẬT) | TOI_MAT",
                "BÁO CÁO (CƠ MẬT) | NONE",
                "[TUYỆT MẬT] Bố trí lực lượng tuần tra | TUYET_MAT",
                "[BẢO MẬT] Hướng dẫn đổi khóa | NONE",
                "V/v bố trí tàu tuần tra (Mật) | MAT",
                "V/v bố trí tàu tuần tra (Mật độ cao) | NONE",
                "V/v phối hợp tuần tra - TỐI MẬT | TOI_MAT",
                "V/v phối hợp nghề nuôi ong - MẬT ONG | NONE",
                "V/v phối hợp bảo mật thông tin | NONE",
                "Số: 41/STS-KT (Tối mật) | TOI_MAT",
                "CÔNG TY CỔ PHẦN MẬT ONG AN LẠC | NONE",
                "HỢP TÁC XÃ NUÔI ONG MẬT | NONE",
                "NGUYỄN VĂN MẬT | NONE",
                "KẾ HOẠCH TỐI MẬT | TOI_MAT",
                "KẾ HOẠCH BẢO MẬT | NONE",
                "TÀI LIỆU HỌP MẬT | MAT",
                "TÀI LIỆU VỀ ONG MẬT | NONE",
                "CÔNG VĂN MẬT | MAT",
                "CÔNG VĂN BÍ MẬT | NONE",
                "PHƯƠNG ÁN TUYỆT MẬT | TUYET_MAT",
                "QUY CHẾ QUẢN LÝ VĂN BẢN MẬT | NONE",
                "V/v giao nhận văn bản mật | NONE",
                "SỔ ĐĂNG KÝ VĂN BẢN MẬT | NONE",
                "(Tài liệu tối mật) | TOI_MAT",
                "(Tài liệu bảo mật) | NONE",
                "MẬT Số 07 | MAT",
                "MẬT ĐỘ Số 07 | NONE",
                "(Dấu TỐI MẬT) | TOI_MAT",
                "(Dấu CÔNG KHAI) | NONE",
                "[Đóng dấu: MẬT] | MAT",
                "[Đóng dấu: ĐẾN] | NONE",
                "(Đã đóng dấu Tuyệt mật) | TUYET_MAT",
                "(Đã đóng dấu giáp lai) | NONE",
                "Nơi đóng dấu Mật | MAT",
                "ĐIỀU CHỈNH ĐỘ MẬT: TỪ TUYỆT MẬT XUỐNG TỐI MẬT | TOI_MAT",
                "V/v điều chỉnh độ mật của tài liệu | NONE"
            })
    void readsAMarkJoinedToOtherWords(String text, SecrecyLevel level) {
        assertThat(belowNumber(text)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "TÀI LIỆU BÍ MẬT NHÀ NƯỚC | UNDETERMINED",
                "LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC | NONE",
                "BÍ MẬT NHÀ NƯỚC | UNDETERMINED",
                "Bí mật nhà nước | NONE",
                "V/v tăng cường bảo vệ bí mật nhà nước | NONE",
                "Văn bản thuộc phạm vi bí mật nhà nước | UNDETERMINED",
                "Văn bản thuộc phạm vi bí mật kinh doanh | NONE",
                "mật | UNDETERMINED",
                "mặt | NONE",
                "tối mật | UNDETERMINED",
                "tối mắt | NONE",
                "Báo cáo mật | UNDETERMINED",
                "Báo cáo mật độ | NONE",
                "THU HỒI SAU KHI HỌP | UNDETERMINED",
                "THU HỒI SAU THANH TRA ĐẤT | NONE",
                "Thời hạn bảo vệ: 15 năm | UNDETERMINED",
                "Thời hạn bảo vệ: 15 năm kể từ ngày cấp văn bằng | NONE",
                "Thời hạn BVBMNN: 15 năm | MAT",
                "Thời hạn bảo vệ BMNN: 15 năm | MAT",
                "Thời hạn bảo hành: 15 năm | NONE",
                "CHỈ NGƯỜI CÓ TÊN MỚI ĐƯỢC BÓC | MAT",
                "CHỈ NGƯỜI CÓ TÊN MỚI ĐƯỢC VÀO | NONE",
                "BẢN SỐ: ……/…… | NONE",
                "Bản sao số: 04 | MAT",
                "Bản sao số hóa | NONE",
                "KHÔNG SAO CHỤP | UNDETERMINED",
                "KHÔNG CHỤP ẢNH | NONE",
                "tài liệu thu hồi | NONE",
                "Tài liệu thu hồi | MAT"
            })
    void leavesOpenWhatMayBeAMark(String text, SecrecyLevel level) {
        assertThat(belowNumber(text)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Độ mật: ☐ Thường ☐ Mật ☒ Tối mật | TOI_MAT",
                "Độ mật: ☒ Thường ☐ Mật ☐ Tối mật | NONE",
                "Độ mật: ☐ Thường ☐ Mật ☐ Tối mật | NONE",
                "[x] Tuyệt mật [ ] Mật | TUYET_MAT",
                "[ ] Tuyệt mật [ ] Mật | NONE",
                "Mật (x) Tối mật ( ) | MAT",
                "Mật ( ) Tối mật ( ) | NONE",
                "☑ MẬT | MAT",
                "☐ MẬT | NONE",
                "✓ Tối mật | TOI_MAT",
                "□ Tối mật | NONE"
            })
    void takesATickedLevelOnly(String text, SecrecyLevel level) {
        assertThat(belowNumber(text)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "M\u2009Ậ\u2009T, MAT",
        "T\u3000Ố\u3000I\u3000M\u3000Ậ\u3000T, TOI_MAT",
        "M\u2063Ậ\u2063T, MAT",
        "M\uFE0FẬ\uFE0FT, MAT",
        "M\u3164Ậ\u3164T, MAT",
        "M\uFFFCẬ\uE000T, MAT",
        "M\u0336Ậ\u0336T, MAT",
        "M\u034FẬ\u061CT, MAT",
        "\u2066M\u2069Ậ\u202AT, MAT",
        "M.Ậ.T, MAT",
        "M.Ậ.U, NONE",
        "M · Ậ · T, MAT",
        "M|Ậ|T, MAT",
        "M - Ậ - T, MAT",
        "T_U_Y_Ệ_T_M_Ậ_T, TUYET_MAT",
        "TỐl MẬT, TOI_MAT",
        "T Ố 1 M Ậ T, TOI_MAT",
        "TUYỆT MÂT, TUYET_MAT",
        "MÂT, UNDETERMINED",
        "TẬM, MAT",
        "TẬP, NONE",
        "TẬM IỐT, TOI_MAT",
        "\u202ETẬM\u202C, MAT",
        "\u041C\u0410\u0323\u0302\u0422, MAT",
        "\u041C\u0410\u0302\u0422, UNDETERMINED",
        "\u1D0D\u1D00\u0323\u0302\u1D1B, MAT",
        "\uFF2D\uFF21\u0323\u0302\uFF34, MAT",
        "\uD835\uDC0C\uD835\uDC00\u0323\u0302\uD835\uDC13, MAT"
    })
    void seesThroughLettersApartAndLookAlikes(String text, SecrecyLevel level) {
        assertThat(belowNumber(text)).isEqualTo(level);
        assertThat(level(line(Region.HEADER, 1, 0, text))).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "TUYỆT, MẬT, TUYET_MAT",
        "TỐI, MẬT, TOI_MAT",
        "M, ẬT, MAT",
        "MẬ, T, MAT",
        "BẢO, MẬT, NONE",
        "MẬT, ĐỘ, NONE"
    })
    void joinsPartsInCellsAndLines(String one, String other, SecrecyLevel level) {
        assertThat(level(line(Region.BODY, 1, 0, one), line(Region.BODY, 2, 0, other)))
                .isEqualTo(level);
        if (!one.equals("MẬT") && !one.equals("BẢO")) {
            assertThat(level(line(Region.TABLE, 1, 1, one), line(Region.TABLE, 2, 2, other)))
                    .isEqualTo(level);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Bì thư gửi riêng từng đồng chí phải có đủ chữ ký niêm phong và dấu | MẬT”. | NONE",
                "Bì thư gửi riêng từng đồng chí phải có đủ chữ ký niêm phong của văn thư. | MẬT | MAT",
                "Người trực ban tàu kiểm ngư trong tháng này là bà Phạm Thị | Mật | NONE",
                "Các chi cục mở sổ riêng cho tài liệu Tuyệt mật, Tối mật và | Mật. | NONE"
            })
    void takesAWordBrokenFromItsSentenceForNone(String before, String text, SecrecyLevel level) {
        assertThat(level(
                        line(Region.BODY, 1, 0, "SỞ THỦY SẢN AN LẠC"),
                        line(Region.BODY, 2, 0, "Kính gửi: Các chi cục"),
                        line(Region.BODY, 3, 0, before),
                        line(Region.BODY, 4, 0, text)))
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"Độ mật, Thời hạn bảo vệ", "Loại văn bản, Số lượng"})
    void takesLevelsInTheRowsOfATableForNone(String one, String other) {
        assertThat(level(
                        line(Region.TABLE, 1, 1, one),
                        line(Region.TABLE, 2, 2, other),
                        line(Region.TABLE, 3, 1, "Tuyệt mật"),
                        line(Region.TABLE, 4, 2, "30"),
                        line(Region.TABLE, 5, 1, "Tối mật"),
                        line(Region.TABLE, 6, 2, "20")))
                .isEqualTo(SecrecyLevel.NONE);
    }
}
