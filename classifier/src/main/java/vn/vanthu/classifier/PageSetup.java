package vn.vanthu.classifier;

import java.util.Map;
import java.util.Optional;

/**
 * Paper, margins and page numbers of the first pages.
 *
 * @param millimetres what could be measured
 * @param numbers empty where the file does not tell, or has one page only
 */
public record PageSetup(Map<Measure, Float> millimetres, Optional<Numbers> numbers) {
    public PageSetup {
        millimetres = Map.copyOf(millimetres);
    }

    public static PageSetup unknown() {
        return new PageSetup(Map.of(), Optional.empty());
    }

    /** One distance on the paper. */
    public enum Measure {
        PAPER_WIDTH,
        PAPER_HEIGHT,
        MARGIN_TOP,
        MARGIN_BOTTOM,
        MARGIN_LEFT,
        MARGIN_RIGHT
    }

    /** Where pages are numbered. */
    public enum Numbers {
        /** In the upper margin, from the second page on. */
        TOP,
        /** On the first page too. */
        TOP_FROM_FIRST,
        BOTTOM,
        NONE
    }
}
