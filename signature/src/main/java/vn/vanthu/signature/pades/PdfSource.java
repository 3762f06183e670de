package vn.vanthu.signature.pades;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** A PDF whose signatures are checked: one of common size is read once, whatever looks at it; a larger one from place to place. */
final class PdfSource implements AutoCloseable {
    private static final int COMMON = 2 << 20;
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final RandomAccessFile file;
    private final long length;
    private final byte @Nullable [] held;

    PdfSource(Path path) throws IOException {
        this.path = path;
        file = new RandomAccessFile(path.toFile(), "r");
        try {
            length = file.length();
            held = length <= COMMON ? new byte[(int) length] : null;
            if (held != null) {
                file.readFully(held);
            }
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    long length() {
        return length;
    }

    /** As a whole; closed by the caller, as the next one. */
    PDDocument document() throws IOException {
        return held == null ? Loader.loadPDF(path.toFile()) : Loader.loadPDF(new HeldBytes(held, length));
    }

    /** As it was when it ended sooner. */
    PDDocument document(long end) throws IOException {
        if (held != null) {
            return Loader.loadPDF(new HeldBytes(held, end));
        }
        RandomAccessReadBufferedFile whole = new RandomAccessReadBufferedFile(path.toFile());
        try {
            return Loader.loadPDF(new FirstBytes(whole, end));
        } catch (IOException | RuntimeException e) {
            whole.close();
            throw e;
        }
    }

    /** @throws IOException where there are not as many */
    byte[] at(long offset, int count) throws IOException {
        byte[] bytes = new byte[count];
        if (held == null) {
            file.seek(offset);
            file.readFully(bytes);
        } else {
            requireWithin(offset, count);
            System.arraycopy(held, (int) offset, bytes, 0, count);
        }
        return bytes;
    }

    /** @throws IOException where there are not as many */
    void feed(long start, long count, MessageDigest digest) throws IOException {
        if (held != null) {
            requireWithin(start, count);
            digest.update(held, (int) start, (int) count);
            return;
        }
        file.seek(start);
        byte[] buffer = new byte[BUFFER];
        for (long left = count; left > 0; ) {
            int read = file.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("byte range beyond the end");
            }
            digest.update(buffer, 0, read);
            left -= read;
        }
    }

    private void requireWithin(long start, long count) throws IOException {
        if (start < 0 || count < 0 || start > length - count) {
            throw new IOException("byte range beyond the end");
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
