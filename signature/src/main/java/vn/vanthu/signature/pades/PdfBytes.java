package vn.vanthu.signature.pades;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

/**
 * The bytes of a file at their places. A file of common size is read at once into memory that is used again; mapping it,
 * and above all ending that, takes longer. A larger one is mapped: what is not looked at is not read, and nothing is held.
 */
final class PdfBytes implements AutoCloseable {
    private static final long SLICE = 64 << 20;
    private static final int COMMON = 2 << 20;
    private static final Queue<ByteBuffer> ROOMS = new ArrayBlockingQueue<>(4);

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment bytes;
    private final Optional<ByteBuffer> held;
    private boolean closed;

    PdfBytes(FileChannel file) throws IOException {
        long size = file.size();
        if (size <= COMMON) {
            ByteBuffer free = ROOMS.poll();
            ByteBuffer room = free == null ? ByteBuffer.allocateDirect(COMMON) : free;
            room.clear().limit((int) size);
            while (room.hasRemaining() && file.read(room, room.position()) >= 0) {}
            this.held = Optional.of(room.flip());
            this.bytes = MemorySegment.ofBuffer(room);
        } else {
            this.held = Optional.empty();
            this.bytes = file.map(MapMode.READ_ONLY, 0, size, arena);
        }
    }

    long length() {
        return bytes.byteSize();
    }

    /** All of them where they are in memory; good until this is closed. */
    Optional<ByteBuffer> held() {
        return held.map(ByteBuffer::asReadOnlyBuffer);
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
        if (!closed) {
            closed = true;
            arena.close();
            held.ifPresent(ROOMS::offer);
        }
    }
}
