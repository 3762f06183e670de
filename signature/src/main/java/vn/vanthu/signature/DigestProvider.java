package vn.vanthu.signature;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who computes digests and RSA and ECDSA: Amazon Corretto's provider where it loads (Linux on x86-64 and aarch64), the
 * JDK's elsewhere; never Bouncy Castle, whose SHA-256 takes ten times as long. No provider is installed for the whole
 * process. {@code -Dvanthu.crypto=jdk} leaves the JDK's alone.
 */
public final class DigestProvider {
    private static final String CORRETTO = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";
    private static final Provider JDK = Security.getProvider("SUN");
    private static final Optional<Provider> FAST = fast();

    private DigestProvider() {}

    private static Optional<Provider> fast() {
        String chosen = System.getProperty("vanthu.crypto", "").toLowerCase(Locale.ROOT);
        if (chosen.equals("jdk")) {
            return Optional.empty();
        }
        try {
            Provider provider =
                    (Provider) Class.forName(CORRETTO).getField("INSTANCE").get(null);
            MessageDigest.getInstance("SHA-256", provider).digest(new byte[1]);
            Signature.getInstance("SHA256withRSA", provider);
            return Optional.of(provider);
        } catch (ReflectiveOperationException | LinkageError | GeneralSecurityException | RuntimeException absent) {
            return Optional.empty();
        }
    }

    /** For people: name and version. */
    public static String name() {
        return FAST.map(provider -> provider.getName() + " " + provider.getVersionStr())
                .orElseGet(() -> "JDK " + Runtime.version().feature());
    }

    /** The provider that is used where it can; empty where it is the JDK's alone. */
    public static Optional<Provider> provider() {
        return FAST;
    }

    public static MessageDigest sha256() {
        try {
            return digest("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param algorithm as the JDK names it, or its object identifier */
    public static MessageDigest digest(String algorithm) throws NoSuchAlgorithmException {
        try {
            return MessageDigest.getInstance(algorithm, FAST.orElse(JDK));
        } catch (NoSuchAlgorithmException unknownThere) {
            return MessageDigest.getInstance(algorithm, JDK);
        }
    }

    /** The same key as the provider keeps it, so that it need not be read anew for each signature. */
    public static PrivateKey own(PrivateKey key) {
        if (FAST.isEmpty() || key.getEncoded() == null) {
            return key;
        }
        try {
            return (PrivateKey)
                    KeyFactory.getInstance(key.getAlgorithm(), FAST.get()).translateKey(key);
        } catch (GeneralSecurityException unknownThere) {
            return key;
        }
    }

    /** Ready to sign with a key of this process. */
    public static Signature signing(String algorithm, PrivateKey key) throws GeneralSecurityException {
        Signature fast = fast(algorithm);
        if (fast != null) {
            try {
                fast.initSign(key);
                return fast;
            } catch (InvalidKeyException notThere) {
                // Fall to the JDK's.
            }
        }
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        return signature;
    }

    /** Ready to verify. */
    public static Signature verifying(String algorithm, PublicKey key) throws GeneralSecurityException {
        Signature fast = fast(algorithm);
        if (fast != null) {
            try {
                fast.initVerify(key);
                return fast;
            } catch (InvalidKeyException notThere) {
                // Fall to the JDK's.
            }
        }
        Signature signature = Signature.getInstance(algorithm);
        signature.initVerify(key);
        return signature;
    }

    private static @Nullable Signature fast(String algorithm) {
        if (FAST.isEmpty()) {
            return null;
        }
        try {
            return Signature.getInstance(algorithm, FAST.get());
        } catch (NoSuchAlgorithmException unknownThere) {
            return null;
        }
    }
}
