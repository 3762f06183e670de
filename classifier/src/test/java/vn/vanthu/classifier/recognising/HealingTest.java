package vn.vanthu.classifier.recognising;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vanthu.classifier.Box;
import vn.vanthu.classifier.text.Alignment;
import vn.vanthu.classifier.text.Region;
import vn.vanthu.classifier.text.TextLine;
import vn.vanthu.classifier.text.TextRun;

class HealingTest {

    @Test
    void givesAFamilyNameItsTonesBack() {
        assertThat(FamilyNames.healed("Đỉnh Y Nhuận")).isEqualTo("Đinh Y Nhuận");
        assertThat(FamilyNames.healed("Nguyên Hữu Phước")).isEqualTo("Nguyễn Hữu Phước");
        assertThat(FamilyNames.healed("NGUYÊN HỮU PHƯỚC")).isEqualTo("NGUYỄN HỮU PHƯỚC");
    }

    @Test
    void leavesANameAloneThatIsOneOrThatTwoAreLike() {
        assertThat(FamilyNames.healed("Lý Thị Hoa")).isEqualTo("Lý Thị Hoa");
        assertThat(FamilyNames.healed("Ly Seo Pao")).isEqualTo("Ly Seo Pao");
        assertThat(FamilyNames.healed("Vo Văn Kiên")).isEqualTo("Võ Văn Kiên");
        assertThat(FamilyNames.healed("Tử Đức Anh"))
                .as("Từ and Tứ are none of it")
                .isEqualTo("Từ Đức Anh");
        assertThat(FamilyNames.healed("Hã Thị Hoa")).as("Hà or Hạ").isEqualTo("Hã Thị Hoa");
        assertThat(FamilyNames.healed("Phước")).isEqualTo("Phước");
        assertThat(FamilyNames.healed("Y Thanh Hà Niê")).isEqualTo("Y Thanh Hà Niê");
    }

    @Test
    void givesANameItsFirstLetterBackWhereSignersStand() {
        Box right = new Box(370, 500, 120, 14);
        assertThat(Titles.healed("hạm Đức Huy", right)).isEqualTo("Phạm Đức Huy");
        assertThat(Titles.healed("gô Thị Bích Liên", right)).isEqualTo("Ngô Thị Bích Liên");
        assertThat(Titles.healed("oàng Ngọc Ân", right)).isEqualTo("Hoàng Ngọc Ân");
        assertThat(Titles.healed("ý A Páo", right)).as("one letter is too few").isEqualTo("ý A Páo");
        assertThat(Titles.healed("hạm Đức Huy", new Box(90, 500, 120, 14))).isEqualTo("hạm Đức Huy");
        assertThat(Titles.healed("tỉnh An Lạc", right)).isEqualTo("tỉnh An Lạc");
    }

    @Test
    void leavesOutStrokesBeforeWords() {
        assertThat(word(">CHÁNH", 100, 30).withoutStroke().text()).isEqualTo("CHÁNH");
        assertThat(word("(Đã", 100, 30).withoutStroke().text()).isEqualTo("(Đã");
        assertThat(word(">5", 100, 30).withoutStroke().text()).isEqualTo(">5");
    }

    @Test
    void givesAQuarterItsNumberBack() {
        assertThat(Quarters.healed("Sơ kết quý IVI2026")).isEqualTo("Sơ kết quý IV/2026");
        assertThat(Quarters.healed("chuyển đổi số quý TV/2026")).isEqualTo("chuyển đổi số quý IV/2026");
        assertThat(Quarters.healed("quý l/2026 và quý II/2026")).isEqualTo("quý I/2026 và quý II/2026");
        assertThat(Quarters.healed("bão số 3 quý IVJ2026")).isEqualTo("bão số 3 quý IV/2026");
        assertThat(Quarters.healed("quý III/2026")).isEqualTo("quý III/2026");
        assertThat(Quarters.healed("số VI/2026")).isEqualTo("số VI/2026");
        assertThat(Quarters.healed("quý 1/2026")).isEqualTo("quý 1/2026");
        assertThat(Quarters.healed("1/2026")).isEqualTo("1/2026");
        assertThat(Quarters.healed("TV/2026")).isEqualTo("IV/2026");
        assertThat(Quarters.healed("1V/2026")).isEqualTo("IV/2026");
        assertThat(Quarters.healed("11/2026")).isEqualTo("11/2026");
        assertThat(Quarters.healed("sạt lở bờ sông nắm 2026")).isEqualTo("sạt lở bờ sông năm 2026");
        assertThat(Quarters.healed("nắm 2 xã")).isEqualTo("nắm 2 xã");
    }

    @Test
    void givesAKindItsAbbreviationBack() {
        assertThat(Symbols.healed("Số: 234/TIr-SNNMT")).isEqualTo("Số: 234/TTr-SNNMT");
        assertThat(Symbols.healed("Số: 455/TTTr-STC")).isEqualTo("Số: 455/TTr-STC");
        assertThat(Symbols.healed("Số: 1296/CIr-UBND")).isEqualTo("Số: 1296/CTr-UBND");
        assertThat(Symbols.healed("Số: 1473/2026/NÑQ-HĐND")).isEqualTo("Số: 1473/2026/NQ-HĐND");
    }

    @Test
    void leavesSymbolsAloneThatAreOthers() {
        for (String number : List.of("12/TTR-UBND", "12/QD-UBND", "12/Tr-UBND", "318/QĐ-SXD", "77/VP-TH", "5/DA-STC")) {
            assertThat(Symbols.healed(number)).isEqualTo(number);
        }
    }

    @Test
    void givesFrequentWordsTheirSignsBack() {
        assertThat(Compounds.healed("phối hợp kiếm tra chuyển đối số")).isEqualTo("phối hợp kiểm tra chuyển đổi số");
        assertThat(Compounds.healed("Kiếm tra trụ sở đôi dư")).isEqualTo("Kiểm tra trụ sở dôi dư");
        assertThat(Compounds.healed("nhân sự Tố giúp việc chuyến đối số"))
                .isEqualTo("nhân sự Tổ giúp việc chuyển đổi số");
        assertThat(Compounds.healed("ĐẲNG ỦY XÃ")).isEqualTo("ĐẢNG ỦY XÃ");
        assertThat(Compounds.healed("BI THƯ")).isEqualTo("BÍ THƯ");
        assertThat(Compounds.healed("PHÓ CHỦ NHIÊM")).isEqualTo("PHÓ CHỦ NHIỆM");
    }

    @Test
    void leavesWordsAloneThatAreRightOrOfNames() {
        for (String right : List.of(
                "quy định tại khoản 1",
                "văn bản có số ghi trên",
                "có quan hệ",
                "để nghị quyết có hiệu lực",
                "Kiếm Tra",
                "bị mật",
                "chỉ tiêu và chi tiêu",
                "phần công việc",
                "đã chỉ trả lời")) {
            assertThat(Compounds.healed(right)).isEqualTo(right);
        }
    }

    @Test
    void givesAPhysicianTheGradeBack() {
        Box right = new Box(370, 500, 120, 14);
        assertThat(Titles.healed("BS.CKTI. Lý A Páo", right)).isEqualTo("BS.CKII. Lý A Páo");
        assertThat(Titles.healed("DS.CKl. Lý A Páo", right)).isEqualTo("DS.CKI. Lý A Páo");
        assertThat(Titles.healed("II. Y Thanh Hà Niê", right)).isEqualTo("Y Thanh Hà Niê");
        assertThat(Titles.healed("II. Nội dung thực hiện", right)).isEqualTo("II. Nội dung thực hiện");
        assertThat(Titles.healed("II. Y Thanh Hà Niê", new Box(90, 500, 120, 14)))
                .isEqualTo("II. Y Thanh Hà Niê");
    }

    @Test
    void freesANameOfWhatAPensStrokeWasTakenFor() {
        Box right = new Box(370, 500, 120, 14);
        assertThat(Titles.healed("FS. Châu Thị Sà Rây", right)).isEqualTo("Châu Thị Sà Rây");
        assertThat(Titles.healed("#S.CKI. Lý A Páo", right)).isEqualTo("Lý A Páo");
        assertThat(Titles.healed("-Ý Thanh Hà Niê", right)).isEqualTo("Y Thanh Hà Niê");
        assertThat(Titles.healed("1S. Hoàng Ngọc Ân", right)).isEqualTo("Hoàng Ngọc Ân");
        assertThat(Titles.healed("1ò Văn Hặc", right)).isEqualTo("Lò Văn Hặc");
        assertThat(Titles.healed("TS. Lý A Páo", right)).isEqualTo("TS. Lý A Páo");
        assertThat(Titles.healed("Ý kiến chỉ đạo", right)).isEqualTo("Ý kiến chỉ đạo");
        assertThat(Titles.healed("FS. Châu Thị Sà Rây", new Box(90, 500, 120, 14)))
                .isEqualTo("FS. Châu Thị Sà Rây");
    }

    @Test
    void tellsHowASignerActs() {
        Box right = new Box(370, 500, 120, 14);
        assertThat(Titles.healed("KIT BÍ THƯ", right)).isEqualTo("K/T BÍ THƯ");
        assertThat(Titles.healed("TIL BÍ THƯ", right)).isEqualTo("T/L BÍ THƯ");
        assertThat(Titles.healed("KIM BÔI", right)).isEqualTo("KIM BÔI");
    }

    @Test
    void givesAnOfficeItsLettersBack() {
        assertThat(Offices.healed("GIAM ĐỌC")).isEqualTo("GIÁM ĐỐC");
        assertThat(Offices.healed("CH: ÁNH VĂN PHÒNG")).isEqualTo("CHÁNH VĂN PHÒNG");
        assertThat(Offices.healed("'PHÓ GIÁM ĐỐC")).isEqualTo("PHÓ GIÁM ĐỐC");
        assertThat(Offices.healed("TL. GHÁNH VĂN PHÒNG")).isEqualTo("TL. CHÁNH VĂN PHÒNG");
        assertThat(Offices.healed("ÁNH VĂN PHÒNG")).isEqualTo("CHÁNH VĂN PHÒNG");
        assertThat(Offices.healed("Ố TRƯỞNG BAN")).isEqualTo("PHÓ TRƯỞNG BAN");
    }

    @Test
    void givesATitleItsSignsBack() {
        assertThat(Offices.healed("CHÍ THỊ")).isEqualTo("CHỈ THỊ");
        assertThat(Offices.healed("BIỂN BẢN")).isEqualTo("BIÊN BẢN");
        assertThat(Offices.healed("THÔNG CÁO")).isEqualTo("THÔNG CÁO");
        assertThat(Offices.healed("QUY ĐỊNH")).isEqualTo("QUY ĐỊNH");
    }

    @Test
    void leavesOfficesAloneThatMayBeOthers() {
        for (String line : List.of(
                "TRƯỞNG BAN",
                "TRƯỞNG PHÒNG HÀNH CHÍNH",
                "VĂN PHÒNG",
                "CHỦ TỊCH HỘI ĐỒNG NHÂN DÂN",
                "Giám đốc",
                "BÌ THƯ MẬT")) {
            assertThat(Offices.healed(line)).isEqualTo(line);
        }
    }

    @Test
    void knowsTheWordsAboveTheRecipients() {
        Box left = new Box(84, 500, 50, 14);
        assertThat(RecipientLabel.healed("Nơi nhện:", left)).isEqualTo("Nơi nhận:");
        assertThat(RecipientLabel.healed("No: nhàn: Thường trực", left)).isEqualTo("Nơi nhận: Thường trực");
        assertThat(RecipientLabel.healed("Nội nhân", left)).isEqualTo("Nơi nhận");
        assertThat(RecipientLabel.healed("Nơi nh", left)).isEqualTo("Nơi nhận");
        assertThat(RecipientLabel.healed("Nội dung: như sau", left)).isEqualTo("Nội dung: như sau");
        assertThat(RecipientLabel.healed("Người nhận: ông", left)).isEqualTo("Người nhận: ông");
        assertThat(RecipientLabel.healed("Nơi nhện:", new Box(300, 500, 50, 14)))
                .isEqualTo("Nơi nhện:");
    }

    @Test
    void putsBlanksWhereASpeckOrNothingWasRead() {
        assertThat(Blanks.healed("Điều.chỉnh số hóa")).isEqualTo("Điều chỉnh số hóa");
        assertThat(Blanks.healed("bão số 3.năm 2026")).isEqualTo("bão số 3 năm 2026");
        assertThat(Blanks.healed("ỦY BAN NHÂN DÂN PHƯỜNG7")).isEqualTo("ỦY BAN NHÂN DÂN PHƯỜNG 7");
        for (String right : List.of("stttt.tinh@anlac.example", "xem tại cong.anlac.gov.vn", "v.v.", "12.500 đồng")) {
            assertThat(Blanks.healed(right)).isEqualTo(right);
        }
    }

    @Test
    void givesANumberTheStrokeBackBehindIt() {
        assertThat(Symbols.healed("Số : 2133 QĐ-STC")).isEqualTo("Số : 2133/QĐ-STC");
        assertThat(Symbols.healed("VW sơ kết phong trào")).isEqualTo("V/v sơ kết phong trào");
        assertThat(Symbols.healed("V/v sơ kết phong trào")).isEqualTo("V/v sơ kết phong trào");
        assertThat(Symbols.healed("VP tỉnh ủy")).isEqualTo("VP tỉnh ủy");
        assertThat(Symbols.healed("Số : 2094 / 2026 QĐ-BVSM")).isEqualTo("Số : 2094 / 2026/QĐ-BVSM");
        assertThat(Symbols.healed("Số: 274IPA-SYT")).isEqualTo("Số: 274/PA-SYT");
        assertThat(Symbols.healed("Số 937-CTr ĐU")).isEqualTo("Số 937-CTr/ĐU");
        assertThat(Symbols.healed("Số : 1473 /2026 /NÑQ-SNNMT")).isEqualTo("Số : 1473 /2026 /NQ-SNNMT");
        assertThat(Symbols.healed("Số 12-AB ĐU")).isEqualTo("Số 12-AB ĐU");
        assertThat(Symbols.healed("Số 12 AB-STC")).isEqualTo("Số 12 AB-STC");
        assertThat(Symbols.healed("Số lượng 12 QĐ-STC")).isEqualTo("Số lượng 12 QĐ-STC");
    }

    @Test
    void joinsQuotationMarksToTheWordThatTheyTouch() {
        assertThat(Quotes.joined(
                        List.of(at("\"Dân", 100, 180), at("khéo", 300, 380), at("\"", 376, 390), at("năm", 402, 460))))
                .extracting(RecognisedWord::text)
                .containsExactly("\"Dân", "khéo\"", "năm");
        assertThat(Quotes.joined(List.of(at("thi", 100, 140), at("“", 150, 158), at("Dân", 160, 200))))
                .extracting(RecognisedWord::text)
                .containsExactly("thi", "\"Dân");
        assertThat(Quotes.joined(List.of(at("thi", 100, 140), at("\"", 160, 168), at("Dân", 190, 230))))
                .extracting(RecognisedWord::text)
                .containsExactly("thi", "\"", "Dân");
    }

    private static RecognisedWord at(String text, int left, int right) {
        return new RecognisedWord(text, left, 80, right, 110, 105, 36, 0.9);
    }

    @Test
    void givesAQuotationOneKindOfMarks() {
        assertThat(ScannedText.text(line("phong trào \"Dân vận khéo”"))).isEqualTo("phong trào \"Dân vận khéo\"");
        assertThat(ScannedText.text(line("phong trào “Dân vận khéo”"))).isEqualTo("phong trào “Dân vận khéo”");
    }

    private static TextLine line(String text) {
        return new TextLine(
                1,
                1,
                Region.BODY,
                0,
                0,
                Alignment.UNKNOWN,
                false,
                List.of(TextRun.plain(text)),
                new Box(50, 400, 300, 14));
    }

    @Test
    void takesALineOfOneWordForAsLargeAsTheLinesAroundIt() {
        List<RecognisedWord> words = List.of(
                word("chống", 100, 35),
                word("sạt", 100, 35),
                word("lở", 100, 35),
                word("phường", 100, 35),
                word("lập", 150, 46),
                word("QUYẾT", 200, 60),
                word("ĐỊNH", 200, 60));
        assertThat(Sizes.mended(words))
                .extracting(RecognisedWord::size)
                .containsExactly(35.0, 35.0, 35.0, 35.0, 35.0, 60.0, 60.0);
    }

    private static RecognisedWord word(String text, double base, double size) {
        return new RecognisedWord(text, 0, 0, 10, 10, base, size, 0.9);
    }
}
