package vn.vanthu.classifier.seeing;

/**
 * Strokes as a hand makes them when it signs.
 *
 * @param confidence from 0 to 1; from {@link PageSight#SURE} on it can be relied upon
 * @param covered the share of its ink that lies within seals, from 0 to 1; what looks black within a seal is counted as
 *     its ink where it is blue, since blue below red looks black
 */
public record SeenSignature(Extent extent, Ink ink, double confidence, double covered) {}
