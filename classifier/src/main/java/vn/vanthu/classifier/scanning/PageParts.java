package vn.vanthu.classifier.scanning;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.Box;

/** Draws parts of pages of a PDF, as they are shown; the page of the last part is kept for the next. Not thread-safe. */
public final class PageParts implements AutoCloseable {
    private static final double POINTS = 72;
    private static final double MARGIN = 3;

    private final ScannedPdf pdf;
    private int number;
    private ScannedPage.@Nullable Picture page;

    /** @throws IOException where the file cannot be opened */
    public PageParts(Path file) throws IOException {
        pdf = new ScannedPdf(file);
    }

    /**
     * @param box on the page as it is shown, in points from its upper left
     * @throws IOException where something on the page cannot be drawn
     */
    public ScannedPage.Picture draw(int of, Box box) throws IOException {
        ScannedPage.Picture whole = page;
        if (whole == null || number != of) {
            page = null;
            whole = pdf.drawn(of);
            number = of;
            page = whole;
        }
        double scale = whole.dpi() / POINTS;
        BufferedImage all = whole.picture();
        int left = (int) Math.clamp((box.left() - MARGIN) * scale, 0, all.getWidth() - 1.0);
        int top = (int) Math.clamp((box.top() - MARGIN) * scale, 0, all.getHeight() - 1.0);
        int right = (int) Math.clamp((box.left() + box.width() + MARGIN) * scale, left + 1.0, all.getWidth());
        int bottom = (int) Math.clamp((box.top() + box.height() + MARGIN) * scale, top + 1.0, all.getHeight());
        BufferedImage part = StoredPicture.onWhite(all.getSubimage(left, top, right - left, bottom - top), 1);
        return new ScannedPage.Picture(of, part, whole.dpi(), box);
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }
}
