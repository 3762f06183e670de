package vn.vanthu.classifier.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.classifier.DocumentData;
import vn.vanthu.classifier.DocumentReader;
import vn.vanthu.classifier.NumberingOutcome;
import vn.vanthu.classifier.NumberingOutcome.Missing;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.numbering.PointedPlaces.Pointed;

class PdfNumberingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 5);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "Số:          /QĐ-SXD, 'An Lạc, ngày      tháng      năm 2026', 123/QĐ-SXD",
        "Số:          /SXD-QHKT, 'An Lạc, ngày      tháng 02 năm 2026', 07/SXD-QHKT",
        "Số          -QĐ/TU, 'An Lạc, ngày      tháng      năm 2026', 464-QĐ/TU"
    })
    void writesNumberAndDateIntoTheBlanks(String number, String date, String documentNumber) throws IOException {
        Path draft = pdf(number, date);
        Path numbered = folder.resolve("numbered.pdf");
        assertThat(number(draft, documentNumber)).isEqualTo(new NumberingOutcome.Written(numbered));
        DocumentData data = new DocumentReader()
                .read(numbered, "numbered.pdf", ReadingLimits.ordinary())
                .data();
        assertThat(data.documentNumber().map(Read::value)).contains(documentNumber);
        assertThat(data.issuedOn().map(Read::value)).contains(DAY);
    }

    @Test
    void saysWhichPlaceIsMissingAndWritesNothing() throws IOException {
        assertThat(number(pdf("Số:          /QĐ-SXD", "Ghi chú của phòng"), "15/QĐ-SXD"))
                .isEqualTo(new NumberingOutcome.PlaceNotFound(EnumSet.of(Missing.DATE)));
        assertThat(number(pdf("Số:/QĐ-SXD", "An Lạc, ngày      tháng      năm 2026"), "15/QĐ-SXD"))
                .isInstanceOf(NumberingOutcome.PlaceNotFound.class);
        assertThat(number(pdf("Số: ......../QĐ-SXD", "An Lạc, ngày ..... tháng ..... năm 2026"), "15/QĐ-SXD"))
                .isInstanceOf(NumberingOutcome.PlaceNotFound.class);
        assertThat(folder.resolve("numbered.pdf")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void writesWhereAPersonPointedUprightAsThePageIsShown(int turned) throws IOException {
        Path draft = pdf("", "");
        Path numbered = folder.resolve("numbered.pdf");
        try (PDDocument document = Loader.loadPDF(draft.toFile())) {
            document.getPage(0).setRotation(turned);
            document.save(draft.toFile());
        }
        PointedPlaces pointed = new PointedPlaces(
                Optional.of(new Pointed(1, 90, 200, "Số: 15/QĐ-SXD")),
                Optional.of(new Pointed(1, 320, 220, "ngày 05 tháng 02 năm 2026")));
        assertThat(new DraftNumbering().number(draft, numbered, "15/QĐ-SXD", DAY, pointed, ReadingLimits.ordinary()))
                .isEqualTo(new NumberingOutcome.Written(numbered));
        try (PDDocument document = Loader.loadPDF(numbered.toFile())) {
            assertThat(line(document, "Số: 15/QĐ-SXD")).isCloseTo(90, within(0.5f));
            assertThat(line(document, "ngày 05 tháng 02 năm 2026")).isCloseTo(320, within(0.5f));
        }
    }

    @Test
    void writesOneIntoItsBlankAndTheOtherWhereAPersonPointed() throws IOException {
        Path draft = pdf("Số:          /QĐ-SXD", "Ghi chú của phòng");
        Path numbered = folder.resolve("numbered.pdf");
        PointedPlaces pointed =
                new PointedPlaces(Optional.empty(), Optional.of(new Pointed(1, 330, 125, "ngày 05 tháng 02 năm 2026")));
        assertThat(new DraftNumbering().number(draft, numbered, "15/QĐ-SXD", DAY, pointed, ReadingLimits.ordinary()))
                .isEqualTo(new NumberingOutcome.Written(numbered));
        assertThat(new DocumentReader()
                        .read(numbered, "numbered.pdf", ReadingLimits.ordinary())
                        .data()
                        .documentNumber()
                        .map(Read::value))
                .contains("15/QĐ-SXD");
    }

    @Test
    void writesNothingWhereThePageOrItsRoomIsMissing() throws IOException {
        Path draft = pdf("", "");
        Pointed number = new Pointed(1, 90, 200, "15/QĐ-SXD");
        for (Pointed wrong : List.of(
                new Pointed(2, 90, 200, "ngày 05 tháng 02 năm 2026"),
                new Pointed(1, 500, 200, "ngày 05 tháng 02 năm 2026"),
                new Pointed(1, 90, 835, "ngày 05 tháng 02 năm 2026"))) {
            assertThat(new DraftNumbering()
                            .number(
                                    draft,
                                    folder.resolve("numbered.pdf"),
                                    "15/QĐ-SXD",
                                    DAY,
                                    new PointedPlaces(Optional.of(number), Optional.of(wrong)),
                                    ReadingLimits.ordinary()))
                    .isEqualTo(new NumberingOutcome.PlaceNotFound(EnumSet.of(Missing.DATE)));
        }
        assertThat(folder.resolve("numbered.pdf")).doesNotExist();
    }

    @Test
    void knowsTheWidthOfTheTextThatItWrites() throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream in = Objects.requireNonNull(
                        PdfNumberingTest.class.getResourceAsStream("/fonts/Tinos-Regular.ttf"))) {
            float width = PDType0Font.load(document, in).getStringWidth("Số: 15/QĐ-SXD") / 1000 * 13;
            assertThat(PointedText.width("Số: 15/QĐ-SXD")).isCloseTo(width, within(0.05f));
        }
    }

    /** From the left of the page as it is shown. */
    private static float line(PDDocument document, String text) throws IOException {
        String wanted = text.replace(" ", "");
        return PageRows.of(document, 1).stream()
                .filter(row -> row.text().replace(" ", "").contains(wanted))
                .map(row -> row.letters().getFirst().left())
                .findFirst()
                .orElseThrow();
    }

    private NumberingOutcome number(Path draft, String documentNumber) {
        return new DraftNumbering()
                .number(draft, folder.resolve("numbered.pdf"), documentNumber, DAY, ReadingLimits.ordinary());
    }

    private Path pdf(String number, String date) throws IOException {
        Path file = Files.createTempFile(folder, "draft", ".pdf");
        try (PDDocument document = new PDDocument();
                InputStream in = Objects.requireNonNull(
                        PdfNumberingTest.class.getResourceAsStream("/fonts/Tinos-Regular.ttf"))) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDFont font = PDType0Font.load(document, in);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                write(content, font, 85, 780, "ỦY BAN NHÂN DÂN TỈNH AN LẠC");
                write(content, font, 300, 780, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
                write(content, font, 110, 765, "SỞ XÂY DỰNG");
                write(content, font, 340, 765, "Độc lập - Tự do - Hạnh phúc");
                write(content, font, 95, 735, number);
                write(content, font, 330, 735, date);
                write(content, font, 250, 700, "QUYẾT ĐỊNH");
                write(content, font, 180, 685, "Về việc kiện toàn Ban Chỉ đạo chuyển đổi số");
            }
            document.save(file.toFile());
        }
        return file;
    }

    private static void write(PDPageContentStream content, PDFont font, float x, float y, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, 13);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }
}
