package vn.vanthu.classifier.text;

import java.util.BitSet;

/** Which colours of an RTF's table are as light as paper; the first one is left to the program. */
final class RtfColours {
    private static final int LIGHT = 0xF0;
    private static final int MOST = 10_000;

    private final BitSet pale = new BitSet();
    private int number;
    private int darkest = Integer.MAX_VALUE;
    private int parts;

    /** @param value of red, green or blue, 0 to 255 */
    void part(String name, int value) {
        darkest = name.equals("red") ? value : Math.min(darkest, value);
        parts = name.equals("red") ? 1 : parts + 1;
    }

    /** Each semicolon ends a colour. */
    void text(String text) {
        for (int i = 0; i < text.length() && number < MOST; i++) {
            if (text.charAt(i) == ';') {
                pale.set(number++, parts > 0 && darkest >= LIGHT);
                darkest = Integer.MAX_VALUE;
                parts = 0;
            }
        }
    }

    boolean pale(int colour) {
        return colour > 0 && pale.get(colour);
    }
}
