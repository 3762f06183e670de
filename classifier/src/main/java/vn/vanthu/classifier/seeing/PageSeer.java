package vn.vanthu.classifier.seeing;

import java.util.List;

/**
 * Looks at the picture of one page. Holds some 10 bytes for each of its places at 100 dpi, whatever the resolution of
 * the picture. Thread-safe.
 */
public final class PageSeer {

    private static final double BLANK = 0.0004;
    private static final double COLOURED = 0.0005;
    private static final int COLOUR = 40;

    private PageSeer() {}

    /** Says how sure it is of each thing; never fails for what is on the page. */
    public static PageSight see(PageRaster page) {
        Inks inks = new Inks(page);
        StampFinder stamps = new StampFinder(inks);
        SealFinder finder = new SealFinder(page, inks, stamps.outsideFrames());
        List<SeenSeal> seals = finder.find();
        Blobs dark = new Blobs(SignatureFinder.mask(inks, false), inks.width, inks.height);
        Lines lines = new Lines(inks, dark);
        return new PageSight(
                seals,
                new SignatureFinder(inks, finder.edges(), seals, lines).find(dark),
                stamps.find(seals),
                inks.paper,
                quality(page, inks, lines));
    }

    private static PageQuality quality(PageRaster page, Inks inks, Lines lines) {
        int coloured = 0;
        int inked = 0;
        for (int at = 0; at < inks.other.length; at++) {
            boolean colour = (inks.red[at] & 0xFF) >= COLOUR || (inks.blue[at] & 0xFF) >= COLOUR;
            coloured += colour ? 1 : 0;
            inked += colour || (inks.other[at] & 0xFF) >= 2 * COLOUR ? 1 : 0;
        }
        return new PageQuality(
                page.dpi(),
                coloured > COLOURED * inks.other.length,
                lines.skew(),
                inked < BLANK * inks.other.length,
                lines.cut());
    }
}
