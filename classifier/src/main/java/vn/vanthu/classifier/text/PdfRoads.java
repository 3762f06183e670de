package vn.vanthu.classifier.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Both roads to the text of a PDF page, run beside each other; for benchmarks and tests. */
public final class PdfRoads {

    private PdfRoads() {}

    /**
     * Page by page, why the quick road is left; empty where it is taken.
     *
     * @throws IllegalStateException where both roads read a page and differ
     * @throws IOException for a file that is no PDF, or one with a page that the stripper cannot read
     */
    public static List<Optional<Doubt>> of(Path file) throws IOException {
        List<Optional<Doubt>> roads = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(new RandomAccessReadBufferedFile(file.toFile()), "")) {
            PageFonts fonts = new PageFonts();
            for (PDPage page : pdf.getPages()) {
                roads.add(of(page, fonts));
            }
        }
        return roads;
    }

    /** The same for one page. */
    public static Optional<Doubt> of(PDPage page) throws IOException {
        return of(page, new PageFonts());
    }

    private static Optional<Doubt> of(PDPage page, PageFonts fonts) throws IOException {
        PageText quick;
        try {
            quick = QuickPage.read(page, fonts, new OperatorCount());
        } catch (DoubtException e) {
            return Optional.of(e.doubt());
        }
        PageText stripped = new StrippedPage(page, new OperatorCount()).read(page);
        if (!quick.same(stripped)) {
            throw new IllegalStateException(quick + "\nis not what the stripper reads\n" + stripped);
        }
        return Optional.empty();
    }
}
