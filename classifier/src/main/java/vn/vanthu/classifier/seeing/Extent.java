package vn.vanthu.classifier.seeing;

/** A rectangle on the paper, in millimetres from its left and upper edges; may reach beyond them. */
public record Extent(double left, double top, double width, double height) {

    public double right() {
        return left + width;
    }

    public double bottom() {
        return top + height;
    }

    /** How far apart two are at least; 0 where they touch. */
    public double distance(Extent other) {
        double across = Math.max(0, Math.max(left - other.right(), other.left - right()));
        double down = Math.max(0, Math.max(top - other.bottom(), other.top - bottom()));
        return Math.hypot(across, down);
    }
}
