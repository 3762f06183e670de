package vn.vanthu.classifier.seeing;

/**
 * A circle that may be the outer ring of a seal, in cells of {@link Inks}.
 *
 * @param visible the share of it that lies on the page
 * @param coverage the share of its visible sectors with an edge along it
 * @param contrast how much more that is than at other distances from its centre
 * @param printed the share of its visible part that bears ink
 * @param outside how much of its rim bears the same ink
 * @param beyond how much of the surroundings beyond that does
 * @param inside how much of the disc does
 * @param changes how often ink begins along the circle of the letters, for a whole turn
 * @param level from which on a cell counts as ink
 */
record Ring(
        double x,
        double y,
        double radius,
        double visible,
        double coverage,
        double contrast,
        double printed,
        double outside,
        double beyond,
        double inside,
        double changes,
        int level) {

    /**
     * From 0 to 1, as a seal: print that by chance lies along a circle has gaps, and goes on beyond it. Where the whole
     * line is there, it does not matter what stands beside it, and nor does it that clear letters give edges everywhere.
     */
    double likeness() {
        double alone = 1 - ramp(beyond, 0.03, 0.09);
        double line =
                Math.max(Math.sqrt(ramp(contrast, 0.02, 0.3)), Math.max(whole(), alone * ramp(drawn(), 0.3, 0.6)));
        return ramp(coverage, 0.22, 0.6)
                * line
                * Math.max(alone, whole())
                * ramp(printed, 0.2, 0.5)
                * (1 - ramp(outside, 0.2, 0.5))
                * (1 - ramp(inside, 0.62, 0.75))
                * ramp(inside, 0.02, 0.06)
                * ramp(changes, 6, 16)
                * ramp(visible, 0.15, 0.3);
    }

    /** From 0 to 1, how far its line is all there. */
    double whole() {
        return ramp(drawn(), 0.5, 0.8);
    }

    private double drawn() {
        return coverage * printed;
    }

    static double ramp(double value, double from, double to) {
        return Math.max(0, Math.min(1, (value - from) / (to - from)));
    }

    double distance(Ring other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
