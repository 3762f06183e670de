package vn.vanthu.classifier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
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
            sure += (int) PdfRoads.of(file).stream().filter(Optional::isEmpty).count();
        }
        assertThat(sure).as("of " + DOCUMENTS * PAGES).isGreaterThan(DOCUMENTS * PAGES / 2);
    }
}
