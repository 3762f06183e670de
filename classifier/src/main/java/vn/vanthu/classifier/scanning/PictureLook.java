package vn.vanthu.classifier.scanning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * What a file of pictures says of itself before any of them is drawn.
 *
 * @param dpi of the coarsest page; empty where one does not say, or says what no scanner has
 * @param colour every page is stored in colour
 */
public record PictureLook(int pages, OptionalInt dpi, boolean colour) {

    /**
     * @param mediaType one that {@link ScannedPages#picture} knows
     * @throws IOException where the file cannot be opened, or says nothing that makes sense
     */
    public static PictureLook of(Path file, String mediaType) throws IOException {
        try (PicturePages pages = new PicturePages(file, mediaType)) {
            return pages.look();
        }
    }
}
