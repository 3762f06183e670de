package vn.vanthu.classifier.seeing;

/**
 * How good the scan is.
 *
 * @param dpi pixels to an inch
 * @param colour colours were seen, not only stored
 * @param skew in degrees, clockwise; 0 where there are too few lines to tell
 * @param blank nothing is on it
 * @param cut lines of text run into its edge
 */
public record PageQuality(double dpi, boolean colour, double skew, boolean blank, boolean cut) {}
