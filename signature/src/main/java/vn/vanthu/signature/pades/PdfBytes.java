package vn.vanthu.signature.pades;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.security.MessageDigest;

/** The bytes of a file at their places, mapped: what is not looked at is not read, and nothing is held. */
final class PdfBytes implements AutoCloseable {
    private static final long SLICE = 64 << 20;

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment bytes;

    PdfBytes(FileChannel file) throws IOException {
        this.bytes = file.map(MapMode.READ_ONLY, 0, file.size(), arena);
    }

    long length() {
        return bytes.byteSize();
    }

    /** As many as there are, at most so many. */
    byte[] at(long offset, int most) {
        if (offset < 0 || offset >= length()) {
            throw new PdfTokens.Irregular("offset " + offset + " outside the file");
        }
        return bytes.asSlice(offset, Math.min(most, length() - offset)).toArray(ValueLayout.JAVA_BYTE);
    }

    /** What lies between, the end excluded. */
    void feed(MessageDigest digest, long from, long to) {
        for (long at = from; at < to; at += SLICE) {
            digest.update(bytes.asSlice(at, Math.min(SLICE, to - at)).asByteBuffer());
        }
    }

    boolean beginsWith(PdfBytes other) {
        return other.length() <= length()
                && MemorySegment.mismatch(bytes, 0, other.length(), other.bytes, 0, other.length()) < 0;
    }

    @Override
    public void close() {
        arena.close();
    }
}
