package vn.vanthu.signature.keys;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** A private key with its certificate first and the issuers after it. */
public record SigningKey(PrivateKey privateKey, List<X509Certificate> chain) {
    public SigningKey {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("a signing key needs its certificate");
        }
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** {@code SHA256withRSA} or {@code SHA256withECDSA}. */
    public String algorithm() {
        return privateKey.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    }

    @Override
    public String toString() {
        return "SigningKey[" + certificate().getSubjectX500Principal().getName() + "]";
    }
}
