package vn.vanthu.classifier.recognising;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.scanning.ScannedPage;
import vn.vanthu.classifier.scanning.StoredPicture;
import vn.vanthu.classifier.seeing.Extent;
import vn.vanthu.classifier.seeing.PageRaster;
import vn.vanthu.classifier.seeing.PageSeer;
import vn.vanthu.classifier.seeing.PageSight;
import vn.vanthu.classifier.seeing.SeenStamp;

/**
 * Reads a picture that stands in a document: as a page where it is as large as one, else as a part of one and, all of it,
 * as a stamp. Thread-safe.
 */
public final class PictureReader {
    /** In pixels, of the picture of a page. */
    private static final int PAGE_LONG = 1_000;

    private static final int PAGE_SHORT = 650;
    private static final double PAGE_INCHES = 297 / 25.4;
    private static final double COARSEST = 72;
    private static final double FINEST = 600;
    /** Small ones are made larger: letters on screens are too small to be read. */
    private static final int LEGIBLE = 1_200;

    private static final int MOST_TIMES = 3;
    private static final double SCREEN = 96;
    private static final double MILLIMETRES = 25.4;

    private static final int PAPER = 245;
    /** Of the pixels, on a page of letters. */
    private static final double MOSTLY_PAPER = 0.6;

    private final PageReader reader;

    PictureReader(PageReader reader) {
        this.reader = reader;
    }

    /**
     * What was read off one picture.
     *
     * @param text the picture being its page 1
     * @param page it is as large as the picture of a page
     * @param legible false for words that are there and could not be told; what is no text, as a photograph, is legible
     */
    public record Pictured(ScannedText text, boolean page, boolean legible) {}

    /** Whether it may be the picture of a page. */
    public static boolean page(int width, int height) {
        return Math.max(width, height) >= PAGE_LONG && Math.min(width, height) >= PAGE_SHORT;
    }

    /** @param dpi pixels to an inch as it is shown; empty where that is not known */
    public Pictured read(BufferedImage picture, Optional<Double> dpi, ReadingLimits limits) {
        boolean page = page(picture.getWidth(), picture.getHeight());
        int longer = Math.max(picture.getWidth(), picture.getHeight());
        int times = page ? 1 : Math.clamp((LEGIBLE + longer - 1) / longer, 1, MOST_TIMES);
        double scale = times * dpi.orElse(page ? Math.clamp(longer / PAGE_INCHES, COARSEST, FINEST) : SCREEN);
        PageRaster raster = PageRaster.of(times == 1 ? picture : StoredPicture.onWhite(picture, times), scale);
        PageSight sight = PageSeer.see(raster);
        List<SeenStamp> stamps = new ArrayList<>(sight.stamps());
        if (!page) {
            Extent all = new Extent(0, 0, raster.width() / scale * MILLIMETRES, raster.height() / scale * MILLIMETRES);
            stamps.add(new SeenStamp(all, 0, false));
        }
        RecognisedPage read = reader.read(raster, stamps, 1, 0, 0, limits);
        boolean legible =
                read.notRead().isEmpty() || read.notRead().get() == PageNotRead.ILLEGIBLE && !(page && paper(raster));
        return new Pictured(new ScannedText(Map.of(1, read), Map.of(1, sight)), page, legible);
    }

    /** The same of a part of a page that was drawn. */
    public Pictured read(ScannedPage.Picture part, ReadingLimits limits) {
        return read(part.picture(), Optional.of(part.dpi()), limits);
    }

    /** Whether most of it is paper, as on a page of letters; a photograph has all shades. */
    private static boolean paper(PageRaster raster) {
        Grey clean = Cleaning.clean(PagePicture.of(raster).print());
        long white = 0;
        for (byte pixel : clean.pixels()) {
            white += (pixel & 0xFF) >= PAPER ? 1 : 0;
        }
        return white >= MOSTLY_PAPER * clean.pixels().length;
    }
}
