package vn.vanthu.exchange.judging;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A table over A4 pages that lie on their side, as registers are printed: its head stands on every page, a row on one
 * page, "Trang 1/4" below. The font lies in the file. Lengths are in points.
 */
public final class PdfTable implements Closeable {

    private static final PDRectangle PAGE = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
    private static final float MARGIN = 36;
    private static final float TEXT = 9;
    private static final float TITLE = 14;
    private static final float LEADING = 1.25f;
    private static final float PADDING = 3;
    private static final float LINE = 0.5f;

    private final PDDocument document = new PDDocument();
    private final PdfText text;
    private final List<Column> columns;
    private final float[] edges;
    private PDPageContentStream page;
    private float y;

    /** @param share of the width, beside the shares of the others */
    public record Column(String head, float share) {}

    /**
     * @param lines above the table on its first page, the first one large
     */
    public PdfTable(String title, List<String> lines, List<Column> columns) throws IOException {
        this.columns = List.copyOf(columns);
        this.text = PdfText.in(document);
        this.edges = edges(columns);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage("vi");
        this.page = next();
        float size = TITLE;
        for (String line : lines) {
            for (String each : text.wrapped(line, size, edges[edges.length - 1] - MARGIN)) {
                y -= size * LEADING;
                show(each, size, MARGIN + (edges[edges.length - 1] - MARGIN - text.width(each, size)) / 2, y);
            }
            size = TEXT + 1;
        }
        y -= TEXT;
        head();
    }

    private static float[] edges(List<Column> columns) {
        float all = (float) columns.stream().mapToDouble(Column::share).sum();
        float width = PAGE.getWidth() - 2 * MARGIN;
        float[] edges = new float[columns.size() + 1];
        edges[0] = MARGIN;
        for (int i = 0; i < columns.size(); i++) {
            edges[i + 1] = edges[i] + columns.get(i).share() / all * width;
        }
        return edges;
    }

    /**
     * One row; cells in the order of the columns.
     *
     * @param struck crossed out, as a number that was never used
     */
    public void row(List<String> cells, boolean struck) throws IOException {
        List<List<String>> wrapped = wrapped(cells);
        if (y - height(wrapped) < MARGIN + TEXT) {
            turn();
        }
        float top = y;
        draw(wrapped);
        if (struck) {
            line(edges[0] + PADDING, (top + y) / 2, edges[edges.length - 2] - PADDING, (top + y) / 2);
        }
    }

    /** Once, when all is written. @param out is left open */
    public void save(OutputStream out) throws IOException {
        page.close();
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            String number = "Trang " + (i + 1) + "/" + pages;
            try (PDPageContentStream foot = new PDPageContentStream(
                    document, document.getPage(i), PDPageContentStream.AppendMode.APPEND, true)) {
                foot.beginText();
                foot.setFont(text.font(), TEXT);
                foot.newLineAtOffset(PAGE.getWidth() - MARGIN - text.width(number, TEXT), MARGIN / 2);
                foot.showText(number);
                foot.endText();
            }
        }
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private void turn() throws IOException {
        page.close();
        page = next();
        head();
    }

    private void head() throws IOException {
        line(edges[0], y, edges[edges.length - 1], y);
        draw(wrapped(columns.stream().map(Column::head).toList()));
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            numbers.add("(" + (i + 1) + ")");
        }
        draw(wrapped(numbers));
    }

    private void draw(List<List<String>> cells) throws IOException {
        float height = height(cells);
        for (int i = 0; i < cells.size(); i++) {
            float baseline = y - PADDING - TEXT;
            for (String each : cells.get(i)) {
                show(each, TEXT, edges[i] + PADDING, baseline);
                baseline -= TEXT * LEADING;
            }
        }
        for (float edge : edges) {
            line(edge, y, edge, y - height);
        }
        y -= height;
        line(edges[0], y, edges[edges.length - 1], y);
    }

    private List<List<String>> wrapped(List<String> cells) throws IOException {
        List<List<String>> wrapped = new ArrayList<>();
        float room = PAGE.getHeight() - 2 * MARGIN - 8 * TEXT;
        int most = (int) (room / (TEXT * LEADING)) - 2;
        for (int i = 0; i < columns.size(); i++) {
            List<String> lines = text.wrapped(cells.get(i), TEXT, edges[i + 1] - edges[i] - 2 * PADDING);
            if (lines.size() > most) {
                lines = new ArrayList<>(lines.subList(0, most));
                lines.set(most - 1, "…");
            }
            wrapped.add(lines);
        }
        return wrapped;
    }

    private static float height(List<List<String>> cells) {
        int lines = cells.stream().mapToInt(List::size).max().orElse(1);
        return lines * TEXT * LEADING + 2 * PADDING;
    }

    private PDPageContentStream next() throws IOException {
        PDPage fresh = new PDPage(PAGE);
        document.addPage(fresh);
        y = PAGE.getHeight() - MARGIN;
        PDPageContentStream stream = new PDPageContentStream(document, fresh);
        stream.setLineWidth(LINE);
        return stream;
    }

    private void line(float x1, float y1, float x2, float y2) throws IOException {
        page.moveTo(x1, y1);
        page.lineTo(x2, y2);
        page.stroke();
    }

    private void show(String words, float size, float x, float baseline) throws IOException {
        page.beginText();
        page.setFont(text.font(), size);
        page.newLineAtOffset(x, baseline);
        page.showText(words);
        page.endText();
    }
}
