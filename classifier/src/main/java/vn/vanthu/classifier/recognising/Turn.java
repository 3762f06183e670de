package vn.vanthu.classifier.recognising;

import vn.vanthu.classifier.Box;

/**
 * How the picture of a page was turned before its words were read, whose boxes are those of the turned picture.
 *
 * @param quarters clockwise
 * @param degrees clockwise around the middle, after that
 * @param width of the turned picture, in points
 * @param height likewise
 * @param left where the picture lies on its page, in points
 * @param top likewise
 */
public record Turn(int quarters, double degrees, float width, float height, float left, float top) {

    /** The page was read as it lies. */
    boolean none() {
        return (quarters & 3) == 0 && degrees == 0;
    }

    /** Around the same place on the page as it is shown. */
    Box shown(Box turned) {
        if (none()) {
            return turned;
        }
        float x = turned.left() - left;
        float y = turned.top() - top;
        Box around = point(x, y)
                .with(point(x + turned.width(), y))
                .with(point(x, y + turned.height()))
                .with(point(x + turned.width(), y + turned.height()));
        return new Box(around.left() + left, around.top() + top, around.width(), around.height());
    }

    private Box point(double x, double y) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double across = x - width / 2;
        double down = y - height / 2;
        float u = (float) (width / 2 + across * cos + down * sin);
        float v = (float) (height / 2 - across * sin + down * cos);
        return switch (quarters & 3) {
            case 1 -> new Box(v, width - u, 0, 0);
            case 2 -> new Box(width - u, height - v, 0, 0);
            case 3 -> new Box(height - v, u, 0, 0);
            default -> new Box(u, v, 0, 0);
        };
    }
}
