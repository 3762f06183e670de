package vn.vanthu.classifier.seeing;

/**
 * A place with red print or a red frame, outside seals: its words are to be read apart.
 *
 * @param extent upright, around all of it
 * @param angle of its longer side, in degrees from the horizontal, clockwise, from -45 to 45
 * @param framed its ink follows the four sides of a rectangle
 */
public record SeenStamp(Extent extent, double angle, boolean framed) {}
