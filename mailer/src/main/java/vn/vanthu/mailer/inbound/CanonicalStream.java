package vn.vanthu.mailer.inbound;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A stretch of a file with every line ended by CRLF, as S/MIME signs it (RFC 8551, 3.1.1). */
final class CanonicalStream extends InputStream {
    private final InputStream in;
    private long left;
    private int pending = -1;
    private int last = -1;

    CanonicalStream(Path file, long start, long end) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file);
        channel.position(start);
        this.in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
        this.left = end - start;
    }

    @Override
    public int read() throws IOException {
        if (pending >= 0) {
            int value = pending;
            pending = -1;
            return value;
        }
        if (left <= 0) {
            return -1;
        }
        int value = in.read();
        left--;
        if (value == '\n' && last != '\r') {
            pending = '\n';
            last = '\n';
            return '\r';
        }
        last = value;
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int value = read();
            if (value < 0) {
                return count == 0 ? -1 : count;
            }
            buffer[offset + count++] = (byte) value;
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
