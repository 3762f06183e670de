package vn.vanthu.signature.pades;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** Bytes in memory, or the first of them: PDFBox asks for one at a time, and its own readers look each up in pages. */
final class HeldBytes implements RandomAccessRead {
    private final byte[] bytes;
    private final int length;
    private int at;
    private boolean closed;

    /** @param length how many of them count, at most all */
    HeldBytes(byte[] bytes, long length) {
        this.bytes = bytes;
        this.length = (int) Math.min(length, bytes.length);
    }

    @Override
    public int read() throws IOException {
        requireOpen();
        return at < length ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int peek() throws IOException {
        requireOpen();
        return at < length ? bytes[at] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        requireOpen();
        if (at >= length) {
            return -1;
        }
        int read = Math.min(count, length - at);
        System.arraycopy(bytes, at, into, offset, read);
        at += read;
        return read;
    }

    @Override
    public long getPosition() throws IOException {
        requireOpen();
        return at;
    }

    @Override
    public void seek(long position) throws IOException {
        requireOpen();
        if (position < 0) {
            throw new IOException("position " + position);
        }
        at = (int) Math.min(position, length);
    }

    @Override
    public long length() throws IOException {
        requireOpen();
        return length;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public boolean isEOF() throws IOException {
        requireOpen();
        return at >= length;
    }

    @Override
    public RandomAccessReadView createView(long start, long count) throws IOException {
        requireOpen();
        return new RandomAccessReadView(new HeldBytes(bytes, length), start, count, true);
    }

    @Override
    public void close() {
        closed = true;
    }

    private void requireOpen() throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
    }
}
