package vn.vanthu.exchange.content;

import java.security.GeneralSecurityException;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Makes data keys, and wraps them under the master key with the content's row id as associated data. */
final class ContentKey {

    static final int BYTES = 32;
    private static final int NONCE = 12;

    private final SecretKeySpec master;
    private final RandomGenerator random;

    ContentKey(byte[] master, RandomGenerator random) {
        if (master.length != BYTES) {
            throw new IllegalArgumentException("master key of " + master.length + " bytes, not " + BYTES);
        }
        this.master = new SecretKeySpec(master, "AES");
        this.random = random;
    }

    SecretKeySpec fresh() {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        return new SecretKeySpec(key, "AES");
    }

    byte[] wrap(SecretKeySpec key, UUID id) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, id).doFinal(key.getEncoded());
            byte[] wrapped = new byte[NONCE + sealed.length];
            System.arraycopy(nonce, 0, wrapped, 0, NONCE);
            System.arraycopy(sealed, 0, wrapped, NONCE, sealed.length);
            return wrapped;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    SecretKeySpec unwrap(byte[] wrapped, UUID id) {
        byte[] nonce = java.util.Arrays.copyOf(wrapped, NONCE);
        try {
            byte[] key = cipher(Cipher.DECRYPT_MODE, nonce, id).doFinal(wrapped, NONCE, wrapped.length - NONCE);
            return new SecretKeySpec(key, "AES");
        } catch (GeneralSecurityException otherMaster) {
            throw new ContentException(
                    ContentException.ErrorCode.CORRUPT, "key of content " + id + " does not open", otherMaster);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, UUID id) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, master, new GCMParameterSpec(128, nonce));
        cipher.updateAAD(id.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return cipher;
    }
}
