package vn.vanthu.exchange.judging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.vanthu.classifier.seeing.SealDoubt;

class ScanWordsTest {

    @Test
    void sayWhereAndHowLargeAndHowSure() {
        ReportedFacts facts = Found.scan().seeing(true, 0.97, 0.88).judged().facts();
        assertThat(ScanWords.seal(facts)).isEqualTo("thấy ở trang 1, đường kính 36 mm, chắc 97 %");
        assertThat(ScanWords.handSignature(facts)).isEqualTo("thấy ở trang 1, dấu trùm 31 %, chắc 88 %");
    }

    @Test
    void sayWhatIsNotThereNotRedOrNotSure() {
        ReportedFacts none = Found.scan().seeing(true, 0, 0).judged().facts();
        assertThat(ScanWords.seal(none)).isEqualTo("không thấy");
        assertThat(ScanWords.handSignature(none)).isEqualTo("không thấy");
        ReportedFacts other = Found.scan().seeing(false, 0.9, 0.3).judged().facts();
        assertThat(ScanWords.seal(other))
                .isEqualTo("có dấu nhưng không phải màu đỏ, ở trang 1, đường kính 36 mm, chắc 90 %");
        assertThat(ScanWords.handSignature(other))
                .isEqualTo("chưa xác định, có thể ở trang 1, dấu trùm 31 %, chắc 30 %");
        assertThat(ScanWords.seal(Found.scan().judged().facts())).isEqualTo("chưa xác định");
        assertThat(ScanWords.seal(Found.scan()
                        .settled("seal", "FOUND", "Trần Thị Bình")
                        .judged()
                        .facts()))
                .isEqualTo("có");
    }

    @Test
    void sayWhyASealMayBeNoneOnPaper() {
        ReportedFacts.Scan scan = Found.scan()
                .seeing(true, 0.97, 0.88, SealDoubt.FLAT_INK)
                .judged()
                .facts()
                .scan();
        assertThat(scan).isNotNull();
        assertThat(scan.seen())
                .extracting(ScanWords::label)
                .containsExactly("Dấu đỏ", "Chữ ký tay", "Khung hoặc chữ đỏ");
        assertThat(scan.seen())
                .extracting(ScanWords::framed)
                .containsExactly(
                        "đường kính 36 mm, ngờ không phải dấu đóng trên giấy: mực một màu phẳng",
                        "dấu trùm 31 %",
                        "có thể là dấu chỉ độ mật, độ khẩn");
    }
}
