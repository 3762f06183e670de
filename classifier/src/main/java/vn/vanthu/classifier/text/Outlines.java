package vn.vanthu.classifier.text;

import java.util.Set;

/** What one page draws with lines: letters may be drawn so, and no reader of text sees them. */
final class Outlines {

    private static final Set<String> FILLING = Set.of("f", "F", "f*", "B", "B*", "b", "b*");
    private static final Set<String> PAINTING = Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*");

    /** Rules and frames run along the page's edges. */
    private static final float ASLANT = 0.5f;

    /** Corners and height, in points, of a letter that is meant to be seen across the page. */
    private static final int CORNERS = 7;

    private static final float TALL = 30;
    /** A capital of a stamp in the smallest letters; how often its height goes into it. */
    private static final float SMALLEST = 7;

    private static final float NARROWEST = 4;
    private static final int FEWEST_LETTERS = 3;

    private static final int HARDLY_ANY = 12;
    private static final int FEW = 400;
    private static final int SOME_STROKES = 4;
    private static final int A_LETTER_OF_STROKES = 1_000;

    private int strokes;
    private boolean lettering;

    /** Of what was filled. */
    private LetterRow filled = new LetterRow();
    /** With the path of the moment, which may be filled or not. */
    private LetterRow row = filled.copy();

    private int pending;
    private int large;
    private int corners;
    private float x;
    private float y;
    private float left;
    private float right;
    private float low;
    private float high;

    static boolean concerns(String operator) {
        return switch (operator) {
            case "m", "l", "c", "v", "y", "h", "n" -> true;
            default -> PAINTING.contains(operator);
        };
    }

    /** How many numbers stand before it. */
    static int operands(String operator) {
        return switch (operator) {
            case "m", "l" -> 2;
            case "c" -> 6;
            case "v", "y" -> 4;
            default -> 0;
        };
    }

    /** @param page the matrix of the moment; the last two operands are where the step ends */
    void step(String operator, float toX, float toY, float[] page) {
        switch (operator) {
            case "m" -> {
                close();
                at(toX, toY, page);
                left = right = x;
                low = high = y;
            }
            case "l", "c", "v", "y" -> {
                float fromX = x;
                float fromY = y;
                at(toX, toY, page);
                boolean aslant = Math.abs(x - fromX) > ASLANT && Math.abs(y - fromY) > ASLANT;
                pending += aslant || !operator.equals("l") ? 1 : 0;
                corners++;
                left = Math.min(left, x);
                right = Math.max(right, x);
                low = Math.min(low, y);
                high = Math.max(high, y);
            }
            case "h" -> close();
            case "n" -> forget();
            default -> {
                close();
                strokes += pending;
                if (FILLING.contains(operator) && pending > 0) {
                    filled = row;
                    lettering |= large >= FEWEST_LETTERS || row.words();
                }
                forget();
            }
        }
    }

    private void at(float toX, float toY, float[] page) {
        x = toX * page[0] + toY * page[2] + page[4];
        y = toX * page[1] + toY * page[3] + page[5];
    }

    private void close() {
        float size = Math.max(right - left, high - low);
        if (corners >= CORNERS && size >= SMALLEST && Math.min(right - left, high - low) >= size / NARROWEST) {
            row.add((left + right) / 2, (low + high) / 2, size);
        }
        large += corners >= CORNERS && size >= TALL ? 1 : 0;
        corners = 0;
    }

    private void forget() {
        row = filled.copy();
        pending = 0;
        large = 0;
        corners = 0;
    }

    /** Whether words may be drawn on the page that are not among its letters. */
    boolean words(int letters) {
        return lettering
                || (letters < HARDLY_ANY && strokes >= SOME_STROKES)
                || (letters < FEW && strokes >= A_LETTER_OF_STROKES);
    }
}
