package vn.vanthu.classifier.seeing;

import java.util.List;

/** All that was seen on one page; each list from the surest or from the top. */
public record PageSight(
        List<SeenSeal> seals,
        List<SeenSignature> signatures,
        List<SeenStamp> stamps,
        PaperLook paper,
        PageQuality quality) {

    /** From this confidence on something is taken to be there. */
    public static final double SURE = 0.5;

    /** Below this confidence nothing is taken to be there. */
    public static final double POSSIBLE = 0.2;

    public PageSight {
        seals = List.copyOf(seals);
        signatures = List.copyOf(signatures);
        stamps = List.copyOf(stamps);
    }
}
