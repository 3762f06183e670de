package vn.vanthu.classifier;

/** A rectangle on a page as it is shown, in points from its left and upper edges. */
public record Box(float left, float top, float width, float height) {

    /** The smallest around both. */
    public Box with(Box other) {
        float x = Math.min(left, other.left);
        float y = Math.min(top, other.top);
        return new Box(
                x,
                y,
                Math.max(left + width, other.left + other.width) - x,
                Math.max(top + height, other.top + other.height) - y);
    }
}
