package vn.vanthu.classifier.text;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a stream one by one, without the lock that a {@link java.io.BufferedInputStream} takes for each. */
final class Bytes {
    private static final int SIZE = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[SIZE];
    private int at;
    private int end;

    Bytes(InputStream in) {
        this.in = in;
    }

    /** From 0 to 255; -1 at the end. */
    int read() throws IOException {
        return at < end || fill() ? buffer[at++] & 0xff : -1;
    }

    /** Leaves out so many, or what is left. */
    void skip(int count) throws IOException {
        int left = count;
        while (left > 0 && (at < end || fill())) {
            int step = Math.min(left, end - at);
            at += step;
            left -= step;
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
