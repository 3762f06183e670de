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
        assertThat(Quarters.healed("quý III/2026")).isEqualTo("quý III/2026");
        assertThat(Quarters.healed("số VI/2026")).isEqualTo("số VI/2026");
        assertThat(Quarters.healed("quý 1/2026")).isEqualTo("quý 1/2026");
        assertThat(Quarters.healed("1/2026")).isEqualTo("1/2026");
        assertThat(Quarters.healed("TV/2026")).isEqualTo("IV/2026");
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
