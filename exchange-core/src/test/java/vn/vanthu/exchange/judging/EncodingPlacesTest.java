package vn.vanthu.exchange.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.exchange.judging.FileReport.ReportedFinding;
import vn.vanthu.exchange.judging.ReportedFacts.Malware;
import vn.vanthu.rules.Regulations;
import vn.vanthu.signature.trust.TrustStore;

class EncodingPlacesTest {
    private static final String OLD = "QuyÕt ®Þnh cña Uû ban nh©n d©n tØnh vÒ viÖc phª duyÖt";

    @TempDir
    private Path folder = Path.of("");

    private List<String> messages(String text) throws IOException {
        return messages(text, "bảng mã");
    }

    private List<String> messages(String text, String subject) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), text, StandardCharsets.UTF_8);
        Instant at = Instant.parse("2026-11-25T02:00:00Z");
        ExaminationOrder order = new ExaminationOrder(
                "tphcm-41-2011", at, Stage.DRAFT, Optional.empty(), Optional.empty(), List.of(), List.of(), false);
        return new FileJudge(Regulations.bundled(), TrustStore.NONE)
                        .judge(LeafReading.of(file, "a.txt", TrustStore.NONE, at), Malware.skipped(), "a.txt", order)
                        .findings()
                        .stream()
                        .map(ReportedFinding::message)
                        .filter(message -> message.contains(subject))
                        .toList();
    }

    @Test
    void saysWhereTheOldTextStandsAndHowItWouldRead() throws IOException {
        assertThat(messages("Ủy ban nhân dân tỉnh An Lạc\n\n" + OLD + "\n"))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message)
                        .contains("Chỗ sai: trang 1, dòng 3 (TCVN3): “" + OLD)
                        .contains("là “Quyết định của Uỷ ban nhân dân tỉnh về việc phê duyệt”"));
    }

    @Test
    void showsNothingOfADocumentUnderAMark() throws IOException {
        assertThat(messages("MẬT\n\nỦy ban nhân dân tỉnh An Lạc\n\n" + OLD + "\n"))
                .isNotEmpty()
                .noneSatisfy(message -> assertThat(message).contains("Chỗ sai"));
    }

    @Test
    void saysWhichWordsHoldLookAlikesWithTheirCodePoints() throws IOException {
        assertThat(messages("Ủy ban nhân dân tỉnh An Lạc\n\nHội \u00F0ồng, H\u00F0ND\n", "trông giống"))
                .singleElement()
                .asString()
                .contains("Văn bản có 1 từ")
                .contains("Chỗ sai: trang 1, dòng 3 (U+00F0): “\u00F0ồng” là “đồng”.");
        assertThat(messages("MẬT\n\nHội \u00F0ồng nhân dân tỉnh\n", "trông giống"))
                .singleElement()
                .asString()
                .doesNotContain("đồng");
        assertThat(messages("Ủy ban nhân dân tỉnh An Lạc\n", "trông giống")).isEmpty();
    }

    /** Old encodings have letters where others have signs of control. */
    @Test
    void showsNoCharactersThatControlATerminal() throws IOException {
        assertThat(messages("Ủy ban nhân dân tỉnh An Lạc\n\n" + OLD + " \u0085\u0090\u009b\n"))
                .isNotEmpty()
                .noneSatisfy(message -> assertThat(message).containsPattern("[\\x{80}-\\x{9f}]"));
    }
}
