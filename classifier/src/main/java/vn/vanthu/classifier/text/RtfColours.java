package vn.vanthu.classifier.text;

import java.util.BitSet;

/** Which colours of an RTF's table are as light as paper; the first one is left to the program. */
final class RtfColours {
    private static final int LIGHT = 0xF0;
    private static final int MOST = 10_000;

    private final BitSet pale = new BitSet();
    private int number;
    private boolean told;
    private int red;
    private int green;
    private int blue;

    /**
     * Of one named more than once the last counts, of one not named nothing.
     *
     * @param value of red, green or blue, 0 to 255
     */
    void part(String name, int value) {
        told = true;
        switch (name) {
            case "red" -> red = value;
            case "green" -> green = value;
            default -> blue = value;
        }
    }

    /** Each semicolon ends a colour. */
    void text(String text) {
        for (int i = 0; i < text.length() && number < MOST; i++) {
            if (text.charAt(i) == ';') {
                pale.set(number++, told && red >= LIGHT && green >= LIGHT && blue >= LIGHT);
                told = false;
                red = 0;
                green = 0;
                blue = 0;
            }
        }
    }

    boolean pale(int colour) {
        return colour > 0 && pale.get(colour);
    }
}
