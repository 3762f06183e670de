package vn.vanthu.classifier.scanning;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/**
 * The pages of a PDF or of a file of pictures, drawn when asked for. Holds one page at a time, of not more pixels than an
 * A3 sheet at 300 dpi; finer pictures are thinned out. Not thread-safe.
 */
public abstract class ScannedPages implements Closeable {

    /** An A3 sheet at 300 dpi, with a little to spare. */
    static final long MOST_PIXELS = 17_700_000;

    /** In a file; what is larger is not looked at. */
    static final long MOST_STORED = 100_000_000;

    private static final String PDF = "application/pdf";
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/tiff");

    ScannedPages() {}

    /**
     * @param mediaType a PDF, or one that {@link #picture} knows
     * @throws IOException where the file cannot be opened at all
     * @throws IllegalArgumentException for other media types
     */
    public static ScannedPages open(Path file, String mediaType) throws IOException {
        if (mediaType.equals(PDF)) {
            return new ScannedPdf(file);
        }
        if (picture(mediaType)) {
            return new PicturePages(file, mediaType);
        }
        throw new IllegalArgumentException(mediaType + " is neither a PDF nor one of " + PICTURES);
    }

    /** Whether a file of this type is pictures, and each one a page. */
    public static boolean picture(String mediaType) {
        return PICTURES.contains(mediaType);
    }

    public abstract int count();

    /**
     * Never fails for what the page is; the picture before is not kept.
     *
     * @param number from 1
     */
    public final ScannedPage page(int number) {
        if (number < 1 || number > count()) {
            throw new IllegalArgumentException("page " + number + " of " + count());
        }
        try {
            return draw(number);
        } catch (IOException | RuntimeException e) {
            return new ScannedPage.NotReadable(number);
        }
    }

    abstract ScannedPage draw(int number) throws IOException;

    /** Every so many pixels one is kept, in both directions. */
    static int thinning(long width, long height) throws IOException {
        if (width < 1 || height < 1 || width * height > MOST_STORED) {
            throw new IOException(width + " × " + height + " pixels");
        }
        return (int) Math.ceil(Math.sqrt((double) width * height / MOST_PIXELS));
    }
}
