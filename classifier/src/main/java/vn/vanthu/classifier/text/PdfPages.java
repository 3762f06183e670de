package vn.vanthu.classifier.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.vanthu.classifier.Box;
import vn.vanthu.classifier.PageSetup;
import vn.vanthu.classifier.PageSetup.Measure;
import vn.vanthu.classifier.PageSetup.Numbers;

/** Paper, margins and page numbers from where the lines of a born-digital PDF stand. */
final class PdfPages {
    private static final float MILLIMETRE = 72 / 25.4f;
    /** So many lines over most of the page's width show where text begins and ends. */
    private static final int ENOUGH = 8;

    private static final float WIDE = 0.6f;
    private static final float FLUSH = 2.5f;
    /** Where page numbers are looked for, in parts of the page's height. */
    private static final float EDGE = 0.1f;

    private PdfPages() {}

    static PageSetup of(PDDocument pdf, List<TextLine> lines) {
        PageMeasures measures = new PageMeasures();
        PDPage first = pdf.getPage(0);
        PDRectangle paper = first.getCropBox();
        boolean turned = first.getRotation() % 180 != 0;
        float width = turned ? paper.getHeight() : paper.getWidth();
        float height = turned ? paper.getWidth() : paper.getHeight();
        measures.put(Measure.PAPER_WIDTH, width / MILLIMETRE);
        measures.put(Measure.PAPER_HEIGHT, height / MILLIMETRE);
        margins(lines, width, measures);
        return new PageSetup(measures.measured(), numbers(pdf, lines, height));
    }

    private static void margins(List<TextLine> lines, float width, PageMeasures measures) {
        List<Float> left = new ArrayList<>();
        List<Float> right = new ArrayList<>();
        for (TextLine line : lines) {
            Box box = line.box();
            if (box != null && line.page() == 1 && box.width() > WIDE * width) {
                left.add(box.left());
                right.add(box.left() + box.width());
            }
        }
        if (left.size() < ENOUGH) {
            return;
        }
        float begins = left.stream().min(Float::compare).orElseThrow();
        float ends = right.stream().max(Float::compare).orElseThrow();
        if (flush(left, begins)) {
            measures.put(Measure.MARGIN_LEFT, begins / MILLIMETRE);
        }
        if (flush(right, ends)) {
            measures.put(Measure.MARGIN_RIGHT, (width - ends) / MILLIMETRE);
        }
    }

    private static boolean flush(List<Float> edges, float outermost) {
        return edges.stream().filter(edge -> Math.abs(edge - outermost) < FLUSH).count() * 2 > edges.size();
    }

    private static Optional<Numbers> numbers(PDDocument pdf, List<TextLine> lines, float height) {
        if (pdf.getNumberOfPages() < 2) {
            return Optional.empty();
        }
        boolean second = false;
        for (TextLine line : lines) {
            Box box = line.page() == 2 ? line.box() : null;
            if (box == null) {
                continue;
            }
            second = true;
            boolean above = box.top() < EDGE * height;
            boolean below = box.top() > (1 - EDGE) * height;
            if ((above || below) && line.text().strip().replaceAll("[-–. ]", "").equals("2")) {
                return Optional.of(above ? Numbers.TOP : Numbers.BOTTOM);
            }
        }
        return second ? Optional.of(Numbers.NONE) : Optional.empty();
    }
}
