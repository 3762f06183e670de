package vn.vanthu.classifier.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import vn.vanthu.classifier.UnreadableReason;

/** The stripper's words, with where they stand; hidden text left out; pictures looked at. */
final class PdfLines extends PDFTextStripper {

    /** Forms that draw forms that draw forms: each may draw the next one twice. */
    private static final int DEEPEST_FORM = 16;

    private static final int MOST_OPERATORS = 10_000_000;

    /** A page with fewer letters than this, and a picture over most of it, is a scan (a page number may be typed on). */
    private static final int FEW_LETTERS = 12;

    private static final int MOST_ANNOTATIONS = 2_000;

    private final LineCollector lines;
    private List<PdfWord> words = new ArrayList<>();
    private PdfPictures pictures = new PdfPictures(0, 0);
    private SlantedText slanted = new SlantedText();
    private boolean endOfLine;
    private int row;
    private int letters;
    private int scannedPages;
    private boolean anyPicture;
    private int lowestDpi = Integer.MAX_VALUE;
    private boolean colour = true;
    private long glyphs;
    private long unmapped;
    private int operators;

    PdfLines(LineCollector lines) throws IOException {
        this.lines = lines;
        setSortByPosition(true);
        setSuppressDuplicateOverlappingText(true);
    }

    void read(PDDocument pdf) throws IOException {
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            setStartPage(page);
            setEndPage(page);
            words = new ArrayList<>();
            slanted = new SlantedText();
            row = 1;
            letters = 0;
            endOfLine = false;
            PDPage current = pdf.getPage(page - 1);
            pictures = new PdfPictures(
                    current.getCropBox().getWidth(), current.getCropBox().getHeight());
            getText(pdf);
            finishPage(page, current);
        }
    }

    private void finishPage(int page, PDPage current) throws IOException {
        anyPicture |= pictures.any();
        if (letters < FEW_LETTERS && pictures.covering()) {
            scannedPages++;
            lowestDpi = Math.min(lowestDpi, pictures.dpi());
            colour &= pictures.colour();
        }
        PdfLayout.lines(page, words, lines);
        int number = row;
        for (String watermark : slanted.lines()) {
            lines.add(apart(page, ++number, Region.TEXTBOX, watermark));
        }
        List<PDAnnotation> annotations = current.getAnnotations();
        for (PDAnnotation annotation : annotations.subList(0, Math.min(MOST_ANNOTATIONS, annotations.size()))) {
            for (String drawn : PdfAppearance.lines(annotation)) {
                lines.add(apart(page, ++number, Region.TEXTBOX, drawn));
            }
            String note = annotation.getContents();
            if (note != null && !note.isBlank()) {
                for (String part : note.split("\\R")) {
                    lines.add(apart(page, ++number, Region.COMMENT, part));
                }
            }
        }
    }

    private static TextLine apart(int page, int number, Region region, String text) {
        return new TextLine(page, number, region, 0, 0, Alignment.UNKNOWN, false, List.of(TextRun.plain(text)));
    }

    int scannedPages() {
        return scannedPages;
    }

    boolean pictures() {
        return anyPicture;
    }

    int lowestDpi() {
        return lowestDpi == Integer.MAX_VALUE ? 0 : lowestDpi;
    }

    boolean colour() {
        return colour;
    }

    long glyphs() {
        return glyphs;
    }

    long unmapped() {
        return unmapped;
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
        if (getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER) {
            return;
        }
        letters += text.getUnicode().isBlank() ? 0 : 1;
        if (!slanted.take(text)) {
            super.processTextPosition(text);
        }
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
        if (++operators > MOST_OPERATORS) {
            throw new UnreadableException(UnreadableReason.TOO_BIG);
        }
        if (operator.getName().equals("Do") && !operands.isEmpty() && operands.getFirst() instanceof COSName name) {
            pictures.drawn(getResources(), name, getGraphicsState().getCurrentTransformationMatrix());
        } else if (operator.getName().equals("BI")) {
            pictures.inline(getGraphicsState().getCurrentTransformationMatrix(), operator.getImageParameters());
        }
        super.processOperator(operator, operands);
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
