package vn.vanthu.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.samples.SampleLibrary;

/** A page ends a secret only in words that its reader sees. */
class PaleEndTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "FFFFFF, 90, 740, TOI_MAT",
        "F8F8F8, 90, 740, TOI_MAT",
        "FF0000, 90, -60, TOI_MAT",
        "FF0000, 900, 740, TOI_MAT",
        "FF0000, 90, 740, NONE",
        "000000, 90, 740, NONE",
    })
    void isSeenOrNot(String colour, float x, float y, SecrecyLevel level) throws IOException {
        ends("ĐÃ GIẢI MẬT", colour, x, y, level);
    }

    @ParameterizedTest
    @CsvSource({
        "ĐÃ GIẢI MẬT, FFFFFF, TOI_MAT",
        "ĐÃ GIẢI MẬT, 000000, NONE",
        "Đ Ã G I Ả I M Ậ T, FFFFFF, TOI_MAT",
        "Đ Ã G I Ả I M Ậ T, 000000, NONE",
        "đã giải mật, FFFFFF, TOI_MAT",
        "Giải mật ngày 12/3/2026, FFFFFF, TOI_MAT",
        "Giải mật ngày 12/3/2026, 000000, NONE"
    })
    void isLookedAtHoweverItIsWritten(String words, String colour, SecrecyLevel level) throws IOException {
        ends(words, colour, 90, 740, level);
        ends(Normalizer.normalize(words, Normalizer.Form.NFD), colour, 90, 740, level);
    }

    private void ends(String words, String colour, float x, float y, SecrecyLevel level) throws IOException {
        Path file = folder.resolve("thu.pdf");
        try (PDDocument pdf = new PDDocument();
                InputStream face = SampleLibrary.class.getResourceAsStream("/fonts/Tinos-Regular.ttf")) {
            PDType0Font font = PDType0Font.load(pdf, face, true);
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
                write(out, font, Color.BLACK, 90, 760, "TỐI MẬT");
                write(out, font, new Color(Integer.parseInt(colour, 16)), x, y, words);
                write(out, font, Color.BLACK, 90, 700, "Kính gửi: Sở Nội vụ");
                write(out, font, Color.WHITE, 90, 600, "chữ trắng");
            }
            pdf.save(file.toFile());
        }
        SecrecyReading reading = new DocumentReader(LocalDate.of(2026, 11, 26))
                .read(file, "thu", ReadingLimits.ordinary())
                .secrecy();
        assertThat(reading.level()).isEqualTo(level);
        assertThat(reading.declassified()).isEqualTo(level == SecrecyLevel.NONE);
    }

    private static void write(PDPageContentStream out, PDType0Font font, Color colour, float x, float y, String text)
            throws IOException {
        out.beginText();
        out.setFont(font, 14);
        out.setNonStrokingColor(colour);
        out.newLineAtOffset(x, y);
        out.showText(text);
        out.endText();
    }
}
