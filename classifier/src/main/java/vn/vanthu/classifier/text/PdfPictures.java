package vn.vanthu.classifier.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
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

    /** So few letters over a picture of a page: a number, a line typed on, what a copy or an arrival is stamped with. */
    private static final int FEW_LETTERS = 400;

    /** Pages with hardly a letter are pictures even if they cover less. */
    private static final int HARDLY_ANY = 12;

    private static final double MOST_OF_A_PAGE = 0.6;
    /** Pixels: less is a rule or a ground. */
    private static final int FEWEST = 64;

    private static final int MOST = 2_000;

    private final PDRectangle page;
    private final double pageArea;
    private double covered;
    private int under;
    private double largest;
    private double dpi;
    private boolean colour;
    private final List<Shown> shown = new ArrayList<>();

    /** @param content the same for the same picture */
    record Shown(COSBase content, PDRectangle place) {}

    private PdfPictures(PDRectangle page) {
        this.page = page;
        pageArea = Math.max(1.0, (double) page.getWidth() * page.getHeight());
    }

    static PdfPictures on(PDPage page) {
        return new PdfPictures(page.getCropBox());
    }

    boolean any() {
        return covered > 0;
    }

    /** Strips of one scan add up. */
    boolean covering() {
        return covered / pageArea > 0.5;
    }

    /**
     * Whether the page is a picture of one: what is written on it is on the picture.
     *
     * @param letters that are drawn to be seen; those below a picture are not
     */
    boolean scan(int letters) {
        int shown = letters - under;
        return (shown < HARDLY_ANY && covering()) || (shown < FEW_LETTERS && covered / pageArea > MOST_OF_A_PAGE);
    }

    int dpi() {
        return (int) Math.round(dpi);
    }

    boolean colour() {
        return colour;
    }

    /** @param letters that were drawn before */
    void drawn(@Nullable PDResources resources, COSName name, Matrix matrix, int letters) throws IOException {
        if (resources == null || !resources.isImageXObject(name)) {
            return;
        }
        PDXObject object = resources.getXObject(name);
        if (object instanceof PDImageXObject image) {
            double area = add(matrix, image.getWidth(), coloured(image));
            show(matrix, image.getCOSObject(), (long) image.getWidth() * image.getHeight());
            boolean opaque = !image.isStencil()
                    && !image.getCOSObject().containsKey(COSName.SMASK)
                    && !image.getCOSObject().containsKey(COSName.MASK);
            under = opaque && area / pageArea > MOST_OF_A_PAGE ? letters : under;
        }
    }

    void inline(Matrix matrix, @Nullable COSDictionary parameters) {
        if (parameters != null) {
            int width = parameters.getInt(COSName.W, COSName.WIDTH, 0);
            add(matrix, width, false);
            show(matrix, parameters, (long) width * parameters.getInt(COSName.H, COSName.HEIGHT, 0));
        }
    }

    private double add(Matrix matrix, int pixels, boolean inColour) {
        double width = Math.max(0.1, matrix.getScalingFactorX());
        double area = Math.min(width * matrix.getScalingFactorY(), within(matrix));
        covered += area;
        if (area > largest) {
            largest = area;
            dpi = pixels * 72.0 / width;
            colour = inColour;
        }
        return area;
    }

    private void show(Matrix matrix, COSBase content, long pixels) {
        PDRectangle place = place(matrix);
        if (pixels >= FEWEST && place.getWidth() > 0 && place.getHeight() > 0 && shown.size() < MOST) {
            shown.add(new Shown(content, place));
        }
    }

    List<Shown> shown() {
        return shown;
    }

    /** What lies on the page. */
    private double within(Matrix matrix) {
        PDRectangle place = place(matrix);
        return Math.max(0, place.getWidth()) * Math.max(0, place.getHeight());
    }

    private PDRectangle place(Matrix matrix) {
        double left = matrix.getTranslateX() + Math.min(0, matrix.getScaleX()) + Math.min(0, matrix.getShearX());
        double right = matrix.getTranslateX() + Math.max(0, matrix.getScaleX()) + Math.max(0, matrix.getShearX());
        double low = matrix.getTranslateY() + Math.min(0, matrix.getScaleY()) + Math.min(0, matrix.getShearY());
        double high = matrix.getTranslateY() + Math.max(0, matrix.getScaleY()) + Math.max(0, matrix.getShearY());
        float from = (float) Math.max(left, page.getLowerLeftX());
        float above = (float) Math.max(low, page.getLowerLeftY());
        return new PDRectangle(
                from,
                above,
                (float) Math.min(right, page.getUpperRightX()) - from,
                (float) Math.min(high, page.getUpperRightY()) - above);
    }

    private static boolean coloured(PDImageXObject image) throws IOException {
        return !image.isStencil()
                && image.getBitsPerComponent() > 1
                && image.getColorSpace().getNumberOfComponents() >= 3;
    }
}
