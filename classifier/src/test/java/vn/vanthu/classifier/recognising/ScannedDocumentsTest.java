package vn.vanthu.classifier.recognising;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.classifier.DocumentReader;
import vn.vanthu.classifier.DocumentReading;
import vn.vanthu.classifier.Form;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.SecrecyReading;

class ScannedDocumentsTest {
    private static final DocumentReader READER = new DocumentReader(LocalDate.MAX, Optional.of(ScanReader.usual()));

    @TempDir
    Path folder;

    @Test
    void readsAScanAndDoesNotHoldItForBeingOne() throws IOException {
        DocumentReading reading = read(READER, scan(PaintedPage.decision().noise(10, 1), PaintedPage.decision()));

        assertThat(reading.form()).isEqualTo(Form.SCAN);
        assertThat(reading.secrecy().level()).isEqualTo(SecrecyLevel.NONE);
        assertThat(reading.data().documentNumber().map(Read::value)).hasValue("318/QĐ-SXD");
        assertThat(reading.data().documentNumber().orElseThrow().confidence()).isLessThan(0.98);
        assertThat(reading.encoding()).isEmpty();
        assertThat(reading.layout()).isEmpty();
        assertThat(reading.text()).contains("Ban Chỉ đạo chuyển đổi số");
    }

    @Test
    void findsTheStampOnTheSecondPage() throws IOException {
        DocumentReading reading =
                read(READER, scan(PaintedPage.decision(), PaintedPage.decision().stamp(60, 52, 10, true, "TUYỆT MẬT")));

        assertThat(reading.secrecy().level()).isEqualTo(SecrecyLevel.TUYET_MAT);
        assertThat(reading.secrecy().cues().getFirst().place().page()).hasValue(2);
    }

    @Test
    void takesAStampForAMarkWhateverIsPrintedBesideIt() throws IOException {
        DocumentReading reading = read(
                READER,
                scan(PaintedPage.decision()
                        .stamp(30, 9, 0, true, "TUYỆT MẬT")
                        .redWords(62, 9, "QUAN THƯỜNG TRỰC BAN CHỈ ĐẠO")));

        assertThat(reading.secrecy().level()).isEqualTo(SecrecyLevel.TUYET_MAT);
    }

    @Test
    void readsTheNameThatABlueSignatureLiesAcross() throws IOException {
        DocumentReading reading = read(
                READER, scan(PaintedPage.decision().signature(128, 138, 40, 30).noise(8, 2)));

        assertThat(reading.data().signer().map(signer -> signer.value().name())).hasValue("Nguyễn Hữu Phước");
    }

    @Test
    void cannotTellWhereTheProgramIsMissing() throws IOException {
        DocumentReader without = new DocumentReader(
                LocalDate.MAX,
                Optional.of(
                        new ScanReader(new PageReader(Tesseract.of(folder.resolve("none"), Duration.ofSeconds(5))))));
        DocumentReading reading = read(without, scan(PaintedPage.decision()));

        assertThat(reading.secrecy().undetermined()).contains(SecrecyReading.Undetermined.SCAN);
        assertThat(reading.data().documentNumber()).isEmpty();
    }

    @Test
    void readsThePictureAmongPagesOfText() throws IOException {
        Path file = folder.resolve("mixed.pdf");
        try (PDDocument pdf = new PDDocument()) {
            add(pdf, PaintedPage.decision().stamp(60, 52, 0, true, "MẬT"));
            PDPage text = new PDPage(PDRectangle.A4);
            pdf.addPage(text);
            try (PDPageContentStream content = new PDPageContentStream(pdf, text)) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 12);
                for (int line = 0; line < 30; line++) {
                    content.beginText();
                    content.newLineAtOffset(70, 760 - 20 * line);
                    content.showText("Danh sach thanh vien kem theo, dong " + line);
                    content.endText();
                }
            }
            pdf.save(file.toFile());
        }
        DocumentReading reading = read(READER, file);

        assertThat(reading.form()).isEqualTo(Form.DIGITAL_PDF);
        assertThat(reading.secrecy().level()).isEqualTo(SecrecyLevel.MAT);
        assertThat(reading.data().documentNumber().map(Read::value)).hasValue("318/QĐ-SXD");
    }

    private static DocumentReading read(DocumentReader reader, Path file) {
        return reader.read(file, "vanban.pdf", ReadingLimits.ordinary());
    }

    private Path scan(PaintedPage... pages) throws IOException {
        Path file = folder.resolve("scan.pdf");
        try (PDDocument pdf = new PDDocument()) {
            for (PaintedPage page : pages) {
                add(pdf, page);
            }
            pdf.save(file.toFile());
        }
        return file;
    }

    private static void add(PDDocument pdf, PaintedPage painted) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            content.drawImage(
                    JPEGFactory.createFromImage(pdf, painted.picture(), 0.85f),
                    0,
                    0,
                    PDRectangle.A4.getWidth(),
                    PDRectangle.A4.getHeight());
        }
    }
}
