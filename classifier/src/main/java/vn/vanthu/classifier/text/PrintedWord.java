package vn.vanthu.classifier.text;

/**
 * A word that was read off the picture of a page, in points from the page's left and upper edges.
 *
 * @param base of the line that its letters stand on
 * @param points of its letters
 */
public record PrintedWord(String text, float left, float right, float base, float points, boolean bold) {}
