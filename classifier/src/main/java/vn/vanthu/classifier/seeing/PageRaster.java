package vn.vanthu.classifier.seeing;

import java.awt.image.BufferedImage;

/** The pixels of one page, fetched by rows, in any order and more than once. Not thread-safe. */
public interface PageRaster {

    /** In pixels. */
    int width();

    /** In pixels. */
    int height();

    /** Pixels to an inch of paper, in both directions. */
    double dpi();

    /**
     * One row as {@code 0xRRGGBB}; what stands above these bits has no meaning.
     *
     * @param y from 0 at the upper edge
     * @param rgb takes {@link #width()} pixels from its beginning
     */
    void row(int y, int[] rgb);

    /** @throws IllegalArgumentException for a resolution that is no positive number */
    static PageRaster of(BufferedImage picture, double dpi) {
        return new PictureRaster(picture, dpi);
    }
}
