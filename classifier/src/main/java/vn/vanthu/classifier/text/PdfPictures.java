package vn.vanthu.classifier.text;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** The pictures drawn on one page: how much they cover, how fine they are, whether in colour. */
final class PdfPictures {

    private final double pageArea;
    private double covered;
    private double largest;
    private double dpi;
    private boolean colour;

    private PdfPictures(float width, float height) {
        pageArea = Math.max(1.0, (double) width * height);
    }

    static PdfPictures on(PDPage page) {
        PDRectangle box = page.getCropBox();
        return new PdfPictures(box.getWidth(), box.getHeight());
    }

    boolean any() {
        return covered > 0;
    }

    /** Strips of one scan add up. */
    boolean covering() {
        return covered / pageArea > 0.5;
    }

    int dpi() {
        return (int) Math.round(dpi);
    }

    boolean colour() {
        return colour;
    }

    void drawn(@Nullable PDResources resources, COSName name, Matrix matrix) throws IOException {
        if (resources == null || !resources.isImageXObject(name)) {
            return;
        }
        PDXObject object = resources.getXObject(name);
        if (object instanceof PDImageXObject image) {
            add(matrix, image.getWidth(), coloured(image));
        }
    }

    void inline(Matrix matrix, @Nullable COSDictionary parameters) {
        if (parameters != null) {
            add(matrix, parameters.getInt(COSName.W, COSName.WIDTH, 0), false);
        }
    }

    private void add(Matrix matrix, int pixels, boolean inColour) {
        double width = Math.max(0.1, matrix.getScalingFactorX());
        double area = width * matrix.getScalingFactorY();
        covered += area;
        if (area > largest) {
            largest = area;
            dpi = pixels * 72.0 / width;
            colour = inColour;
        }
    }

    private static boolean coloured(PDImageXObject image) throws IOException {
        return !image.isStencil()
                && image.getBitsPerComponent() > 1
                && image.getColorSpace().getNumberOfComponents() >= 3;
    }
}
