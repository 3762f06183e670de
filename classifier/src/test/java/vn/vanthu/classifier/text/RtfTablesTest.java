package vn.vanthu.classifier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.classifier.DocumentReader;
import vn.vanthu.classifier.DocumentReading;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.Signer;
import vn.vanthu.classifier.SigningCapacity;

/** Tables as LibreOffice writes them: several paragraphs to a cell, the last one ended by the cell. */
class RtfTablesTest {
    @TempDir
    private Path folder;

    private static String cell(String... paragraphs) {
        return "\\pard\\plain\\intbl\\qc{" + String.join("}\\par \\pard\\plain\\intbl\\qc{", paragraphs) + "}\\cell";
    }

    private static String row(String left, String right) {
        return "\\trowd\\trql\\cellx4800\\cellx9600" + left + right + "\\row\\pard";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(c < 128 ? String.valueOf((char) c) : "\\u" + (short) c + "\\'3f"));
        return escaped.toString();
    }

    @Test
    void keepsTheParagraphsOfACellTogether() throws IOException {
        String text = row(
                        cell("SỞ XÂY DỰNG", "Số: 15/QĐ-SXD"),
                        cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "An Lạc, ngày 13 tháng 10 năm 2026"))
                + "\\plain {QUYẾT ĐỊNH}\\par {Nội dung.}\\par "
                + row(
                        cell("Nơi nhận:", "- Sở Nội vụ;", "- Lưu: VT."),
                        cell("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Bình"));
        Path file = folder.resolve("a.rtf");
        Files.writeString(
                file,
                "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times New Roman;}}" + escaped(text) + "}",
                StandardCharsets.US_ASCII);
        DocumentReading reading = new DocumentReader().read(file, "a.rtf", ReadingLimits.ordinary());
        Signer signer = reading.data().signer().orElseThrow().value();
        assertThat(signer.name()).isEqualTo("Lê Bình");
        assertThat(signer.position()).contains("PHÓ CHỦ TỊCH");
        assertThat(signer.capacities()).containsExactly(SigningCapacity.TM, SigningCapacity.KT);
        assertThat(reading.data().issuer().map(Read::value)).contains("SỞ XÂY DỰNG");
        assertThat(reading.data().issuedOn()).isPresent();
    }
}
