package vn.vanthu.classifier.text;

import java.io.IOException;
import java.util.Arrays;
import vn.vanthu.classifier.UnreadableReason;

/** Bytes that an RTF file writes as pairs of hexadecimal digits. */
final class HexBytes {
    private static final byte[] DIGITS = new byte[256];
    private static final int FIRST_SIZE = 1 << 12;

    static {
        for (int i = 0; i < DIGITS.length; i++) {
            DIGITS[i] = (byte) Character.digit(i, 16);
        }
    }

    private final int most;
    private byte[] bytes = new byte[0];
    private int length;
    private int high = -1;

    /** @param most so many are read; with one more the file is too big */
    HexBytes(int most) {
        this.most = most;
    }

    /**
     * Reads digits, and over what is none, up to a brace, a backslash or the end.
     *
     * @param first the character that was read already
     * @return the character that ended it, -1 at the end
     */
    int read(Bytes in, int first) throws IOException {
        int c = first;
        while (c >= 0 && c != '{' && c != '}' && c != '\\') {
            int digit = DIGITS[c];
            if (digit >= 0) {
                if (high < 0) {
                    high = digit;
                } else {
                    add(high * 16 + digit);
                    high = -1;
                }
            }
            c = in.read();
        }
        return c;
    }

    private void add(int value) throws UnreadableException {
        if (length == bytes.length) {
            if (length == most) {
                throw new UnreadableException(UnreadableReason.TOO_BIG);
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(most, Math.max(length * 2L, FIRST_SIZE)));
        }
        bytes[length++] = (byte) value;
    }

    /** What was read, which is forgotten here. */
    byte[] take() {
        byte[] taken = Arrays.copyOf(bytes, length);
        bytes = new byte[0];
        length = 0;
        high = -1;
        return taken;
    }
}
