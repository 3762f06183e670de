package vn.vanthu.classifier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The quick road says what PDFBox's stripper says, or nothing. */
class QuickPageTest {
    private static final int DOCUMENTS = 40;
    private static final int PAGES = 25;

    @TempDir
    Path folder;

    @Test
    void readsPagesDrawnInEveryWayAsTheStripperDoes() throws IOException {
        Random random = new Random(20261125);
        int sure = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            Path file = folder.resolve("trang.pdf");
            DrawnPages.write(file, random, PAGES);
            try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                PageFonts fonts = new PageFonts();
                int number = 0;
                for (PDPage page : pdf.getPages()) {
                    sure += agrees(page, fonts, i + "/" + number++) ? 1 : 0;
                }
            }
        }
        assertThat(sure).as("of " + DOCUMENTS * PAGES).isGreaterThan(DOCUMENTS * PAGES / 2);
    }

    private static boolean agrees(PDPage page, PageFonts fonts, String name) throws IOException {
        PageText quick;
        try {
            quick = QuickPage.read(page, fonts);
        } catch (DoubtException doubt) {
            return false;
        }
        PageText stripped = new StrippedPage(page, 0).read(page);
        assertThat(quick).as(name).usingRecursiveComparison().isEqualTo(stripped);
        return true;
    }
}
