package vn.vanthu.classifier.text;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Where a page has letters in a colour as light as paper, hardly there, or beyond its edges. Looked for only where the
 * page speaks of an end of secrecy: nothing else depends on whether words are seen.
 */
final class PaleText extends PDFTextStripper {
    private static final int LIGHT = 0xF0;
    private static final double HARDLY = 0.1;
    /** In points. */
    private static final float NEAR = 2;

    private static final int MOST_FORMS = 16;
    /** So many letters unseen: then none of the page's words is trusted. */
    private static final int MOST_SPOTS = 4000;

    private static final PaleText NONE = new PaleText();

    private record Spot(float x, float y) {}

    private final List<Spot> spots = new ArrayList<>();

    private PaleText() {
        addOperator(new SetNonStrokingColorSpace(this));
        addOperator(new SetNonStrokingColor(this));
        addOperator(new SetNonStrokingColorN(this));
        addOperator(new SetNonStrokingDeviceGrayColor(this));
        addOperator(new SetNonStrokingDeviceRGBColor(this));
        addOperator(new SetNonStrokingDeviceCMYKColor(this));
        addOperator(new BoundedFont(this));
        output = Writer.nullWriter();
    }

    /** Of a page that does not speak of an end of secrecy, nothing is looked at. */
    static PaleText of(PDPage page, PageText text) throws IOException {
        if (!page.hasContents() || !EndingWords.in(text)) {
            return NONE;
        }
        PaleText pale = new PaleText();
        pale.processPage(page);
        return pale;
    }

    boolean any() {
        return !spots.isEmpty();
    }

    /** The words, those with a letter that is not seen marked so. */
    List<PdfWord> marked(List<PdfWord> words) {
        return any()
                ? words.stream().map(word -> over(word) ? word.faded() : word).toList()
                : words;
    }

    private boolean over(PdfWord word) {
        if (spots.size() >= MOST_SPOTS) {
            return true;
        }
        for (Spot spot : spots) {
            if (spot.x >= word.left() - NEAR && spot.x <= word.right() + NEAR && Math.abs(spot.y - word.y()) <= NEAR) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (spots.size() < MOST_SPOTS && !text.getUnicode().isBlank() && (outside(text) || pale())) {
            spots.add(new Spot(text.getXDirAdj(), text.getYDirAdj()));
        }
    }

    private static boolean outside(TextPosition text) {
        boolean lying = text.getDir() == 90 || text.getDir() == 270;
        float width = lying ? text.getPageHeight() : text.getPageWidth();
        float height = lying ? text.getPageWidth() : text.getPageHeight();
        return text.getXDirAdj() < 0
                || text.getXDirAdj() > width
                || text.getYDirAdj() < 0
                || text.getYDirAdj() - text.getHeightDir() > height;
    }

    private boolean pale() {
        PDGraphicsState state = getGraphicsState();
        if (state.getNonStrokeAlphaConstant() < HARDLY) {
            return true;
        }
        try {
            int rgb = state.getNonStrokingColor().toRGB();
            return (rgb >> 16 & 0xFF) >= LIGHT && (rgb >> 8 & 0xFF) >= LIGHT && (rgb & 0xFF) >= LIGHT;
        } catch (IOException | UnsupportedOperationException e) {
            return false; // a pattern, which is drawn
        }
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (getLevel() <= MOST_FORMS) {
            super.showForm(form);
        }
    }
}
