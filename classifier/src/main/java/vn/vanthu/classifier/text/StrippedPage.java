package vn.vanthu.classifier.text;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.UnreadableReason;

/** The words of one page by PDFBox's stripper, with where they stand; hidden text left out; pictures looked at. */
final class StrippedPage extends PDFTextStripper {

    /** Forms that draw forms that draw forms: each may draw the next one twice. */
    private static final int DEEPEST_FORM = 16;

    private final List<PdfWord> below = new ArrayList<>();
    private final List<PdfWord> above = new ArrayList<>();
    private List<PdfWord> words = below;
    private final SlantedText slanted = new SlantedText();
    private final OddText odd = new OddText();
    private final ReplacedText replaced = new ReplacedText();
    private final PdfPictures pictures;
    private final Outlines outlines = new Outlines();
    private boolean endOfLine;
    private int row = 1;
    private int letters;
    private long glyphs;
    private long unmapped;
    private final OperatorCount all;

    StrippedPage(PDPage page, OperatorCount all) {
        this.all = all;
        pictures = PdfPictures.on(page);
        setSortByPosition(true);
        addOperator(new BoundedFont(this));
        setSuppressDuplicateOverlappingText(true);
    }

    PageText read(PDPage page) throws IOException {
        if (page.hasContents()) {
            output = new StringWriter();
            processPage(page);
        }
        return new PageText(
                below,
                above,
                row,
                slanted.lines(),
                odd.lines(),
                odd.unseen(),
                replaced.lines(),
                letters,
                glyphs,
                unmapped,
                pictures,
                outlines);
    }

    /** Layer by layer, so that letters which lie over others do not mix with them. */
    @Override
    protected void writePage() throws IOException {
        List<List<TextPosition>> layers = new ArrayList<>();
        for (int i = 0; i < charactersByArticle.size(); i++) {
            List<List<Drawn.Stripped>> parted = Layers.of(
                    charactersByArticle.get(i).stream().map(Drawn.Stripped::new).toList());
            if (parted.size() > 1) {
                charactersByArticle.set(i, positions(parted.getFirst()));
                parted.subList(1, parted.size()).forEach(layer -> layers.add(positions(layer)));
            }
        }
        super.writePage();
        words = above;
        for (List<TextPosition> layer : layers) {
            charactersByArticle.clear();
            charactersByArticle.add(layer);
            endOfLine = true;
            super.writePage();
        }
    }

    private static List<TextPosition> positions(List<Drawn.Stripped> layer) {
        return new ArrayList<>(layer.stream().map(Drawn.Stripped::position).toList());
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (endOfLine) {
            row++;
            endOfLine = false;
        }
        if (!positions.isEmpty() && !text.isBlank()) {
            words.add(PdfWord.of(row, text, positions));
        }
    }

    @Override
    protected void writeLineSeparator() {
        endOfLine = true;
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        Matrix m = text.getTextMatrix();
        float a = m.getScaleX();
        float b = m.getShearY();
        float c = m.getShearX();
        float d = m.getScaleY();
        float x = m.getTranslateX();
        float y = m.getTranslateY();
        String letters = text.getUnicode();
        if (getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER) {
            odd.unseen(letters, c, d, x, y, text.getEndX(), text.getEndY());
            return;
        }
        this.letters += letters.isBlank() ? 0 : 1;
        replaced.glyph(letters);
        if (odd.mirrored(letters, a, b, c, d, x, y, text.getEndX(), text.getEndY())) {
            return;
        }
        if (slanted.take(text)) {
            odd.aslant(letters, a, b, c, d, x, y, text.getEndX(), text.getEndY());
            return;
        }
        odd.upright(letters, c, d, x, y, text.getEndX(), text.getEndY());
        super.processTextPosition(text);
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        replaced.begin(properties == null ? null : properties.getString(COSName.ACTUAL_TEXT));
        super.beginMarkedContentSequence(tag, properties);
    }

    @Override
    public void endMarkedContentSequence() {
        replaced.end();
        super.endMarkedContentSequence();
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        glyphs++;
        if (getGraphicsState().getTextState().getRenderingMode() != RenderingMode.NEITHER
                && font.toUnicode(code) == null) {
            unmapped++;
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (getLevel() > DEEPEST_FORM) {
            throw new UnreadableException(UnreadableReason.TOO_DEEP);
        }
        all.count();
        if (operator.getName().equals("Do") && !operands.isEmpty() && operands.getFirst() instanceof COSName name) {
            pictures.drawn(getResources(), name, getGraphicsState().getCurrentTransformationMatrix(), letters);
        } else if (operator.getName().equals("BI")) {
            pictures.inline(getGraphicsState().getCurrentTransformationMatrix(), operator.getImageParameters());
        }
        outline(operator.getName(), operands);
        super.processOperator(operator, operands);
    }

    private void outline(String operator, List<COSBase> operands) {
        int count = Outlines.operands(operator);
        if (!Outlines.concerns(operator) || operands.size() != count) {
            return;
        }
        Matrix m = getGraphicsState().getCurrentTransformationMatrix();
        float[] page = {m.getScaleX(), m.getShearY(), m.getShearX(), m.getScaleY(), m.getTranslateX(), m.getTranslateY()
        };
        if (count == 0) {
            outlines.step(operator, 0, 0, page);
        } else if (operands.get(count - 2) instanceof COSNumber x && operands.get(count - 1) instanceof COSNumber y) {
            outlines.step(operator, x.floatValue(), y.floatValue(), page);
        }
    }

    /** The stripper goes on after a form that cannot be drawn; what is bounded ends here. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) throws IOException {
        if (e instanceof UnreadableException) {
            throw e;
        }
        super.operatorException(operator, operands, e);
    }
}
