package vn.vanthu.classifier.numbering;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.NumberingOutcome.Missing;
import vn.vanthu.classifier.kind.Blanks;
import vn.vanthu.classifier.kind.Filling;
import vn.vanthu.classifier.numbering.PageRows.Letter;
import vn.vanthu.classifier.numbering.PageRows.Row;
import vn.vanthu.classifier.numbering.PointedPlaces.Pointed;

/**
 * Number and date written over the blanks on the first page of a born-digital PDF, or where a person pointed; nothing else
 * of it is touched.
 */
final class PdfNumbering {
    private static final float SMALLEST = 8;
    private static final float MARGIN = 28;
    private static final float GAP = 0.08f;

    private PdfNumbering() {}

    /** What became of it. */
    sealed interface Outcome {
        record Written() implements Outcome {}

        record Missed(Set<Missing> missing) implements Outcome {
            public Missed {
                missing = Set.copyOf(missing);
            }
        }

        record Signed() implements Outcome {}
    }

    /** @param dotted whether signs stand in the place; left and base from the left and from the top of the page */
    private record Stroke(String text, float left, float room, float base, float size, boolean dotted) {}

    static Outcome number(Path draft, Path numbered, String documentNumber, LocalDate issuedOn, PointedPlaces pointed)
            throws IOException {
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBufferedFile(draft.toFile()), "")) {
            if (!document.getSignatureDictionaries().isEmpty()) {
                return new Outcome.Signed();
            }
            Set<Missing> sought = sought(pointed);
            PDPage page = document.getNumberOfPages() == 0 ? null : document.getPage(0);
            if (page == null || !sought.isEmpty() && page.getRotation() != 0 || document.isEncrypted()) {
                return new Outcome.Missed(EnumSet.allOf(Missing.class));
            }
            PDFont font = font(document);
            PDRectangle sheet = page.getCropBox();
            Set<Missing> missing = unfit(document, pointed, font);
            List<Stroke> strokes = new ArrayList<>();
            if (!sought.isEmpty()) {
                List<Row> rows = PageRows.of(document, 1);
                if (sought.contains(Missing.NUMBER)) {
                    strokes(rows, sheet, line -> Blanks.number(line, documentNumber))
                            .ifPresentOrElse(strokes::addAll, () -> missing.add(Missing.NUMBER));
                }
                if (sought.contains(Missing.DATE)) {
                    strokes(rows, sheet, line -> Blanks.isDate(line) ? Blanks.date(line, issuedOn) : Optional.empty())
                            .ifPresentOrElse(strokes::addAll, () -> missing.add(Missing.DATE));
                }
            }
            if (!missing.isEmpty() || !write(document, page, sheet, strokes, font)) {
                return new Outcome.Missed(missing.isEmpty() ? EnumSet.allOf(Missing.class) : missing);
            }
            for (Pointed place : places(pointed)) {
                PointedText.write(document, place, font);
            }
            document.save(numbered.toFile());
            return new Outcome.Written();
        }
    }

    /** Which of the two go into blanks. */
    private static Set<Missing> sought(PointedPlaces pointed) {
        Set<Missing> sought = EnumSet.noneOf(Missing.class);
        if (pointed.number().isEmpty()) {
            sought.add(Missing.NUMBER);
        }
        if (pointed.date().isEmpty()) {
            sought.add(Missing.DATE);
        }
        return sought;
    }

    private static List<Pointed> places(PointedPlaces pointed) {
        return Stream.concat(pointed.number().stream(), pointed.date().stream()).toList();
    }

    /** Which of the two were pointed to where no page has room for them. */
    private static Set<Missing> unfit(PDDocument document, PointedPlaces pointed, PDFont font) throws IOException {
        Set<Missing> unfit = EnumSet.noneOf(Missing.class);
        if (pointed.number().isPresent()
                && !PointedText.fits(document, pointed.number().get(), font)) {
            unfit.add(Missing.NUMBER);
        }
        if (pointed.date().isPresent()
                && !PointedText.fits(document, pointed.date().get(), font)) {
            unfit.add(Missing.DATE);
        }
        return unfit;
    }

    /** Which of those that were pointed to cannot be read on their page. */
    static Set<Missing> unread(Path numbered, PointedPlaces pointed) throws IOException {
        Set<Missing> unread = EnumSet.noneOf(Missing.class);
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBufferedFile(numbered.toFile()), "")) {
            if (pointed.number().isPresent()
                    && !PointedText.readsBack(document, pointed.number().get())) {
                unread.add(Missing.NUMBER);
            }
            if (pointed.date().isPresent()
                    && !PointedText.readsBack(document, pointed.date().get())) {
                unread.add(Missing.DATE);
            }
        }
        return unread;
    }

    private static Optional<List<Stroke>> strokes(
            List<Row> rows, PDRectangle sheet, Function<String, Optional<List<Filling>>> finder) {
        for (Row row : rows) {
            String text = Normalizer.normalize(row.text(), Normalizer.Form.NFC);
            // A row in which letters and signs are apart has no place for each character.
            Optional<List<Filling>> found =
                    text.length() == row.text().length() ? finder.apply(text) : Optional.empty();
            if (found.isPresent()) {
                return Optional.of(found.get().stream()
                        .map(filling -> stroke(row, filling, sheet))
                        .toList());
            }
        }
        return Optional.empty();
    }

    private static Stroke stroke(Row row, Filling filling, PDRectangle sheet) {
        Letter before = Objects.requireNonNull(letter(row, filling.from() - 1, -1));
        Letter behind = letter(row, filling.to(), 1);
        boolean dotted = false;
        for (int at = filling.from(); at < filling.to(); at++) {
            int index = row.letterOf().get(at);
            dotted |= index >= 0 && !row.letters().get(index).blank();
        }
        float left = before.right() + GAP * before.size();
        float right = behind == null ? sheet.getWidth() - MARGIN : behind.left() - GAP * before.size();
        return new Stroke(filling.text().strip(), left, right - left, before.base(), before.size(), dotted);
    }

    private static @Nullable Letter letter(Row row, int from, int step) {
        for (int at = from; at >= 0 && at < row.letterOf().size(); at += step) {
            int index = row.letterOf().get(at);
            if (index >= 0 && !row.letters().get(index).blank()) {
                return row.letters().get(index);
            }
        }
        return null;
    }

    /** False where a text does not fit into its place; dots that fill a place cannot be taken out of a PDF. */
    private static boolean write(PDDocument document, PDPage page, PDRectangle sheet, List<Stroke> strokes, PDFont font)
            throws IOException {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            for (Stroke stroke : strokes) {
                float width = font.getStringWidth(stroke.text()) / 1000;
                float size = Math.min(stroke.size(), stroke.room() / width);
                if (stroke.dotted() || size < Math.min(SMALLEST, stroke.size())) {
                    return false;
                }
                float x = sheet.getLowerLeftX() + stroke.left();
                float y = sheet.getUpperRightY() - stroke.base();
                content.setNonStrokingColor(0f);
                content.beginText();
                content.setFont(font, size);
                content.newLineAtOffset(x + Math.max(0, Math.min(stroke.room() - width * size, size)) / 2, y);
                content.showText(stroke.text());
                content.endText();
            }
        }
        return true;
    }

    private static PDFont font(PDDocument document) throws IOException {
        try (InputStream in = Objects.requireNonNull(PdfNumbering.class.getResourceAsStream("Tinos-Regular.ttf"))) {
            return PDType0Font.load(document, in);
        }
    }
}
