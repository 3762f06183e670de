package vn.vanthu.mailer.inbound;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails beyond a bound and remembers that it did. */
final class CountedStream extends FilterInputStream {
    private long left;

    CountedStream(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    boolean exceeded() {
        return left < 0;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            count(1);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    private void count(int bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new IOException("more than allowed");
        }
    }
}
