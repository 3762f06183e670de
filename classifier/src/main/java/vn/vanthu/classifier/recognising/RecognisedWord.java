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

    RecognisedWord as(String other, double sure) {
        return new RecognisedWord(other, left, top, right, bottom, base, size, sure);
    }

    RecognisedWord sized(double other) {
        return new RecognisedWord(text, left, top, right, bottom, base, other, confidence);
    }

    /** With a sign that stands right behind it. */
    RecognisedWord followedBy(RecognisedWord sign, String as) {
        return new RecognisedWord(text + as, left, top, Math.max(right, sign.right), bottom, base, size, confidence);
    }

    /** With a sign that stands right before it. */
    RecognisedWord precededBy(RecognisedWord sign, String as) {
        return new RecognisedWord(as + text, Math.min(left, sign.left), top, right, bottom, base, size, confidence);
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

    /** Whether it stands in one line with the other, behind it and no farther than that. */
    boolean follows(RecognisedWord other, double within) {
        return Math.abs(base - other.base) < 0.4 * size && other.left < left && left - other.right < within;
    }

    /** Whether one lies over the other, more than by its edge. */
    boolean over(RecognisedWord other) {
        int across = Math.min(right, other.right) - Math.max(left, other.left);
        int down = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        return across > 0.2 * Math.min(right - left, other.right - other.left)
                && down > 0.2 * Math.min(bottom - top, other.bottom - other.top);
    }
}
