package vn.vanthu.exchange.content;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM in chunks: the nonce is the chunk's place and whether it is the last, so chunks cannot change places and
 * the end cannot be cut off. A key serves one content only.
 */
final class Chunks {

    static final int PLAIN = 64 * 1024;
    static final int TAG = 16;
    static final int SEALED = PLAIN + TAG;

    private final SecretKeySpec key;
    private final Cipher cipher;
    private final int mode;
    private int place;

    private Chunks(SecretKeySpec key, int mode) {
        this.key = key;
        this.mode = mode;
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Chunks sealing(SecretKeySpec key) {
        return new Chunks(key, Cipher.ENCRYPT_MODE);
    }

    static Chunks opening(SecretKeySpec key) {
        return new Chunks(key, Cipher.DECRYPT_MODE);
    }

    byte[] next(byte[] chunk, int length, boolean last) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(12)
                .putInt(8, place)
                .put(0, (byte) (last ? 1 : 0))
                .array();
        place = Math.incrementExact(place);
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        return cipher.doFinal(chunk, 0, length);
    }
}
