package vn.vanthu.classifier.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.classifier.SecrecyCue;
import vn.vanthu.classifier.SecrecyCueKind;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.text.Alignment;
import vn.vanthu.classifier.text.Region;
import vn.vanthu.classifier.text.TextLine;
import vn.vanthu.classifier.text.TextRun;

class SecrecyMarksTest {

    private static TextLine line(Region region, int page, int number, String text) {
        return new TextLine(
                page,
                number,
                region,
                region == Region.TABLE ? 1 : 0,
                0,
                Alignment.UNKNOWN,
                false,
                List.of(TextRun.plain(text)));
    }

    private static SecrecyMarks.Found find(String fileName, TextLine... lines) {
        return SecrecyMarks.find(
                List.of(lines),
                Arrays.stream(lines)
                        .map(line -> Normalizer.normalize(line.text(), Normalizer.Form.NFC))
                        .toList(),
                fileName);
    }

    private static SecrecyMarks.Found find(TextLine... lines) {
        return find("cong-van.docx", lines);
    }

    private static SecrecyLevel firstPage(String text) {
        return find(line(Region.BODY, 1, 1, text)).level();
    }

    private static SecrecyLevel body(String text) {
        return find(line(Region.BODY, 4, 33, text)).level();
    }

    @ParameterizedTest
    @CsvSource({
        "iMẬT, MAT",
        "ii TỐI MẬT, TOI_MAT",
        "ivTUYỆT MẬT, TUYET_MAT",
        "iMật, NONE",
        "i BẢO MẬT, NONE",
        "iMẬT ong, NONE"
    })
    void aMarkBehindTheNumberOfANoteIsAMark(String text, SecrecyLevel level) {
        assertThat(body(text)).isEqualTo(level);
    }

    /** A margin breaks no paragraph; only lines of plain text and of pages go on in the next. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "START | V/v tăng cường công tác bảo vệ bí mật nhà nước | MẬT | MAT",
                "START | V/v quản lý và gửi nhận văn bản | TỐI MẬT | TOI_MAT",
                "UNKNOWN | không gửi qua hộp thư công vụ các loại văn bản | MẬT | NONE",
                "UNKNOWN | Lý Văn Bảo | TỐI MẬT | TOI_MAT",
                "START | BẢO | MẬT | NONE",
                "START | tổ chức thu mua các sản phẩm của ong | Mật | NONE"
            })
    void standsAsAParagraphWhateverSentenceEndsAboveIt(
            Alignment alignment, String above, String text, SecrecyLevel level) {
        assertThat(find(aligned(alignment, 5, above), aligned(alignment, 6, text))
                        .level())
                .isEqualTo(level);
    }

    private static TextLine aligned(Alignment alignment, int number, String text) {
        return new TextLine(1, number, Region.BODY, 0, 0, alignment, false, List.of(TextRun.plain(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,Mật,30", "Tuyệt mật,0,1"})
    void isAValueInARowOfASheetKeptAsText(String row) {
        assertThat(firstPage(row)).isEqualTo(SecrecyLevel.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Trục liên thông | Số đến: 0123 | Độ mật: Mật | Độ khẩn: Thường; MAT",
                "Trục liên thông | Số đến: 0123 | Độ mật: Thường | Độ khẩn: Thường; NONE",
                "Thời hạn bảo vệ bí mật nhà nước kể từ ngày 01/3/2026 đến ngày 01/3/2036; MAT",
                "Thời hạn bảo vệ bí mật nhà nước kể từ ngày ban hành văn bản; NONE",
                "Bản sao số 02 của văn bản này gửi Văn phòng; NONE",
                "Kính gửi: Văn phòng Tỉnh ủy (MẬT); UNDETERMINED",
                "Kính gửi: Ban Bảo mật; NONE"
            })
    void readsWhatProgramsAndCarelessPeopleWriteAtTheTop(String text, SecrecyLevel level) {
        assertThat(body(text)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "MẬT, MAT",
        "TỐI MẬT, TOI_MAT",
        "TUYỆT MẬT, TUYET_MAT",
        "M Ậ T, MAT",
        "T Ố I   M Ậ T, TOI_MAT",
        "T U Y Ệ T M Ậ T, TUYET_MAT",
        "[MẬT], MAT",
        "(Tối mật), TOI_MAT",
        "“MẬT”, MAT",
        "| MẬT |, MAT",
        "MẬT., MAT",
        "--- TUYỆT MẬT ---, TUYET_MAT",
        "Mật, MAT",
        "Tuyệt mật, TUYET_MAT",
        "'M\u200BẬ\u00ADT', MAT",
        "'\u041CẬ\u0422', MAT",
        "Độ mật: Mật, MAT",
        "Độ mật: TỐI MẬT, TOI_MAT",
        "Mức độ mật : Tuyệt mật, TUYET_MAT",
        "Độ mật: [Mật], MAT",
        "Chỉ người có tên mới được bóc bì, MAT",
        "TÀI LIỆU THU HỒI, MAT",
        "Bản số: 03, MAT",
        "BẢN SỐ 2/5, MAT",
        "Thời hạn bảo vệ bí mật nhà nước: 10 năm, MAT",
        "GIA HẠN THỜI HẠN BẢO VỆ BÍ MẬT NHÀ NƯỚC đến ngày 01/3/2030, MAT",
        "Gia hạn thời hạn bảo vệ bí mật nhà nước đến ngày 01/3/2031, MAT",
        "Gia hạn thời hạn bảo vệ bí mật nhà nước đến hết năm 2031, MAT",
        "Đ ộ m ật: T ối m ật, TOI_MAT",
        "Đ Ộ M Ậ T : T Ố I M Ậ T, TOI_MAT",
        "B ản s ố: 03, MAT",
        "B Ả N S Ố : 0 3, MAT",
        "Th ời h ạn b ảo v ệ bí m ật nhà n ước: 10 năm, MAT",
        "B ẢN SAO BÍ M ẬT NHÀ N ƯỚC, MAT",
        "Độ mật: ……Tối mật……, TOI_MAT",
        "Mức độ mật:___Mật___, MAT",
        "Độ mật ___Tối mật___, TOI_MAT",
        "Thời hạn bảo vệ bí mật nhà nước là: 10 năm, MAT",
        "Thời hạn bảo vệ bí mật nhà nước 10 năm, MAT",
        "Độ mật: không có (“TỐI MẬT”), UNDETERMINED",
        "Độ mật: Thường (TỐI MẬT), UNDETERMINED",
        "GIA HẠN THỜI HẠN BẢO VỆ BÍ MẬT NHÀ NƯỚC ĐẾN 2030, MAT",
        "BẢN SAO BÍ MẬT NHÀ NƯỚC, MAT",
        "BẢN SAO SỐ: 02, MAT"
    })
    void takesWhatStandsAloneForAMark(String text, SecrecyLevel level) {
        assertThat(firstPage(text)).isEqualTo(level);
        assertThat(find(line(Region.TABLE, 1, 2, text)).level()).isEqualTo(level);
        assertThat(firstPage(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(level);
    }

    /** Sentences of our own with the difficulties that regulations have: they speak of secrets and are none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Không gửi văn bản mật, tối mật, tuyệt mật qua hộp thư công vụ dưới mọi hình thức.",
                "Mọi văn bản đều gửi qua hệ thống, trừ những văn bản mật",
                "trừ những văn bản mật",
                "các văn bản bảo mật và văn bản gửi ra ngoài hệ thống",
                "Bảo mật",
                "BẢO MẬT",
                "AN TOÀN, BẢO MẬT THÔNG TIN",
                "Điều 7. Bảo mật",
                "Mật khẩu",
                "MẬT KHẨU",
                "Mật khẩu: đổi sau mỗi 60 ngày",
                "Mật độ",
                "mật ong",
                "Bí mật nhà nước",
                "Bí mật thư tín được pháp luật bảo đảm",
                "Căn cứ Luật Bảo vệ bí mật nhà nước ngày 10 tháng 12 năm 2025;",
                "- Độ mật, độ khẩn, số trang, nơi nhận;",
                "Độ mật: Thường",
                "Độ mật: Không",
                "Mức độ mật:",
                "Độ mật của văn bản do người soạn thảo đề xuất",
                "a) Đóng dấu độ mật: tuyệt mật, tối mật hoặc mật theo danh mục",
                "LƯU HÀNH NỘI BỘ",
                "XEM XONG TRẢ LẠI",
                "Thời hạn bảo vệ bí mật nhà nước do người đứng đầu quyết định.",
                "- Không được phép sao, chụp tài liệu của người khác khi chưa đồng ý;",
                "Bản số hóa",
                "Bản sao số hóa của văn bản",
                "V/v gia hạn thời hạn bảo vệ bí mật nhà nước đến ngày 01/3/2031",
                "Gia hạn thời hạn bảo vệ bí mật nhà nước",
                "Gia hạn thời hạn bảo vệ bí mật nhà nước đến ngày 01/3/2031 do thủ trưởng quyết định",
                "- Gia hạn thời hạn bảo vệ bí mật nhà nước đến ngày 01/3/2031;",
                "Đ ộ m ật:",
                "B ản s ố hóa",
                "B ảo m ật",
                "Độ mật: ……Thường……",
                "Độ mật ___Thường___",
                "Độ mật: không có (chữ “TỐI MẬT” chỉ là ví dụ về cách ghi)",
                "thời hạn bảo vệ bí mật nhà nước 10 năm",
                "Độ mật: ……………",
                "Độ mật: ...bảo mật...",
                "Cơ mật",
                "mất",
                "MẶT",
                "MÁT"
            })
    void doesNotFireOnWordsAboutSecrecy(String text) {
        assertThat(firstPage(text)).isEqualTo(SecrecyLevel.NONE);
        assertThat(body(text)).isEqualTo(SecrecyLevel.NONE);
        assertThat(find(line(Region.HEADER, 1, 1, text)).level()).isEqualTo(SecrecyLevel.NONE);
    }

    /** A line is broken where the next word has no room: what stands below is no longer than both words together. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VỤ TỔ CHỨC | MAT",
                "KHẨU HIỆU | MAT",
                "MÃ SỐ: 05 | MAT",
                "Mã số: 05 | MAT",
                "Thiết kế | MAT",
                "LỆNH | MAT",
                "Lệnh số 3 | MAT",
                "DANH SÁCH | MAT",
                "Danh sách kèm theo | MAT",
                "KHẨU | NONE",
                "MÃ | NONE",
                "ĐỘ | NONE"
            })
    void standsAloneWhateverBeginsBelowIt(String below, SecrecyLevel level) {
        assertThat(find(line(Region.BODY, 1, 3, "MẬT"), line(Region.BODY, 1, 4, below))
                        .level())
                .isEqualTo(level);
    }

    /** So many are searched that no document has more; where one has, nobody can say that it is none. */
    @Test
    void leavesADocumentOpenInWhichNotEveryLineWasSearched() {
        List<TextLine> lines = new ArrayList<>(Collections.nCopies(5_000, line(Region.BODY, 2, 9, "thu hồi sau,")));
        assertThat(find(lines.toArray(TextLine[]::new)).level()).isEqualTo(SecrecyLevel.NONE);
        List<TextLine> late = new ArrayList<>(lines);
        late.add(line(Region.BODY, 9, 3, "CHỈ NGƯỜI CÓ TÊN"));
        late.add(line(Region.BODY, 9, 4, "MỚI ĐƯỢC BÓC BÌ"));
        assertThat(find(late.toArray(TextLine[]::new)).level()).isEqualTo(SecrecyLevel.MAT);
        lines.addAll(Collections.nCopies(20_000, lines.getFirst()));
        assertThat(find(lines.toArray(TextLine[]::new)).level()).isEqualTo(SecrecyLevel.UNDETERMINED);
    }

    @Test
    void takesCapitalsForAMarkOnEveryPageButAPlainWordOnlyWhereStampsStand() {
        assertThat(body("TỐI MẬT")).isEqualTo(SecrecyLevel.TOI_MAT);
        assertThat(body("Mật")).isEqualTo(SecrecyLevel.NONE);
        assertThat(find(line(Region.TEXTBOX, 0, 40, "Mật")).level()).isEqualTo(SecrecyLevel.MAT);
        assertThat(find(line(Region.HEADER, 0, 40, "Mật")).level()).isEqualTo(SecrecyLevel.MAT);
        assertThat(find(line(Region.FOOTER, 0, 40, "Tối mật")).level()).isEqualTo(SecrecyLevel.TOI_MAT);
        assertThat(find(line(Region.FOOTNOTE, 0, 40, "Tối mật")).level()).isEqualTo(SecrecyLevel.NONE);
        assertThat(find(line(Region.TABLE, 3, 40, "Mật")).level()).isEqualTo(SecrecyLevel.NONE);
        assertThat(body("Tài liệu thu hồi")).isEqualTo(SecrecyLevel.NONE);
        assertThat(body("Bản số: 03")).isEqualTo(SecrecyLevel.NONE);
    }

    @Test
    void takesAPlainWordForAMarkAtTheTopOfASheetIfItsRowHoldsNothingElse() {
        assertThat(find(line(Region.TABLE, 0, 2, "(Tối mật)")).level()).isEqualTo(SecrecyLevel.TOI_MAT);
        assertThat(find(line(Region.TABLE, 0, 5, "Hồ sơ cán bộ"), line(Region.TABLE, 0, 5, "Mật"))
                        .level())
                .as("a value in a column")
                .isEqualTo(SecrecyLevel.NONE);
        assertThat(find(line(Region.TABLE, 0, 40, "Mật")).level()).isEqualTo(SecrecyLevel.NONE);
        assertThat(find(line(Region.TABLE, 0, 2, "CÔNG VĂN MẬT")).level()).isEqualTo(SecrecyLevel.MAT);
        assertThat(find(line(Region.TABLE, 0, 2, "SỔ ĐĂNG KÝ CÔNG VĂN MẬT")).level())
                .isEqualTo(SecrecyLevel.NONE);
    }

    @Test
    void joinsAMarkOverTwoLinesOfOneColumn() {
        assertThat(find(line(Region.BODY, 1, 1, "TUYỆT"), line(Region.BODY, 1, 2, "MẬT"))
                        .level())
                .isEqualTo(SecrecyLevel.TUYET_MAT);
        assertThat(find(line(Region.BODY, 1, 1, "TỐI"), line(Region.HEADER, 1, 2, "MẬT"))
                        .level())
                .isEqualTo(SecrecyLevel.MAT);
    }

    @Test
    void readsColumnsApart() {
        assertThat(firstPage("MẬT\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")).isEqualTo(SecrecyLevel.MAT);
        assertThat(firstPage("SỞ XÂY DỰNG        TỐI MẬT")).isEqualTo(SecrecyLevel.TOI_MAT);
    }

    @Test
    void namesTheHighestLevelAndEveryCue() {
        SecrecyMarks.Found found = find(line(Region.BODY, 1, 1, "MẬT"), line(Region.BODY, 2, 7, "TUYỆT MẬT"));
        assertThat(found.level()).isEqualTo(SecrecyLevel.TUYET_MAT);
        assertThat(found.cues())
                .extracting(SecrecyCue::description)
                .containsExactly("page 1, line 1: MẬT", "page 2, line 7: TUYỆT MẬT");
    }

    @Test
    void takesTheCopyingClauseForACueOnlyBelowTheRecipients() {
        List<TextLine> lines = new ArrayList<>(List.of(line(Region.BODY, 2, 1, "Không được phép sao, chụp")));
        assertThat(find(lines.toArray(TextLine[]::new)).level()).isEqualTo(SecrecyLevel.NONE);
        lines.addFirst(line(Region.BODY, 1, 30, "Nơi nhận:"));
        SecrecyMarks.Found found = find(lines.toArray(TextLine[]::new));
        assertThat(found.level()).isEqualTo(SecrecyLevel.MAT);
        assertThat(found.cues()).extracting(SecrecyCue::kind).containsExactly(SecrecyCueKind.COPYING_PERMISSION);
        assertThat(find(
                                line(Region.BODY, 1, 30, "Nơi nhận:"),
                                line(Region.BODY, 1, 31, "- Phòng Tổng hợp (được phép sao chụp);"))
                        .level())
                .isEqualTo(SecrecyLevel.MAT);
        assertThat(find(
                                line(Region.BODY, 1, 30, "Nơi nhận:"),
                                line(Region.BODY, 1, 31, "- Phòng Tổng hợp (để sao chụp, niêm yết);"))
                        .level())
                .isEqualTo(SecrecyLevel.NONE);
    }

    @Test
    void readsPropertiesOfTheFile() {
        SecrecyMarks.Found found = find(line(Region.METADATA, 0, 0, "keywords: Tối mật"));
        assertThat(found.level()).isEqualTo(SecrecyLevel.TOI_MAT);
        assertThat(found.cues()).extracting(SecrecyCue::kind).containsExactly(SecrecyCueKind.METADATA);
        assertThat(find(line(Region.METADATA, 0, 0, "Độ mật: Mật")).level()).isEqualTo(SecrecyLevel.MAT);
        assertThat(find(line(Region.METADATA, 0, 0, "keywords: Mật;")).level()).isEqualTo(SecrecyLevel.MAT);
        assertThat(find(line(Region.METADATA, 0, 0, "keywords: diễn tập; Tối mật, 2026"))
                        .level())
                .isEqualTo(SecrecyLevel.TOI_MAT);
        assertThat(find(line(Region.METADATA, 0, 0, "keywords: mật ong; bảo mật; mật độ"))
                        .level())
                .isEqualTo(SecrecyLevel.NONE);
        assertThat(find(line(Region.METADATA, 0, 0, "title: Quy chế bảo mật")).level())
                .isEqualTo(SecrecyLevel.NONE);
    }

    @Test
    void warnsOfAFileNameButDoesNotDecideByIt() {
        for (String name : List.of(
                "BC_TOIMAT_2026.docx",
                "bao cao (MAT).pdf",
                "MẬT - bao cao.docx",
                "KH-tuyet_mat.docx",
                "Báo cáo (MẬT).pdf",
                "Báo cáo [Mật].pdf",
                "TỐI MẬT - kế hoạch.docx",
                "Kế hoạch 2026_TỐI_MẬT_bản cuối.docx",
                "Kế hoạch diễn tập tuyệt mật.docx",
                "MẬT – phương án.docx",
                "MẬT_phương án.docx",
                "Phương án 3 - MẬT.docx",
                Normalizer.normalize("Phương án (MẬT).docx", Normalizer.Form.NFD))) {
            SecrecyMarks.Found found = find(name, line(Region.BODY, 1, 1, "Báo cáo"));
            assertThat(found.level()).isEqualTo(SecrecyLevel.NONE);
            assertThat(found.cues()).as(name).extracting(SecrecyCue::kind).containsExactly(SecrecyCueKind.FILE_NAME);
        }
        for (String name : List.of(
                "mat-hang.docx",
                "mặt trận.docx",
                "bao-mat.docx",
                "matngu ngu.docx",
                "Quy chế bảo mật.docx",
                "QUY CHẾ BẢO MẬT.docx",
                "QUY_CHẾ_BẢO_MẬT.docx",
                "AN TOÀN - BẢO - MẬT.docx",
                "Mật ong rừng.docx",
                "Danh mục bí mật nhà nước.docx",
                "Mật độ dân số - 2026.docx",
                "tối mát - lịch trực.docx")) {
            assertThat(find(name, line(Region.BODY, 1, 1, "Báo cáo")).cues())
                    .as(name)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ĐÃ GIẢI MẬT", "GIẢI MẬT", "ĐÃ GIẢI MẬT ngày 01/3/2026", "Giải mật từ ngày 01/3/2026"})
    void aStampOfDeclassificationEndsTheSecret(String stamp) {
        SecrecyMarks.Found found = find(line(Region.BODY, 1, 1, "MẬT"), line(Region.BODY, 1, 2, stamp));
        assertThat(found.level()).isEqualTo(SecrecyLevel.NONE);
        assertThat(found.declassified()).isTrue();
        assertThat(found.cues())
                .extracting(SecrecyCue::kind)
                .containsExactly(SecrecyCueKind.MARK, SecrecyCueKind.DECLASSIFIED);
    }

    @Test
    void wordsOfDeclassificationThatNobodyIsShownEndNothing() {
        TextLine mark = line(Region.BODY, 1, 1, "TỐI MẬT");
        for (TextLine stamp : List.of(
                line(Region.METADATA, 0, 1, "ĐÃ GIẢI MẬT"),
                new TextLine(
                        1,
                        2,
                        Region.BODY,
                        0,
                        0,
                        Alignment.UNKNOWN,
                        true,
                        line(Region.BODY, 1, 2, "ĐÃ GIẢI MẬT").runs()))) {
            SecrecyMarks.Found found = find(mark, stamp);
            assertThat(found.level()).as(stamp.toString()).isEqualTo(SecrecyLevel.TOI_MAT);
            assertThat(found.declassified()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bản số:……07", "Bản số: ...03...", "Bản số: 03"})
    void knowsTheNumberOfACopyAmongLeadersOfDots(String clause) {
        assertThat(find(line(Region.BODY, 1, 1, clause)).level()).isEqualTo(SecrecyLevel.MAT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bản số:……", "Bản số hóa 07"})
    void takesNoEmptyLeaderForSuchANumber(String text) {
        assertThat(find(line(Region.BODY, 1, 1, text)).level()).isEqualTo(SecrecyLevel.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GIẢI MẬT", "Điều 12. Giải mật", "Chưa giải mật", "Không giải mật"})
    void aHeadingOnDeclassificationEndsNothing(String heading) {
        SecrecyMarks.Found found = find(line(Region.BODY, 1, 1, "MẬT"), line(Region.BODY, 6, 40, heading));
        assertThat(found.level()).isEqualTo(SecrecyLevel.MAT);
        assertThat(found.declassified()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KHẨN - MẬT | MAT",
                "TỐI MẬT, HỎA TỐC | TOI_MAT",
                "MẬT/CONFIDENTIAL | MAT",
                "TUYỆT MẬT (TOP SECRET) | TUYET_MAT",
                "MẬT - Trang 3/7 | MAT",
                "2 – TỐI MẬT | TOI_MAT",
                "<MẬT> | MAT",
                "★ TUYỆT MẬT ★ | TUYET_MAT",
                "MẬT CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | MAT",
                "ĐẢNG CỘNG SẢN VIỆT NAM  TỐI MẬT | TOI_MAT",
                "Số: 27/KH-BCH MẬT | MAT",
                "Số: 8/TTr-SNgV-TUYỆT MẬT | TUYET_MAT",
                "Lạc Hòa, ngày 02 tháng 5 năm 2026 MẬT | MAT",
                "Độ mật: Mật - Thời hạn bảo vệ: 10 năm | MAT",
                "Mức mật: Tối mật | TOI_MAT",
                "Cấp độ mật (nếu có): Mật | MAT"
            })
    void takesAMarkWithWhatIsStampedOrPrintedBesideItForAMark(String text, SecrecyLevel level) {
        assertThat(firstPage(text)).isEqualTo(level);
        assertThat(find(line(Region.HEADER, 0, 3, text)).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Độ mật: Mật, Tối mật hoặc Tuyệt mật",
                "Độ mật: mật là mức thấp nhất",
                "Thời hạn bảo vệ bí mật nhà nước: Tuyệt mật 30 năm, Tối mật 20 năm",
                "- Chỉ người có tên mới được bóc bì;",
                "Mật:",
                "- Mật;",
                "Mật 12",
                "SỐ LƯỢNG TỔ ONG MẬT 12",
                "Mật rỉ, mật mía - Trang 3"
            })
    void takesNoItemOfAListAndNoEnumerationForAMark(String text) {
        assertThat(body(text)).isEqualTo(SecrecyLevel.NONE);
        assertThat(find(line(Region.TABLE, 0, 30, text)).level()).isEqualTo(SecrecyLevel.NONE);
    }

    @Test
    void takesLevelsOneBelowTheOtherForAnEnumeration() {
        assertThat(find(
                                line(Region.BODY, 1, 5, "- Tuyệt mật;"),
                                line(Region.BODY, 1, 6, "- Tối mật;"),
                                line(Region.BODY, 1, 7, "- Mật."))
                        .level())
                .isEqualTo(SecrecyLevel.NONE);
        assertThat(find(
                                line(Region.TABLE, 0, 8, "TUYỆT MẬT"),
                                line(Region.TABLE, 0, 8, "TỐI MẬT"),
                                line(Region.TABLE, 0, 8, "MẬT"))
                        .level())
                .as("the columns of a statistic")
                .isEqualTo(SecrecyLevel.NONE);
    }

    @Test
    void readsALevelBesideItsLabel() {
        assertThat(find(line(Region.TABLE, 0, 30, "Độ mật:"), line(Region.TABLE, 0, 30, "Tối mật"))
                        .level())
                .isEqualTo(SecrecyLevel.TOI_MAT);
        assertThat(find(
                                line(Region.TABLE, 0, 30, "Độ mật"),
                                line(Region.TABLE, 0, 30, "Mật"),
                                line(Region.TABLE, 0, 30, "Tối mật"))
                        .level())
                .isEqualTo(SecrecyLevel.NONE);
        assertThat(find(line(Region.TABLE, 0, 30, "Độ mật:"), line(Region.TABLE, 0, 30, "Thường"))
                        .level())
                .isEqualTo(SecrecyLevel.NONE);
    }

    @Test
    void takesAPlainWordBelowTheTitleOfAnAppendixForAMark() {
        assertThat(find(line(Region.BODY, 4, 1, "PHỤ LỤC II"), line(Region.BODY, 4, 2, "(Mật)"))
                        .level())
                .isEqualTo(SecrecyLevel.MAT);
        assertThat(find(line(Region.BODY, 4, 1, "Xem phụ lục II"), line(Region.BODY, 4, 2, "(Mật)"))
                        .level())
                .isEqualTo(SecrecyLevel.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Được phép sao, chụp: Không | MAT",
                "Được phép sao, chụp: 02 bản | MAT",
                "Số lượng: 04 bản; không được phép sao, chụp. | MAT",
                "(Văn bản không được phép sao, chụp) | MAT",
                "* Không được phép sao, chụp dưới mọi hình thức | MAT",
                "- Lưu: VT, 02 bản, được phép sao chụp. | MAT",
                "- Cơ quan nào được phép sao chụp tài liệu thì ghi rõ | NONE",
                "Người không được phép sao, chụp, quay phim trong hội trường | NONE"
            })
    void takesTheCopyingClauseInItsFormsForACueBelowTheRecipientsOnly(String text, SecrecyLevel level) {
        TextLine label = line(Region.BODY, 1, 30, "Nơi nhận:");
        assertThat(find(label, line(Region.BODY, 1, 34, text)).level()).isEqualTo(level);
        assertThat(find(label, line(Region.BODY, 2, 1, "PHỤ LỤC"), line(Region.BODY, 2, 3, text))
                        .level())
                .isEqualTo(SecrecyLevel.NONE);
    }
}
