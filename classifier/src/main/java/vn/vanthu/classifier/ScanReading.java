package vn.vanthu.classifier;

import java.util.List;
import java.util.OptionalInt;

/**
 * What the pictures of scanned pages are like.
 *
 * @param dpi the lowest resolution among the scanned pages; empty where one does not say
 * @param colour every one of them is stored in colour
 * @param pages what was seen on each of them, in their order; empty where nobody looked
 */
public record ScanReading(OptionalInt dpi, boolean colour, List<SightReading> pages) {

    public ScanReading {
        pages = List.copyOf(pages);
    }

    /** Before anybody looked. */
    public ScanReading(OptionalInt dpi, boolean colour) {
        this(dpi, colour, List.of());
    }

    ScanReading seen(List<SightReading> sights) {
        return new ScanReading(dpi, colour, sights);
    }
}
