package vn.vanthu.classifier.seeing;

import java.util.EnumSet;
import java.util.Set;

/** Looks at a seal in all the pixels of the page, for what a scanner does not leave. */
final class SealLook {
    private static final double GRAINY = 0.6;
    private static final double GRAINLESS = 0.95;
    private static final double ONE_COLOUR = 0.03;
    private static final double NEARLY_ONE_COLOUR = 0.085;
    private static final double LITTLE_UNEVEN = 0.12;
    private static final double ONE_STEP = 0.85;
    private static final double NEARLY_ONE_STEP = 0.72;

    private final PageRaster page;
    private final PaperLook paper;

    SealLook(PageRaster page, PaperLook paper) {
        this.page = page;
        this.paper = paper;
    }

    /**
     * A doubt for what leaves no other reading, or for two things that are each nearly so.
     *
     * @param extent of a red seal
     */
    Set<SealDoubt> doubts(Extent extent) {
        SealPixels pixels = new SealPixels(page, extent);
        double uneven = pixels.unevenness();
        double steep = pixels.steepness();
        Set<SealDoubt> doubts = EnumSet.noneOf(SealDoubt.class);
        if (paper.even() < GRAINY && pixels.evenPaper() > GRAINLESS) {
            doubts.add(SealDoubt.CONSTANT_PAPER);
        }
        if (uneven < ONE_COLOUR || uneven < NEARLY_ONE_COLOUR && (steep >= NEARLY_ONE_STEP || paper.clean())) {
            doubts.add(SealDoubt.FLAT_INK);
        }
        if (steep >= ONE_STEP || steep >= NEARLY_ONE_STEP && uneven < LITTLE_UNEVEN) {
            doubts.add(SealDoubt.SHARP_EDGES);
        }
        return doubts;
    }
}
