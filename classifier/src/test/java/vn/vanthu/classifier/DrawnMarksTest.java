package vn.vanthu.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
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

/** Marks over the text of a page, and drawn as lines beside it. */
class DrawnMarksTest {
    private static final String LETTERS = "/vn/vanthu/classifier/numbering/Tinos-Regular.ttf";

    @TempDir
    private Path folder;

    @FunctionalInterface
    private interface Drawing {
        void on(PDPageContentStream page, PDFont font) throws IOException;
    }

    /** Its line comes behind those of the page that it lies over. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bản số: 03 | 655 | MAT",
                "Bản số: 03 | 654 | MAT",
                "Bản số hóa | 655 | NONE",
                "Bản số: 03 | 200 | NONE",
                "Độ mật: Tối mật | 520 | TOI_MAT",
                "Độ mật: Thường | 520 | NONE"
            })
    void areReadOverOtherText(String words, float y, SecrecyLevel level) throws IOException {
        assertThat(read((page, font) -> text(page, font, 90, y, words))).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"12,0,true", "14,0,true", "16,0,false", "14,0.8,true", "60,0.8,true", "60,0.8,false"})
    void areLeftOpenWhereTheyAreOutlines(float size, double angle, boolean each) throws IOException {
        assertThat(read((page, font) -> outlined(page, size, angle, each))).isEqualTo(SecrecyLevel.UNDETERMINED);
    }

    @Test
    void shapesApartAreNoWord() throws IOException {
        assertThat(read((page, font) -> {
                    for (int i = 0; i < 3; i++) {
                        star(page, 300 + 60 * i, 745);
                    }
                    for (int i = 0; i < 8; i++) {
                        page.addRect(100 + 12 * i, 735, 10, 10);
                        page.fill();
                    }
                }))
                .isEqualTo(SecrecyLevel.NONE);
    }

    private SecrecyLevel read(Drawing drawing) throws IOException {
        Path file = folder.resolve("thu.pdf");
        try (PDDocument document = new PDDocument();
                InputStream letters = Objects.requireNonNull(DocumentReader.class.getResourceAsStream(LETTERS))) {
            PDPage sheet = new PDPage(PDRectangle.A4);
            document.addPage(sheet);
            PDFont font = PDType0Font.load(document, letters);
            try (PDPageContentStream page = new PDPageContentStream(document, sheet)) {
                text(page, font, 60, 780, "SỞ NỘI VỤ");
                text(page, font, 60, 760, "Số: 12/SNV-VP");
                for (int i = 0; i < 34; i++) {
                    text(page, font, 60, 690 - 18 * i, "Sở Nội vụ đề nghị các đơn vị báo cáo số liệu hằng năm");
                }
                drawing.on(page, font);
            }
            document.save(file.toFile());
        }
        return new DocumentReader()
                .read(file, "thu.pdf", ReadingLimits.ordinary())
                .secrecy()
                .level();
    }

    private static void text(PDPageContentStream page, PDFont font, float x, float y, String words) throws IOException {
        page.beginText();
        page.setFont(font, 14);
        page.newLineAtOffset(x, y);
        page.showText(words);
        page.endText();
    }

    private static void star(PDPageContentStream page, float x, float y) throws IOException {
        page.moveTo(x, y + 6);
        for (int i = 1; i < 10; i++) {
            double far = i % 2 == 0 ? 6 : 2.5;
            page.lineTo((float) (x + far * Math.sin(Math.PI * i / 5)), (float) (y + far * Math.cos(Math.PI * i / 5)));
        }
        page.closePath();
        page.fill();
    }

    /** @param each letter by itself, as most programs fill them */
    private static void outlined(PDPageContentStream page, float size, double angle, boolean each) throws IOException {
        try (InputStream letters = Objects.requireNonNull(DocumentReader.class.getResourceAsStream(LETTERS))) {
            GlyphVector word = Font.createFont(Font.TRUETYPE_FONT, letters)
                    .deriveFont(size)
                    .createGlyphVector(new FontRenderContext(null, true, true), "MẬT");
            AffineTransform place = AffineTransform.getTranslateInstance(200, 300);
            place.rotate(angle);
            place.scale(1, -1);
            for (int i = 0; i < word.getNumGlyphs(); i++) {
                draw(page, word.getGlyphOutline(i), place);
                if (each) {
                    page.fill();
                }
            }
            if (!each) {
                page.fill();
            }
        } catch (FontFormatException e) {
            throw new IOException(e);
        }
    }

    private static void draw(PDPageContentStream page, Shape shape, AffineTransform place) throws IOException {
        float[] to = new float[6];
        float x = 0;
        float y = 0;
        for (PathIterator steps = shape.getPathIterator(place); !steps.isDone(); steps.next()) {
            switch (steps.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> page.moveTo(to[0], to[1]);
                case PathIterator.SEG_LINETO -> page.lineTo(to[0], to[1]);
                case PathIterator.SEG_QUADTO -> {
                    page.curveTo(
                            (x + 2 * to[0]) / 3,
                            (y + 2 * to[1]) / 3,
                            (to[2] + 2 * to[0]) / 3,
                            (to[3] + 2 * to[1]) / 3,
                            to[2],
                            to[3]);
                    to[0] = to[2];
                    to[1] = to[3];
                }
                default -> page.closePath();
            }
            x = to[0];
            y = to[1];
        }
    }
}
