package vn.vanthu.exchange.judging;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Text on A4 pages from the top, as a PDF whose font lies in it, with Vietnamese. Lengths are in points. Letters that the
 * font does not have become question marks.
 */
public final class PdfSheet implements Closeable {
    private static final float MARGIN = 56;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float LEADING = 1.3f;
    private static final float TEXT = 10.5f;
    private static final float NUMBER = 9;

    private final PDDocument document = new PDDocument();
    private final PdfText text;
    private PDPageContentStream page;
    private float y;

    /** @param title of the document, as programs show it */
    public PdfSheet(String title) throws IOException {
        this.text = PdfText.in(document);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage("vi");
        this.page = next();
    }

    /** Once, when all is written; each page of several bears its number. @param out is left open */
    public void save(OutputStream out) throws IOException {
        page.close();
        int pages = document.getNumberOfPages();
        for (int i = 0; pages > 1 && i < pages; i++) {
            String number = (i + 1) + "/" + pages;
            try (PDPageContentStream foot = new PDPageContentStream(
                    document, document.getPage(i), PDPageContentStream.AppendMode.APPEND, true)) {
                foot.beginText();
                foot.setFont(text.font(), NUMBER);
                foot.newLineAtOffset((PDRectangle.A4.getWidth() - text.width(number, NUMBER)) / 2, MARGIN / 2);
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

    /**
     * A value behind its label.
     *
     * @param indent of the value, in points
     */
    public void pair(String label, String value, float indent) throws IOException {
        List<String> lines = text.wrapped(value, TEXT, WIDTH - indent);
        room(TEXT * LEADING);
        show(text.known(label), TEXT, MARGIN, y - TEXT);
        for (String line : lines) {
            room(TEXT * LEADING);
            show(line, TEXT, MARGIN + indent, y - TEXT);
            y -= TEXT * LEADING;
        }
    }

    /**
     * Wrapped over the whole width.
     *
     * @param size in points, as {@code indent}
     */
    public void paragraph(String words, float size, float indent) throws IOException {
        for (String line : text.wrapped(words, size, WIDTH - indent)) {
            room(size * LEADING);
            show(line, size, MARGIN + indent, y - size);
            y -= size * LEADING;
        }
    }

    /** A square in a colour before the next line, parts of red, green and blue from 0 to 1. */
    public void mark(float red, float green, float blue) throws IOException {
        room(20);
        page.setNonStrokingColor(red, green, blue);
        page.addRect(MARGIN, y - 12, 10, 10);
        page.fill();
        page.setNonStrokingColor(0f);
    }

    public void gap(float points) {
        y -= points;
    }

    /** Leaves the page where less than that is left of it, so that a heading is not its last line. */
    public void keep(float points) throws IOException {
        room(points);
    }

    private void room(float height) throws IOException {
        if (y - height < MARGIN) {
            turn();
        }
    }

    /** Goes on with a new page. */
    public void turn() throws IOException {
        page.close();
        page = next();
    }

    private PDPageContentStream next() throws IOException {
        PDPage fresh = new PDPage(PDRectangle.A4);
        document.addPage(fresh);
        y = PDRectangle.A4.getHeight() - MARGIN;
        return new PDPageContentStream(document, fresh);
    }

    private void show(String words, float size, float x, float baseline) throws IOException {
        page.beginText();
        page.setFont(text.font(), size);
        page.newLineAtOffset(x, baseline);
        page.showText(words);
        page.endText();
    }
}
