package vn.vanthu.classifier;

import java.util.List;
import java.util.Set;
import vn.vanthu.classifier.seeing.PageSight;
import vn.vanthu.classifier.seeing.SealDoubt;

/**
 * What one scanned page shows besides its words.
 *
 * @param page from 1
 * @param seals the surest first
 * @param signatures the surest first
 * @param skew in degrees, clockwise
 * @param blank nothing is on it
 * @param cut lines of text run into its edge
 */
public record SightReading(
        int page,
        Look look,
        List<Seal> seals,
        List<HandSignature> signatures,
        List<Stamp> stamps,
        double skew,
        boolean blank,
        boolean cut) {

    /** From this confidence on something is taken to be there. */
    public static final double SURE = PageSight.SURE;

    public SightReading {
        seals = List.copyOf(seals);
        signatures = List.copyOf(signatures);
        stamps = List.copyOf(stamps);
    }

    /** Whether there was anything to see. */
    public enum Look {
        SEEN,
        /** The file does not yield the picture. */
        NOT_READABLE,
        /** Too many pages came before it. */
        NO_TIME_LEFT
    }

    static SightReading unseen(int page, Look why) {
        return new SightReading(page, why, List.of(), List.of(), List.of(), 0, false, false);
    }

    /**
     * A round seal; whose it is, is not known.
     *
     * @param box the whole circle, also where the page shows a part of it
     * @param diameter in millimetres
     * @param joint a part lies beyond the edge, as that of a seal across the joint of pages does
     * @param confidence from 0 to 1
     * @param doubts why it may be no impression on paper
     */
    public record Seal(Box box, double diameter, boolean red, boolean joint, double confidence, Set<SealDoubt> doubts) {
        public Seal {
            doubts = Set.copyOf(doubts);
        }
    }

    /**
     * @param confidence from 0 to 1
     * @param covered the share of its ink that lies within seals, from 0 to 1
     */
    public record HandSignature(Box box, double confidence, double covered) {}

    /**
     * Red print or a red frame outside seals.
     *
     * @param angle of its longer side, in degrees from the horizontal, clockwise
     * @param framed its ink follows the sides of a rectangle
     */
    public record Stamp(Box box, double angle, boolean framed) {}
}
