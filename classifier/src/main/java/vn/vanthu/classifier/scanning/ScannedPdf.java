package vn.vanthu.classifier.scanning;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import vn.vanthu.classifier.Box;

/**
 * A page that is one upright picture gives its pixels as they are stored; every other one is drawn, at the resolution of
 * its finest picture.
 */
final class ScannedPdf extends ScannedPages {
    private static final double POINTS = 72;
    private static final double COARSEST = 100;
    private static final double FINEST = 300;
    private static final double LEGIBLE = 250;
    /** Across and down. */
    private static final double ALIKE = 0.02;

    private static final double SLANT = 0.001;
    /** Of a page, what is laid over it at most. */
    private static final double SMALL = 0.25;

    private final PDDocument pdf;
    private final PDFRenderer renderer;

    ScannedPdf(Path file) throws IOException {
        pdf = Loader.loadPDF(new RandomAccessReadBufferedFile(file.toFile()), "");
        pdf.setResourceCache(new NoPicturesKept());
        renderer = new StrictRenderer(pdf);
        renderer.setSubsamplingAllowed(true);
    }

    @Override
    public int count() {
        return pdf.getNumberOfPages();
    }

    @Override
    ScannedPage draw(int number) throws IOException {
        PDPage page = pdf.getPage(number - 1);
        DrawnPictures pictures = DrawnPictures.of(page);
        Optional<ScannedPage> stored = pictures.only().isPresent() && page.getRotation() == 0
                ? stored(number, page, pictures.only().get())
                : Optional.empty();
        return stored.isPresent() ? stored.get() : drawn(number, page, pictures.finest(), laid(page, pictures));
    }

    private static Optional<ScannedPage> stored(int number, PDPage page, DrawnPictures.Placed placed)
            throws IOException {
        Matrix m = placed.matrix();
        PDImageXObject image = placed.image();
        double across = m.getScaleX();
        double down = m.getScaleY();
        if (across <= 0
                || down <= 0
                || Math.abs(m.getShearX()) > SLANT * across
                || Math.abs(m.getShearY()) > SLANT * down) {
            return Optional.empty();
        }
        double dpi = image.getWidth() * POINTS / across;
        if (Math.abs(image.getHeight() * POINTS / down / dpi - 1) > ALIKE) {
            return Optional.empty();
        }
        int by = thinning(image.getWidth(), image.getHeight());
        Optional<BufferedImage> plain = PlainJpeg.of(image, by);
        BufferedImage picture = plain.isPresent() ? plain.get() : by == 1 ? image.getImage() : image.getImage(null, by);
        PDRectangle shown = page.getCropBox();
        return Optional.of(new ScannedPage.Picture(
                number,
                picture,
                dpi * picture.getWidth() / image.getWidth(),
                new Box(
                        m.getTranslateX() - shown.getLowerLeftX(),
                        (float) (shown.getUpperRightY() - m.getTranslateY() - down),
                        (float) across,
                        (float) down)));
    }

    /** The whole page as it is shown, at a resolution that letters in pictures can be read at. */
    ScannedPage.Picture drawn(int number) throws IOException {
        return drawn(number, pdf.getPage(number - 1), LEGIBLE, List.of());
    }

    /** What covers a small part of the page, as it is shown. */
    private static List<Box> laid(PDPage page, DrawnPictures pictures) {
        PDRectangle shown = page.getCropBox();
        List<Box> laid = new ArrayList<>();
        for (Matrix each : pictures.laid()) {
            Rectangle2D place = each.createAffineTransform()
                    .createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1))
                    .getBounds2D();
            if (place.getWidth() * place.getHeight() <= SMALL * shown.getWidth() * shown.getHeight()) {
                laid.add(shown(page, place));
            }
        }
        return laid;
    }

    private static Box shown(PDPage page, Rectangle2D place) {
        PDRectangle crop = page.getCropBox();
        float left = (float) place.getMinX() - crop.getLowerLeftX();
        float right = crop.getUpperRightX() - (float) place.getMaxX();
        float above = crop.getUpperRightY() - (float) place.getMaxY();
        float below = (float) place.getMinY() - crop.getLowerLeftY();
        float width = (float) place.getWidth();
        float height = (float) place.getHeight();
        return switch (page.getRotation()) {
            case 90 -> new Box(below, left, height, width);
            case 180 -> new Box(right, below, width, height);
            case 270 -> new Box(above, right, height, width);
            default -> new Box(left, above, width, height);
        };
    }

    private ScannedPage.Picture drawn(int number, PDPage page, double finest, List<Box> laid) throws IOException {
        PDRectangle shown = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        float width = turned ? shown.getHeight() : shown.getWidth();
        float height = turned ? shown.getWidth() : shown.getHeight();
        double most = Math.sqrt(MOST_PIXELS / Math.max(1.0, (double) width * height)) * POINTS;
        double dpi = Math.min(most, Math.clamp(finest, COARSEST, FINEST));
        BufferedImage picture = renderer.renderImage(number - 1, (float) (dpi / POINTS), ImageType.RGB);
        return new ScannedPage.Picture(number, picture, dpi, new Box(0, 0, width, height), laid);
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }

    /** A picture that cannot be drawn makes the page unreadable, where PDFBox would leave it out. */
    private static final class StrictRenderer extends PDFRenderer {
        private StrictRenderer(PDDocument pdf) {
            super(pdf);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
                        throws IOException {
                    if (operator.getName().equals("Do") || operator.getName().equals("BI")) {
                        throw e;
                    }
                    super.operatorException(operator, operands, e);
                }
            };
        }
    }
}
