package vn.vanthu.classifier.recognising;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One word on a picture, in pixels from its left and upper edges.
 *
 * @param base of the line that its letters stand on, below the word's middle
 * @param size of the letters of its line, from the tips to the feet
 * @param confidence from 0 to 1
 */
record RecognisedWord(
        String text, int left, int top, int right, int bottom, double base, double size, double confidence) {
    private static final Pattern STRAY = Pattern.compile("^[^\\p{L}\\p{N}(\"“]+");

    private static final Pattern STROKE = Pattern.compile("^[>‹«<|`~^*=]+(?=\\p{L}{2})");

    RecognisedWord moved(int right, int down) {
        return new RecognisedWord(
                text, left + right, top + down, this.right + right, bottom + down, base + down, size, confidence);
    }

    RecognisedWord sized(double other) {
        return new RecognisedWord(text, left, top, right, bottom, base, other, confidence);
    }

    /** Without what a stroke beside it was taken for. */
    RecognisedWord bare() {
        return without(STRAY);
    }

    /** Without what is no sign of writing before its letters. */
    RecognisedWord withoutStroke() {
        return without(STROKE);
    }

    private RecognisedWord without(Pattern pattern) {
        Matcher stray = pattern.matcher(text);
        return stray.find()
                ? new RecognisedWord(text.substring(stray.end()), left, top, right, bottom, base, size, confidence)
                : this;
    }

    /** Whether one lies over the other, more than by its edge. */
    boolean over(RecognisedWord other) {
        int across = Math.min(right, other.right) - Math.max(left, other.left);
        int down = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        return across > 0.2 * Math.min(right - left, other.right - other.left)
                && down > 0.2 * Math.min(bottom - top, other.bottom - other.top);
    }
}
