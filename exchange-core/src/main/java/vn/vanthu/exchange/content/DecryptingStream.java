package vn.vanthu.exchange.content;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import javax.crypto.spec.SecretKeySpec;

/** Plain bytes of a sealed file; each chunk is verified before any of it is handed out. */
final class DecryptingStream extends InputStream {

    private final InputStream sealed;
    private final Chunks chunks;
    private byte[] next;
    private int nextLength;
    private byte[] plain = new byte[0];
    private int at;
    private boolean finished;

    DecryptingStream(InputStream sealed, SecretKeySpec key) throws IOException {
        this.sealed = sealed;
        this.chunks = Chunks.opening(key);
        this.next = new byte[Chunks.SEALED];
        this.nextLength = sealed.readNBytes(next, 0, next.length);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (at == plain.length) {
            if (finished) {
                return -1;
            }
            fill();
        }
        int count = Math.min(length, plain.length - at);
        System.arraycopy(plain, at, target, offset, count);
        at += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        sealed.close();
    }

    private void fill() throws IOException {
        byte[] current = next;
        int currentLength = nextLength;
        next = new byte[Chunks.SEALED];
        nextLength = sealed.readNBytes(next, 0, next.length);
        finished = nextLength == 0;
        try {
            plain = chunks.next(current, currentLength, finished);
        } catch (GeneralSecurityException changed) {
            throw new ContentException(ContentException.ErrorCode.CORRUPT, "stored bytes were changed", changed);
        }
        at = 0;
    }
}
