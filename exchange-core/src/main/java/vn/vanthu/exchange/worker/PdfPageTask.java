package vn.vanthu.exchange.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.Box;
import vn.vanthu.classifier.DocumentReader;
import vn.vanthu.classifier.Place;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.Signer;

/** One page of a PDF: what stands where, and how it looks. */
final class PdfPageTask {
    static final WorkerTask<LayoutRequest, LayoutAnswer> LAYOUT = new WorkerTask<>(
            "LAY_OUT_PDF", LayoutRequest.class, LayoutAnswer.class, Duration.ofSeconds(25), PdfPageTask::layout);

    static final WorkerTask<DrawRequest, DrawAnswer> DRAW = new WorkerTask<>(
            "DRAW_PDF", DrawRequest.class, DrawAnswer.class, Duration.ofSeconds(25), PdfPageTask::draw);

    private static final int MOST_WORDS = 4000;
    /** Wide enough to be read where a page fills a column. */
    private static final float PIXELS_ACROSS = 1100;

    private static final float LARGEST_SCALE = 2;
    /** Letters further apart than that, in heights, are not of one word. */
    private static final float APART = 0.2f;

    /** What tone marks above and descenders below take, in heights. */
    private static final float MARKS = 0.25f;

    private PdfPageTask() {}

    /** @param page from 1; 0 for the one with the signer, else the last */
    record LayoutRequest(Path pdf, int page) {}

    /** @param layout null where it is no PDF or has no such page */
    record LayoutAnswer(@Nullable PdfLayout layout) {}

    record DrawRequest(Path pdf, int page, Path png) {}

    record DrawAnswer(boolean drawn) {}

    private static LayoutAnswer layout(LayoutRequest request, Path scratch) {
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
        } catch (IOException | RuntimeException noPdf) {
            return new LayoutAnswer(null);
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

    private static DrawAnswer draw(DrawRequest request, Path scratch) {
        try (PDDocument document =
                Loader.loadPDF(new RandomAccessReadBufferedFile(request.pdf().toFile()), "")) {
            if (request.page() < 1 || request.page() > document.getNumberOfPages()) {
                return new DrawAnswer(false);
            }
            PDRectangle shown = document.getPage(request.page() - 1).getCropBox();
            float scale = Math.min(LARGEST_SCALE, PIXELS_ACROSS / Math.max(shown.getWidth(), shown.getHeight() / 1.5f));
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            BufferedImage picture = renderer.renderImage(request.page() - 1, scale, ImageType.RGB);
            return new DrawAnswer(
                    ImageIO.write(picture, "png", request.png().toFile()) && Files.size(request.png()) > 0);
        } catch (IOException | RuntimeException noPdf) {
            return new DrawAnswer(false);
        }
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
                        before.text() + letter.text());
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
            String said = text.getUnicode();
            return switch (Math.floorMod((int) text.getDir(), 360)) {
                case 90 -> new PdfLayout.Word(text.getX() - high, text.getY() - along, high, along, said);
                case 180 -> new PdfLayout.Word(text.getX() - along, text.getY(), along, high, said);
                case 270 -> new PdfLayout.Word(text.getX(), text.getY(), high, along, said);
                default ->
                    new PdfLayout.Word(
                            text.getX(), text.getY() - high * (1 + MARKS), along, high * (1 + 2 * MARKS), said);
            };
        }
    }
}
