package vn.vanthu.signature.pades;

/**
 * A rectangle on a page as it is shown, in points from its left and upper edges.
 *
 * @param page from 1
 */
public record SignaturePlace(int page, float left, float top, float width, float height) {
    public SignaturePlace {
        if (page < 1 || !(width > 0) || !(height > 0) || !Float.isFinite(left) || !Float.isFinite(top)) {
            throw new IllegalArgumentException(
                    "page " + page + ", " + left + "," + top + " " + width + "×" + height + ": no place on a page");
        }
    }
}
