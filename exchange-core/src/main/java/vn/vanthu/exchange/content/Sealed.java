package vn.vanthu.exchange.content;

import static vn.vanthu.exchange.journal.StateBoundary.reached;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;

/** Writes a stream sealed into a new, synced file, hashing what it reads. */
public final class Sealed {

    private Sealed() {}

    public static StoredContent write(InputStream content, SecretKeySpec key, FileChannel file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Chunks chunks = Chunks.sealing(key);
            long bytes = 0;
            byte[] chunk = new byte[Chunks.PLAIN];
            int length = content.readNBytes(chunk, 0, chunk.length);
            boolean last;
            do {
                byte[] ahead = new byte[Chunks.PLAIN];
                int aheadLength = length < Chunks.PLAIN ? 0 : content.readNBytes(ahead, 0, ahead.length);
                last = aheadLength == 0;
                digest.update(chunk, 0, length);
                bytes += length;
                writeFully(file, ByteBuffer.wrap(chunks.next(chunk, length, last)));
                chunk = ahead;
                length = aheadLength;
            } while (!last);
            reached("content.before-sync");
            file.force(true);
            return new StoredContent(new ContentId(HexFormat.of().formatHex(digest.digest())), bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void writeFully(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }
}
