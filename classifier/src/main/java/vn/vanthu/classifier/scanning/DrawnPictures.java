package vn.vanthu.classifier.scanning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Which pictures a page draws, and whether it draws anything else. */
final class DrawnPictures extends PDFStreamEngine {
    private static final int MOST_OPERATORS = 500_000;
    private static final int DEEPEST_FORM = 16;
    private static final int MOST_LAID = 50;
    private static final Set<String> LETTERS = Set.of("Tj", "TJ", "'", "\"");
    private static final Set<String> PAINT =
            Set.of("f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh", "BI", "W", "W*", "gs");

    private final List<Placed> pictures = new ArrayList<>();
    private final List<Matrix> laid = new ArrayList<>();
    private double finest;
    private boolean more;
    private int operators;

    /** @param matrix from a square of 1 to the page, whose y goes up */
    record Placed(PDImageXObject image, Matrix matrix) {}

    private DrawnPictures() {
        addOperator(new DrawObject(this));
        addOperator(new Concatenate(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetTextRenderingMode(this));
    }

    static DrawnPictures of(PDPage page) throws IOException {
        DrawnPictures pictures = new DrawnPictures();
        pictures.more = !page.getAnnotations().isEmpty();
        if (page.hasContents()) {
            pictures.processPage(page);
        }
        return pictures;
    }

    /** The picture that is all there is on the page, but for letters that are not drawn. */
    Optional<Placed> only() {
        return !more && pictures.size() == 1 ? Optional.of(pictures.getFirst()) : Optional.empty();
    }

    /** Pictures that let through around what they show; text that a scanner masks out of the page is none. */
    List<Matrix> laid() {
        return laid;
    }

    /** Pixels to an inch; 0 where there is none. */
    double finest() {
        return finest;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        String name = operator.getName();
        if (++operators > MOST_OPERATORS || getLevel() > DEEPEST_FORM) {
            throw new IOException("page of " + operators + " operators");
        }
        more |= PAINT.contains(name)
                || (LETTERS.contains(name)
                        && getGraphicsState().getTextState().getRenderingMode() != RenderingMode.NEITHER);
        if (name.equals("Do")
                && !operands.isEmpty()
                && operands.getFirst() instanceof COSName called
                && getResources().isImageXObject(called)) {
            PDXObject object = getResources().getXObject(called);
            if (object instanceof PDImageXObject image) {
                picture(image);
            }
            return;
        }
        super.processOperator(operator, operands);
    }

    private void picture(PDImageXObject image) throws IOException {
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix().clone();
        finest = Math.max(finest, image.getWidth() * 72.0 / Math.max(1, matrix.getScalingFactorX()));
        boolean cut = image.getCOSObject().containsKey(COSName.SMASK)
                || image.getCOSObject().containsKey(COSName.MASK);
        more |= image.isStencil() || cut;
        if (cut && !image.isStencil() && laid.size() < MOST_LAID) {
            laid.add(matrix);
        }
        if (pictures.size() < 2) {
            pictures.add(new Placed(image, matrix));
        }
    }
}
