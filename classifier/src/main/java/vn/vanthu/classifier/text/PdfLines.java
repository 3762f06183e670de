package vn.vanthu.classifier.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.Box;

/** The lines of every page: by the quick road where it is sure, else by PDFBox's stripper. */
final class PdfLines {

    /** A stamp that every viewer draws by its name. */
    private static final String TOP_SECRET = "TopSecret";

    private static final int MOST_ANNOTATIONS = 2_000;

    private final LineCollector lines;
    private final boolean quick;
    private final PageFonts fonts = new PageFonts();
    private final List<Optional<Doubt>> doubts = new ArrayList<>();
    private final OperatorCount operators = new OperatorCount();
    private final List<Integer> scannedPages = new ArrayList<>();
    private final PdfAreas areas = new PdfAreas();
    private boolean anyPicture;
    private boolean outlined;
    private int lowestDpi = Integer.MAX_VALUE;
    private boolean colour = true;
    private long glyphs;
    private long unmapped;

    /** @param quick false for the stripper alone */
    PdfLines(LineCollector lines, boolean quick) {
        this.lines = lines;
        this.quick = quick;
    }

    void read(PDDocument pdf) throws IOException {
        for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
            PDPage page = pdf.getPage(number - 1);
            finish(number, page, text(page));
        }
    }

    private PageText text(PDPage page) throws IOException {
        if (quick) {
            try {
                PageText text = QuickPage.read(page, fonts, operators);
                doubts.add(Optional.empty());
                return text;
            } catch (DoubtException e) {
                doubts.add(Optional.of(e.doubt()));
            }
        }
        return new StrippedPage(page, operators).read(page);
    }

    private void finish(int page, PDPage current, PageText text) throws IOException {
        PdfPictures pictures = text.pictures();
        anyPicture |= pictures.any();
        glyphs += text.glyphs();
        unmapped += text.unmapped();
        if (pictures.scan(text.letters())) {
            scannedPages.add(page);
            lowestDpi = Math.min(lowestDpi, pictures.dpi());
            colour &= pictures.colour();
        }
        boolean lettering = text.outlines().words(text.letters());
        outlined |= lettering;
        if (!scannedPages.contains(page)) {
            areas.page(page, current, pictures, lettering);
        }
        PaleText pale = PaleText.of(current, text);
        PdfLayout.lines(page, Region.BODY, pale.marked(text.words()), lines);
        PdfLayout.lines(page, Region.TEXTBOX, pale.marked(text.above()), lines);
        int number = text.rows();
        for (String watermark : text.slanted()) {
            lines.add(apart(page, ++number, Region.TEXTBOX, watermark, pale.any(), null));
        }
        for (String words : text.odd()) {
            lines.add(apart(page, ++number, Region.TEXTBOX, words, pale.any(), null));
        }
        // what lies below the picture of a page is what a program read off it
        for (String words : pictures.covering() ? List.<String>of() : text.unseen()) {
            lines.add(apart(page, ++number, Region.TEXTBOX, words, true, null));
        }
        for (String words : text.replaced()) {
            lines.add(apart(page, ++number, Region.TEXTBOX, words, true, null));
        }
        List<PDAnnotation> annotations = current.getAnnotations();
        for (PDAnnotation annotation : annotations.subList(0, Math.min(MOST_ANNOTATIONS, annotations.size()))) {
            Region region = annotation instanceof PDAnnotationWidget ? Region.TEXTBOX : Region.ANNOTATION;
            areas.annotation(page, current, annotation);
            Set<String> drawn = new HashSet<>();
            for (String line : PdfAppearance.lines(annotation)) {
                lines.add(apart(page, ++number, region, line, false, box(annotation, current)));
                drawn.add(line.strip());
            }
            for (String line : PdfAppearance.otherLines(annotation)) {
                if (drawn.add(line.strip())) {
                    lines.add(apart(page, ++number, region, line, true, box(annotation, current)));
                }
            }
            if (drawn.isEmpty()
                    && annotation instanceof PDAnnotationRubberStamp stamp
                    && TOP_SECRET.equalsIgnoreCase(stamp.getName())) {
                lines.add(apart(page, ++number, region, "TUYỆT MẬT (TOP SECRET)", false, box(annotation, current)));
            }
            String note = annotation.getContents();
            if (note != null) {
                for (String part : note.split("\\R")) {
                    if (!part.isBlank() && !drawn.contains(part.strip())) {
                        lines.add(apart(page, ++number, Region.COMMENT, part, false, box(annotation, current)));
                    }
                }
            }
        }
    }

    private static TextLine apart(int page, int number, Region region, String text, boolean hidden, @Nullable Box box) {
        return new TextLine(page, number, region, 0, 0, Alignment.UNKNOWN, hidden, List.of(TextRun.plain(text)), box);
    }

    /** As the page is shown, which may be turned. */
    private static @Nullable Box box(PDAnnotation annotation, PDPage page) {
        PDRectangle place = annotation.getRectangle();
        if (place == null) {
            return null;
        }
        return PdfAreas.box(page, place);
    }

    /** Page by page, why the quick road was left. */
    List<Optional<Doubt>> doubts() {
        return doubts;
    }

    /** Counted from 1. */
    List<Integer> scannedPages() {
        return scannedPages;
    }

    boolean pictures() {
        return anyPicture;
    }

    /** On pages of text, what shows words perhaps that are no text. */
    List<PageArea> areas() {
        return areas.found();
    }

    /** Whether words may be drawn as lines somewhere. */
    boolean outlined() {
        return outlined;
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
}
