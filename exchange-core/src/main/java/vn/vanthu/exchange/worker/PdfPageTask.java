package vn.vanthu.exchange.worker;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.Box;
import vn.vanthu.classifier.DocumentReader;
import vn.vanthu.classifier.Place;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.Signer;

/** One page of a PDF: what stands where. */
final class PdfPageTask {
    static final WorkerTask<LayoutRequest, LayoutAnswer> LAYOUT = new WorkerTask<>(
            "LAY_OUT_PDF", LayoutRequest.class, LayoutAnswer.class, Duration.ofSeconds(25), PdfPageTask::layout);

    private static final int MOST_WORDS = 4000;
    /** Letters further apart than that, in heights, are not of one word. */
    private static final float APART = 0.2f;

    /** What tone marks above and descenders below take, in heights. */
    private static final float MARKS = 0.25f;

    private PdfPageTask() {}

    /** @param page from 1; 0 for the one with the signer, else the last */
    record LayoutRequest(Path pdf, int page) {}

    record LayoutAnswer(@Nullable PdfLayout layout) {}

    private static LayoutAnswer layout(LayoutRequest request, Path scratch) throws IOException {
        PdfLayout.SignerBlock block = block(request.pdf()).orElse(null);
        try (PDDocument document =
                Loader.loadPDF(new RandomAccessReadBufferedFile(request.pdf().toFile()), "")) {
            int pages = document.getNumberOfPages();
            int page = request.page() > 0 ? request.page() : block != null ? block.page() : pages;
            if (page < 1 || page > pages) {
                return new LayoutAnswer(null);
            }
            PDPage sheet = document.getPage(page - 1);
            PDRectangle shown = sheet.getCropBox();
            boolean turned = sheet.getRotation() % 180 != 0;
            Words words = new Words(page);
            words.writeText(document, Writer.nullWriter());
            return new LayoutAnswer(new PdfLayout(
                    pages,
                    page,
                    turned ? shown.getHeight() : shown.getWidth(),
                    turned ? shown.getWidth() : shown.getHeight(),
                    words.found(),
                    block));
        }
    }

    private static Optional<PdfLayout.SignerBlock> block(Path pdf) {
        return new DocumentReader()
                .read(pdf, String.valueOf(pdf.getFileName()), ReadingLimits.ordinary())
                .data()
                .signer()
                .flatMap(PdfPageTask::block);
    }

    private static Optional<PdfLayout.SignerBlock> block(Read<Signer> signer) {
        Place name = signer.place();
        if (name.page().isEmpty() || name.box().isEmpty()) {
            return Optional.empty();
        }
        int page = name.page().getAsInt();
        Box title = signer.rest().stream()
                .filter(line -> line.page().isPresent() && line.page().getAsInt() == page)
                .map(Place::box)
                .flatMap(Optional::stream)
                .reduce(Box::with)
                .orElse(null);
        return Optional.of(new PdfLayout.SignerBlock(page, title, name.box().get()));
    }

    /** The words of one page as it is shown; what is turned on it takes the room that it takes. */
    private static final class Words extends PDFTextStripper {
        private final List<PdfLayout.Word> found = new ArrayList<>();
        private PdfLayout.@Nullable Word last;

        private Words(int page) {
            setStartPage(page);
            setEndPage(page);
        }

        List<PdfLayout.Word> found() {
            return Stream.concat(found.stream(), Optional.ofNullable(last).stream())
                    .limit(MOST_WORDS)
                    .toList();
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            if (text.getUnicode() == null || text.getUnicode().isBlank()) {
                return;
            }
            PdfLayout.Word letter = letter(text);
            PdfLayout.Word before = last;
            if (before != null && continues(before, letter)) {
                float top = Math.min(before.top(), letter.top());
                last = new PdfLayout.Word(
                        before.left(),
                        top,
                        letter.right() - before.left(),
                        Math.max(before.bottom(), letter.bottom()) - top,
                        before.letters() + 1);
            } else {
                if (before != null && found.size() < MOST_WORDS) {
                    found.add(before);
                }
                last = letter;
            }
        }

        private static boolean continues(PdfLayout.Word before, PdfLayout.Word letter) {
            return Math.abs(before.bottom() - letter.bottom()) < letter.height() / 2
                    && letter.left() >= before.left()
                    && letter.left() - before.right() < APART * letter.height();
        }

        private static PdfLayout.Word letter(TextPosition text) {
            float along = Math.max(1, text.getWidthDirAdj());
            float high = Math.max(1, text.getHeightDir());
            return switch (Math.floorMod((int) text.getDir(), 360)) {
                case 90 -> new PdfLayout.Word(text.getX() - high, text.getY() - along, high, along, 1);
                case 180 -> new PdfLayout.Word(text.getX() - along, text.getY(), along, high, 1);
                case 270 -> new PdfLayout.Word(text.getX(), text.getY(), high, along, 1);
                default ->
                    new PdfLayout.Word(text.getX(), text.getY() - high * (1 + MARKS), along, high * (1 + 2 * MARKS), 1);
            };
        }
    }
}
