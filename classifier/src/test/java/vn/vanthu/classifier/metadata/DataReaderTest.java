package vn.vanthu.classifier.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.classifier.DocumentData;
import vn.vanthu.classifier.DocumentKind;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.Tradition;
import vn.vanthu.classifier.Urgency;
import vn.vanthu.classifier.kind.NumberAndSymbol;

class DataReaderTest {

    @Test
    void readsNothingFromNothing() {
        assertThat(new Page().data()).isEqualTo(DocumentData.nothing());
    }

    @Test
    void guessesNothingFromAPlainText() {
        DocumentData data = new Page()
                .text("Kết quả họp tổ dân phố ngày 13 tháng 10 năm 2026 tại nhà văn hóa.", "Mọi người đã thống nhất.")
                .data();
        assertThat(data.documentNumber()).isEmpty();
        assertThat(data.issuedOn()).isEmpty();
        assertThat(data.kind()).isEmpty();
        assertThat(data.issuer()).isEmpty();
        assertThat(data.summary()).isEmpty();
        assertThat(data.urgency()).isEmpty();
        assertThat(data.tradition()).isEmpty();
    }

    @Test
    void takesNoNumberOfADocumentThatIsOnlyCited() {
        DocumentData data = new Page()
                .centred("BÁO CÁO", "Kết quả thực hiện")
                .text("Số 34/2008/CT-TTg ngày 03 tháng 12 năm 2008 của Thủ tướng Chính phủ về thư điện tử")
                .data();
        assertThat(data.documentNumber()).isEmpty();
        assertThat(data.issuedOn()).isEmpty();
    }

    @Test
    void isAnOfficialLetterWhateverStandsInItsAttachment() {
        DocumentData data = new Page()
                .cells(
                        List.of("SỞ XÂY DỰNG", "Số: 1902/SXD-QLXD", "V/v gửi dự thảo kế hoạch"),
                        List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "An Lạc, ngày 13 tháng 10 năm 2026"))
                .centred("Kính gửi: Sở Tài chính")
                .text("Sở Xây dựng gửi kèm dự thảo.")
                .centred("KẾ HOẠCH", "Cải cách hành chính năm 2027")
                .data();
        assertThat(data.kind().map(Read::value)).contains(DocumentKind.CONG_VAN);
        assertThat(data.summary().map(Read::value)).contains("gửi dự thảo kế hoạch");
        assertThat(data.addressees()).extracting(Read::value).containsExactly("Sở Tài chính");
    }

    @Test
    void readsATitleWithItsSubjectInOneLine() {
        DocumentData data = new Page()
                .letterhead("Số: 07/KH-SXD")
                .centred("KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2027")
                .text("Căn cứ Nghị quyết số 76/NQ-CP;")
                .data();
        assertThat(data.kind().map(Read::value)).contains(DocumentKind.KE_HOACH);
        assertThat(data.summary().map(Read::value)).contains("CẢI CÁCH HÀNH CHÍNH NĂM 2027");
    }

    @Test
    void endsTheSummaryAtRulesAuthorityAndBody() {
        DocumentData ruled = new Page()
                .letterhead("Số: 15/QĐ-SXD")
                .centred(
                        "QUYẾT ĐỊNH",
                        "Về việc ban hành Quy chế làm việc",
                        "của Sở Xây dựng",
                        "-------",
                        "GIÁM ĐỐC SỞ XÂY DỰNG")
                .data();
        assertThat(ruled.summary().map(Read::value)).contains("Về việc ban hành Quy chế làm việc của Sở Xây dựng");
        DocumentData plain = new Page()
                .letterhead("Số: 15/QĐ-SXD")
                .centred("QUYẾT ĐỊNH", "Về việc ban hành Quy chế", "ỦY BAN NHÂN DÂN TỈNH AN LẠC")
                .text("Căn cứ Luật Tổ chức chính quyền địa phương;")
                .data();
        assertThat(plain.summary().map(Read::value)).contains("Về việc ban hành Quy chế");
    }

    @Test
    void keepsStampsOutOfNamesAndTakesTheMostUrgent() {
        DocumentData data = new Page()
                .cells(
                        List.of("ỦY BAN NHÂN DÂN", "TỈNH AN LẠC", "KHẨN", "Số: 15/QĐ-UBND", "HỎA TỐC"),
                        List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "An Lạc, ngày 01 tháng 02 năm 2026"))
                .centred("QUYẾT ĐỊNH", "Về việc khắc phục hậu quả")
                .data();
        assertThat(data.issuer().map(Read::value)).contains("ỦY BAN NHÂN DÂN TỈNH AN LẠC");
        assertThat(data.superiorIssuer()).isEmpty();
        assertThat(data.urgency().map(Read::value)).contains(Urgency.HOA_TOC);
        assertThat(data.issuedOn().map(Read::value)).contains(LocalDate.of(2026, 2, 1));
        assertThat(data.place().map(Read::value)).contains("An Lạc");
    }

    @Test
    void namesTheSuperiorApart() {
        DocumentData data = new Page()
                .letterhead("Số: 15/QĐ-SXD")
                .centred("QUYẾT ĐỊNH", "Về việc")
                .data();
        assertThat(data.issuer().map(Read::value)).contains("SỞ XÂY DỰNG");
        assertThat(data.superiorIssuer().map(Read::value)).contains("ỦY BAN NHÂN DÂN TỈNH AN LẠC");
    }

    @Test
    void knowsThePartyByItsLetterheadWhateverTheNumberLooksLike() {
        DocumentData data = new Page()
                .cells(
                        List.of("TỈNH ỦY AN LẠC", "*", "Số 12/BC-TU"),
                        List.of("ĐẢNG CỘNG SẢN VIỆT NAM", "An Lạc, ngày 13 tháng 10 năm 2026"))
                .centred("BÁO CÁO", "kết quả công tác quý III")
                .data();
        assertThat(data.tradition().map(Read::value)).contains(Tradition.PARTY);
        assertThat(data.issuer().map(Read::value)).contains("TỈNH ỦY AN LẠC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số: 15/QĐ-SXD An Lạc, ngày 13 tháng 10 năm 2026",
                "Số: 15/QĐ-SXDAn Lạc, ngày 13 tháng 10 năm 2026",
                "Số: 15/QĐ-SXD          An Lạc, ngày 13 tháng 10 năm 2026",
                "Số: 15/QĐ-SXD\tAn Lạc, ngày 13 tháng 10 năm 2026",
                "Số: 15 / QĐ - SXD An Lạc, ngày 13 tháng 10 năm 2026"
            })
    void partsNumberAndDateHoweverNearTheyStand(String line) {
        DocumentData data = new Page()
                .text("SỞ XÂY DỰNG", line)
                .centred("QUYẾT ĐỊNH", "Về việc")
                .data();
        assertThat(data.documentNumber().map(Read::value)).contains("15/QĐ-SXD");
        assertThat(data.issuedOn().map(Read::value)).contains(LocalDate.of(2026, 10, 13));
        assertThat(data.place().map(Read::value)).contains("An Lạc");
    }

    @Test
    void refusesADayThatDoesNotExist() {
        DocumentData data = new Page()
                .cells(List.of("SỞ XÂY DỰNG", "Số: 15/QĐ-SXD"), List.of("An Lạc, ngày 31 tháng 02 năm 2026"))
                .data();
        assertThat(data.issuedOn()).isEmpty();
        assertThat(data.documentNumber()).isPresent();
    }

    @Test
    void listsRecipientsWithoutTheFileCopyAndJoinsWrappedNames() {
        DocumentData data = new Page()
                .letterhead("Số: 15/QĐ-SXD")
                .cells(
                        List.of(
                                "Nơi nhận:",
                                "- Như Điều 3;",
                                "- Ủy ban nhân dân các xã, phường trên địa",
                                "bàn tỉnh An Lạc;",
                                "- Cổng Thông tin điện tử;",
                                "- Lưu: VT, QLXD (03)."),
                        List.of("GIÁM ĐỐC", "Nguyễn Hữu Phước"))
                .data();
        assertThat(data.recipients())
                .extracting(Read::value)
                .containsExactly(
                        "Như Điều 3",
                        "Ủy ban nhân dân các xã, phường trên địa bàn tỉnh An Lạc",
                        "Cổng Thông tin điện tử");
    }

    @Test
    void listsAddresseesBelowTheWords() {
        DocumentData data = new Page()
                .letterhead("Số: 15/TTr-SXD")
                .centred("TỜ TRÌNH", "Về việc")
                .centred("Kính gửi:", "- Ủy ban nhân dân tỉnh;", "- Sở Tài chính.")
                .text("Sở Xây dựng kính trình.")
                .data();
        assertThat(data.addressees()).extracting(Read::value).containsExactly("Ủy ban nhân dân tỉnh", "Sở Tài chính");
    }

    @Test
    void pointsToTheBlanksOfADraft() {
        DocumentData data = new Page()
                .cells(
                        List.of("SỞ XÂY DỰNG", "Số:     /QĐ-SXD"),
                        List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "An Lạc, ngày    tháng    năm 2026"))
                .data();
        assertThat(data.blanks().number()).isPresent();
        assertThat(data.blanks().symbol()).contains("QĐ-SXD");
        assertThat(data.blanks().date()).isPresent();
        assertThat(data.kind().map(Read::value)).contains(DocumentKind.QUYET_DINH);
        assertThat(data.place().map(Read::value)).contains("An Lạc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "An Lạc, ngày 05/3/2026",
                "An Lạc, ngày 5-3-2026.",
                "An Lạc, hồi 21 giờ 30, ngày 05 tháng 3 năm 2026",
                "Phường 5, ngày 05 tháng 3 năm 2026"
            })
    void readsTheDayHoweverItIsWritten(String line) {
        DocumentData data = new Page()
                .cells(List.of("SỞ XÂY DỰNG", "Số: 15/QĐ-SXD"), List.of(line))
                .data();
        assertThat(data.issuedOn().map(Read::value)).contains(LocalDate.of(2026, 3, 5));
        assertThat(data.place()).isPresent();
    }

    @Test
    void partsRecipientsOnOneLine() {
        DocumentData data = new Page()
                .letterhead("Số: 15/QĐ-SXD")
                .cells(
                        List.of("Nơi nhận: Như trên; Chủ tịch, các Phó Chủ tịch (để b/c; thay báo cáo); Lưu: VT."),
                        List.of("GIÁM ĐỐC", "Nguyễn Hữu Phước"))
                .data();
        assertThat(data.recipients()).extracting(Read::value).containsExactly("Như trên", "Chủ tịch, các Phó Chủ tịch");
    }

    @Test
    void readsAForeignLetterheadBesideTheVietnameseOne() {
        DocumentData data = new Page()
                .cells(
                        List.of(
                                "TRƯỜNG CAO ĐẲNG AN LẠC",
                                "AN LAC COLLEGE",
                                "Số/No.: 31/CĐAL-ĐT",
                                "V/v tiếp nhận khách"),
                        List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "An Lạc, ngày 13 tháng 10 năm 2026"))
                .data();
        assertThat(data.documentNumber().map(Read::value)).contains("31/CĐAL-ĐT");
        assertThat(data.issuer().map(Read::value)).contains("TRƯỜNG CAO ĐẲNG AN LẠC");
        assertThat(data.summary().map(Read::value)).contains("tiếp nhận khách");
    }

    @Test
    void isAPlanThoughTwoIssueItTogether() {
        DocumentData data = new Page()
                .letterhead("Số: 61/KHLT-SXD-STC")
                .centred("KẾ HOẠCH LIÊN TỊCH", "Rà soát giá đất quý", "IV/2026 và các năm sau")
                .text("Căn cứ Luật Đất đai;")
                .data();
        assertThat(data.kind().map(Read::value)).contains(DocumentKind.KE_HOACH);
        assertThat(data.summary().map(Read::value)).contains("Rà soát giá đất quý IV/2026 và các năm sau");
    }

    @Test
    void takesTheWordsAboutTheMatterForALabelInALetterOnly() {
        DocumentData letter = new Page()
                .cells(
                        List.of("TỈNH ỦY AN LẠC", "*", "Số 12-CV/TU", "Về việc chuẩn bị đại hội", "Độ mật: Thường"),
                        List.of("ĐẢNG CỘNG SẢN VIỆT NAM", "An Lạc, ngày 13 tháng 10 năm 2026"))
                .data();
        assertThat(letter.summary().map(Read::value)).contains("chuẩn bị đại hội");
        DocumentData decision = new Page()
                .letterhead("Số: 15/QĐ-SXD")
                .centred("QUYẾT ĐỊNH", "Về việc phê duyệt thiết kế")
                .data();
        assertThat(decision.summary().map(Read::value)).contains("Về việc phê duyệt thiết kế");
    }

    @Test
    void readsNumberAndDateThatForeignWordsInBracketsInterrupt() {
        DocumentData data = new Page()
                .cells(
                        List.of("SỞ DU LỊCH", "Số (No.): 18/SDL-LH"),
                        List.of(
                                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                                "An Lạc, ngày (date) 05 tháng (month) 3 năm 2026"))
                .data();
        assertThat(data.documentNumber().map(Read::value)).contains("18/SDL-LH");
        assertThat(data.issuedOn().map(Read::value)).contains(LocalDate.of(2026, 3, 5));
        assertThat(data.issuer().map(Read::value)).contains("SỞ DU LỊCH");
    }

    @Test
    void passesOverTheAssemblyBetweenTitleAndMatter() {
        DocumentData data = new Page()
                .cells(
                        List.of("ĐẢNG ỦY XÃ LẠC HÒA", "*", "Số 7-NQ/ĐU"),
                        List.of("ĐẢNG CỘNG SẢN VIỆT NAM", "Lạc Hòa, ngày 13 tháng 10 năm 2026"))
                .centred(
                        "NGHỊ QUYẾT",
                        "HỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ XÃ LẦN THỨ BA",
                        "về lãnh đạo công tác thủy lợi nội đồng")
                .text("Nội dung.")
                .data();
        assertThat(data.summary().map(Read::value)).contains("về lãnh đạo công tác thủy lợi nội đồng");
        DocumentData conference = new Page()
                .letterhead("Số: 9/BC-SXD")
                .centred("BÁO CÁO", "HỘI NGHỊ VIÊN CHỨC NĂM 2026")
                .text("Nội dung.")
                .data();
        assertThat(conference.summary().map(Read::value)).contains("HỘI NGHỊ VIÊN CHỨC NĂM 2026");
    }

    @Test
    void readsAMatterThatADashCarriesOn() {
        DocumentData data = new Page()
                .cells(
                        List.of(
                                "SỞ NỘI VỤ",
                                "Số: 31/SNV-VTLT",
                                "V/v chỉnh lý hồ sơ giai đoạn 1997",
                                "- 2005 và đăng ký mục lục"),
                        List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "An Lạc, ngày 13 tháng 10 năm 2026"))
                .data();
        assertThat(data.summary().map(Read::value)).contains("chỉnh lý hồ sơ giai đoạn 1997 - 2005 và đăng ký mục lục");
    }

    @Test
    void readsTheMatterBelowATitleThatAbbreviatesItsOpening() {
        DocumentData data = new Page()
                .letterhead("Số: 4/TTr-SXD")
                .text("TỜ TRÌNH", "V/v xin thanh lý máy đo", "Kính gửi: Sở Tài chính", "Sở Xây dựng có 03 máy đo hỏng.")
                .data();
        assertThat(data.summary().map(Read::value)).contains("V/v xin thanh lý máy đo");
    }

    @Test
    void tellsWhoKeepsTheDocumentFromTheNoteOnItsFiling() {
        DocumentData data = new Page()
                .letterhead("Số: 15/QĐ-SXD")
                .cells(
                        List.of("Nơi nhận:", "- Như Điều 2;", "- Lưu trữ lịch sử tỉnh;", "- Lưu: VT, QLN."),
                        List.of("GIÁM ĐỐC", "Nguyễn Hữu Phước"))
                .data();
        assertThat(data.recipients()).extracting(Read::value).containsExactly("Như Điều 2", "Lưu trữ lịch sử tỉnh");
        DocumentData line = new Page()
                .letterhead("Số: 15/QĐ-SXD")
                .cells(List.of("Nơi nhận: Như Điều 2; Lưu: VT."), List.of("GIÁM ĐỐC", "Nguyễn Hữu Phước"))
                .text("Danh sách kèm theo gồm 12 người.")
                .data();
        assertThat(line.recipients()).extracting(Read::value).containsExactly("Như Điều 2");
    }

    @Test
    void saysWhatIsKnownOfADocumentThatIsNothingButItsCopiersBlock() {
        DocumentData data = new Page()
                .cells(
                        List.of("VĂN PHÒNG UBND TỈNH AN LẠC", "Số: 3/SY-VP"),
                        List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "An Lạc, ngày 13 tháng 10 năm 2026"))
                .data();
        assertThat(data.copy()).isPresent();
        assertThat(data.tradition().map(Read::value)).contains(Tradition.STATE);
        assertThat(data.urgency().map(Read::value)).contains(Urgency.NONE);
    }

    @Test
    void speaksToTheItemsOfItsListAndNotToTheSentencesBelow() {
        DocumentData data = new Page()
                .letterhead("Số: 71/STC-NS")
                .centred("Kính gửi:", "- Bộ Tài chính (để b/c);", "- Sở Nội vụ; Sở Xây dựng;")
                .text("Căn cứ Luật Tổ chức chính quyền địa phương;", "Sở Tài chính xin ý kiến như sau.")
                .data();
        assertThat(data.addressees())
                .extracting(Read::value)
                .containsExactly("Bộ Tài chính", "Sở Nội vụ", "Sở Xây dựng");
        assertThat(new Page()
                        .letterhead("Số: 71/STC-NS")
                        .centred("Kính gửi: Sở Nội vụ;")
                        .text("Thực hiện chương trình công tác năm 2026;")
                        .data()
                        .addressees())
                .extracting(Read::value)
                .containsExactly("Sở Nội vụ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"45/CT-TTHT", "12/TC-NS", "3/DA-TH", "5/BC-VP", "7/PA-TH", "8/HĐ-TH", "9/CĐ-CSPL"})
    void isALetterByItsFormThoughItsSymbolBeginsLikeAKind(String number) {
        DocumentData data = new Page()
                .cells(
                        List.of("CỤC THUẾ", "Số: " + number, "V/v trả lời kiến nghị"),
                        List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "An Lạc, ngày 13 tháng 10 năm 2026"))
                .centred("Kính gửi: Sở Tài chính")
                .text("Nội dung.")
                .data();
        assertThat(data.kind().map(Read::value)).contains(DocumentKind.CONG_VAN);
        assertThat(data.summary().map(Read::value)).contains("trả lời kiến nghị");
    }

    private static final List<String> NATION = List.of(
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "An Lạc, ngày 13 tháng 10 năm 2026");

    @ParameterizedTest
    @CsvSource({
        "15/HDLS-STC-SNV, HƯỚNG DẪN LIÊN SỞ, HUONG_DAN",
        "02/NQLT-HĐND-UBMTTQ, NGHỊ QUYẾT LIÊN TỊCH, NGHI_QUYET",
        "21/CTrPH-HPN-SNV, CHƯƠNG TRÌNH PHỐI HỢP, CHUONG_TRINH",
        "3/QCPH-CAT-BCHQS, QUY CHẾ, QUY_CHE",
        "08/2026/HĐ-TCXD, HỢP ĐỒNG, HOP_DONG",
        "15/HĐKT/2026, HỢP ĐỒNG, HOP_DONG"
    })
    void readsWhatSeveralIssueTogether(String number, String title, DocumentKind kind) {
        DocumentData data = new Page()
                .cells(List.of("SỞ TÀI CHÍNH - SỞ NỘI VỤ", "Số: " + number), NATION)
                .centred(title, "Chi trả phụ cấp")
                .text("Nội dung.")
                .data();
        assertThat(data.kind().map(Read::value)).contains(kind);
        assertThat(data.documentNumber().map(Read::value)).contains(number);
        assertThat(data.summary().map(Read::value)).contains("Chi trả phụ cấp");
        assertThat(NumberAndSymbol.parse(number).flatMap(NumberAndSymbol::kind)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "QUỐC HỘI, Luật số: 20/2023/QH15, LUẬT, GIAO DỊCH ĐIỆN TỬ, 20/2023/QH15, LUAT",
        "CHÍNH PHỦ, Số: 30/2020/NĐ-CP, NGHỊ ĐỊNH, Về công tác văn thư, 30/2020/NĐ-CP, NGHI_DINH",
        "BỘ NỘI VỤ, Số: 01/2019/TT-BNV, THÔNG TƯ, Quy định quy trình trao đổi, 01/2019/TT-BNV, THONG_TU",
        "BỘ NỘI VỤ, Số: 5/2026/TTLT-BTC-BNV, THÔNG TƯ LIÊN TỊCH, Hướng dẫn kinh phí, 5/2026/TTLT-BTC-BNV, THONG_TU",
        "ỦY BAN THƯỜNG VỤ QUỐC HỘI, Pháp lệnh số: 04/2026/UBTVQH16, PHÁP LỆNH, Công nghiệp, 04/2026/UBTVQH16, PHAP_LENH"
    })
    void readsActsOfLaw(String issuer, String line, String title, String about, String number, DocumentKind kind) {
        DocumentData data = new Page()
                .cells(List.of(issuer, line), NATION)
                .centred(title, about)
                .text("Căn cứ Hiến pháp;")
                .data();
        assertThat(data.kind().map(Read::value)).contains(kind);
        assertThat(data.issuer().map(Read::value)).contains(issuer);
        assertThat(data.documentNumber().map(Read::value)).contains(number);
        assertThat(data.summary().map(Read::value)).contains(about);
    }

    @Test
    void readsAContractWhoseNumberStandsBelowItsTitle() {
        DocumentData data = new Page()
                .centred(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "HỢP ĐỒNG THI CÔNG XÂY DỰNG",
                        "Số: 08/2026/HĐ-TCXD",
                        "Về việc: Sửa chữa trụ sở")
                .text("Hôm nay, ngày 20 tháng 5 năm 2026, chúng tôi gồm:")
                .data();
        assertThat(data.kind().map(Read::value)).contains(DocumentKind.HOP_DONG);
        assertThat(data.summary().map(Read::value)).contains("Sửa chữa trụ sở");
        assertThat(data.issuer()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Khẩn", "KHẨN", "(KHẨN)"})
    void keepsUrgencyOutOfTheMatter(String mark) {
        DocumentData data = new Page()
                .cells(List.of("SỞ Y TẾ", "Số: 3.417/SYT-NVY", "V/v cấp bổ sung", "vắc xin phòng dại", mark), NATION)
                .centred("Kính gửi: Viện Vệ sinh dịch tễ")
                .data();
        assertThat(data.summary().map(Read::value)).contains("cấp bổ sung vắc xin phòng dại");
        assertThat(data.urgency().map(Read::value)).contains(Urgency.KHAN);
        assertThat(data.documentNumber().map(Read::value)).contains("3.417/SYT-NVY");
        DocumentData behind = new Page()
                .cells(List.of("SỞ Y TẾ", "Số: 7/SYT-NVY", "V/v đua thuyền (HỎA TỐC)"), NATION)
                .data();
        assertThat(behind.summary().map(Read::value)).contains("đua thuyền");
        assertThat(behind.urgency().map(Read::value)).contains(Urgency.HOA_TOC);
    }

    @Test
    void namesAFrontOverSeveralLinesWhole() {
        for (List<String> name : List.of(
                List.of("ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM", "TỈNH AN LẠC"),
                List.of("ỦY BAN MẶT TRẬN TỔ QUỐC", "VIỆT NAM", "TỈNH AN LẠC"),
                List.of("ỦY BAN MẶT TRẬN", "TỔ QUỐC VIỆT NAM TỈNH AN LẠC"))) {
            List<String> left = new ArrayList<>(name);
            left.add("Số: 47/KH-MTTQ-BTT");
            DocumentData data = new Page()
                    .cells(left, NATION)
                    .centred("KẾ HOẠCH", "Ngày hội")
                    .data();
            assertThat(data.issuer().map(Read::value)).contains("ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH AN LẠC");
            assertThat(data.superiorIssuer()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "An Lạc, 12/3/2026",
                "An Lạc, 12.3.2026",
                "An Lạc, ngày 12 tháng 3 năm 2026 / An Lac, March 12, 2026",
                "An Lạc, ngày 12 tháng 3 năm 2026 (March 12, 2026)"
            })
    void readsShortAndBilingualDays(String line) {
        DocumentData data = new Page()
                .cells(List.of("SỞ NGOẠI VỤ", "Số: 77/SNgV-LS"), List.of(line))
                .data();
        assertThat(data.issuedOn().map(Read::value)).contains(LocalDate.of(2026, 3, 12));
        assertThat(data.place().map(Read::value)).contains("An Lạc");
        assertThat(new Page()
                        .cells(List.of("SỞ NGOẠI VỤ", "Số: 77/SNgV-LS"), List.of("Trang 1, 12/3"))
                        .data()
                        .issuedOn())
                .isEmpty();
    }

    @Test
    void readsTheIssuerOfALetterOfCourtesyThatBearsNoNumber() {
        DocumentData data = new Page()
                .cells(List.of("ỦY BAN NHÂN DÂN", "TỈNH AN LẠC"), NATION)
                .centred("THƯ CÔNG")
                .text("Thân gửi các em học sinh!")
                .data();
        assertThat(data.kind().map(Read::value)).contains(DocumentKind.THU_CONG);
        assertThat(data.issuer().map(Read::value)).contains("ỦY BAN NHÂN DÂN TỈNH AN LẠC");
        assertThat(data.issuer().orElseThrow().confidence()).isLessThan(0.8);
        assertThat(data.documentNumber()).isEmpty();
    }

    @Test
    void endsTheMatterOfATelegramWhereItIsWired() {
        DocumentData data = new Page()
                .letterhead("Số: 2/CĐ-SXD")
                .centred("CÔNG ĐIỆN", "Phòng, chống dịch tả lợn", "Chủ tịch Ủy ban nhân dân tỉnh điện:")
                .text("- Thủ trưởng các sở, ngành;")
                .data();
        assertThat(data.summary().map(Read::value)).contains("Phòng, chống dịch tả lợn");
    }
}
