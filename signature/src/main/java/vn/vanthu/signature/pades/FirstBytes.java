package vn.vanthu.signature.pades;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** A file as it was when it ended sooner: nothing is copied. */
final class FirstBytes implements RandomAccessRead {
    private final RandomAccessRead whole;
    private final long length;

    FirstBytes(RandomAccessRead whole, long length) throws IOException {
        this.whole = whole;
        this.length = Math.min(length, whole.length());
    }

    @Override
    public int read() throws IOException {
        return isEOF() ? -1 : whole.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        if (isEOF()) {
            return -1;
        }
        return whole.read(bytes, offset, (int) Math.min(count, length - getPosition()));
    }

    @Override
    public long getPosition() throws IOException {
        return whole.getPosition();
    }

    @Override
    public void seek(long position) throws IOException {
        whole.seek(Math.min(position, length));
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean isClosed() {
        return whole.isClosed();
    }

    @Override
    public boolean isEOF() throws IOException {
        return getPosition() >= length;
    }

    @Override
    public RandomAccessReadView createView(long start, long count) throws IOException {
        return whole.createView(start, Math.max(0, Math.min(count, length - start)));
    }

    @Override
    public void close() throws IOException {
        whole.close();
    }
}
