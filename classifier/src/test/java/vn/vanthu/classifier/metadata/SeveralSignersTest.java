package vn.vanthu.classifier.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.vanthu.classifier.Box;
import vn.vanthu.classifier.DocumentData;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.Signer;
import vn.vanthu.classifier.SigningCapacity;
import vn.vanthu.classifier.text.Alignment;
import vn.vanthu.classifier.text.Region;
import vn.vanthu.classifier.text.TextLine;
import vn.vanthu.classifier.text.TextRun;

/** Documents that several agencies sign together. */
class SeveralSignersTest {
    private static final Signer POLICE =
            new Signer("Trịnh Văn Hào", Optional.of("PHÓ GIÁM ĐỐC"), List.of(SigningCapacity.KT));
    private static final Signer SCHOOLS = new Signer("Tạ Thị Thu Hương", Optional.of("GIÁM ĐỐC"), List.of());
    private static final List<String> RECIPIENTS = List.of("Nơi nhận:", "- UBND tỉnh;", "- Lưu: VT.");

    private static List<Signer> names(SignerFinder.Signers signers) {
        return signers.all().stream().map(Read::value).toList();
    }

    @Test
    void readsAllWhoSignInOneTableAndTheFirstAsTheSigner() {
        Page page = new Page()
                .text("Các đơn vị có trách nhiệm thực hiện Kế hoạch này kể từ ngày ký.")
                .cells(
                        List.of("CÔNG AN TỈNH", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Đại tá Trịnh Văn Hào"),
                        List.of("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "GIÁM ĐỐC", "Tạ Thị Thu Hương"))
                .text(RECIPIENTS.toArray(String[]::new));
        SignerFinder.Signers signers = SignerFinder.find(page.segments());
        assertThat(names(signers)).containsExactly(POLICE, SCHOOLS);
        assertThat(signers.principal().map(Read::value)).contains(POLICE);
        assertThat(signers.all().getLast().place().page()).isEqualTo(OptionalInt.of(1));
        DocumentData data = page.data();
        assertThat(data.signers()).isEqualTo(signers.all());
        assertThat(data.signer()).isEqualTo(signers.principal());
    }

    @Test
    void readsThoseWhoSignOneBelowTheOther() {
        Page page = new Page()
                .text("Các đơn vị có trách nhiệm thực hiện Kế hoạch này kể từ ngày ký.")
                .centred("CÔNG AN TỈNH", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "(Đã ký)", "Trịnh Văn Hào")
                .centred("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "GIÁM ĐỐC", "Tạ Thị Thu Hương")
                .text(RECIPIENTS.toArray(String[]::new));
        assertThat(names(SignerFinder.find(page.segments()))).containsExactly(POLICE, SCHOOLS);
    }

    @Test
    void takesNobodyFromAnAnnexForOneWhoSignsToo() {
        Page page = new Page()
                .text("Các đơn vị có trách nhiệm thực hiện Kế hoạch này kể từ ngày ký.")
                .cells(RECIPIENTS, List.of("GIÁM ĐỐC", "Tạ Thị Thu Hương"))
                .centred("PHỤ LỤC", "DANH SÁCH THÀNH VIÊN")
                .cells(List.of(""), List.of("TRƯỞNG PHÒNG", "Hồ Thị Cúc"));
        assertThat(names(SignerFinder.find(page.segments()))).containsExactly(SCHOOLS);
    }

    @Test
    void givesEachOfThreeOnALineOfThePageTheLinesAboveHim() {
        List<TextLine> lines = List.of(
                line(1, 1, "KT. GIÁM ĐỐC", 60),
                line(1, 2, "GIÁM ĐỐC", 240),
                line(1, 3, "KT. GIÁM ĐỐC", 420),
                line(2, 1, "PHÓ GIÁM ĐỐC", 60),
                line(2, 2, "PHÓ GIÁM ĐỐC", 420),
                line(3, 1, "Trịnh Văn Hào", 60),
                line(3, 2, "Tạ Thị Thu Hương", 240),
                line(3, 3, "Châu Văn Đính", 420));
        List<Segment> segments =
                Segment.of(lines, lines.stream().map(TextLine::text).toList());
        assertThat(names(SignerFinder.find(segments)))
                .containsExactly(
                        POLICE,
                        SCHOOLS,
                        new Signer("Châu Văn Đính", Optional.of("PHÓ GIÁM ĐỐC"), List.of(SigningCapacity.KT)));
    }

    private static TextLine line(int number, int column, String text, float left) {
        return new TextLine(
                1,
                number,
                Region.BODY,
                0,
                column,
                Alignment.UNKNOWN,
                false,
                List.of(new TextRun(text, "", false, false)),
                new Box(left, 700 + 20f * number, 110, 14));
    }
}
