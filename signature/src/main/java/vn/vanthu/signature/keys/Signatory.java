package vn.vanthu.signature.keys;

import java.security.cert.X509Certificate;
import java.util.List;

/** Whoever puts a signature value under bytes: a key, or somebody who keeps his key elsewhere. */
public interface Signatory {

    /** His certificate first, the issuers after it. */
    List<X509Certificate> chain();

    /**
     * @param toBeSigned what the value is over, unhashed
     * @return PKCS#1 v1.5 for RSA, the DER sequence of r and s for ECDSA; both over SHA-256
     */
    byte[] sign(byte[] toBeSigned);

    default X509Certificate certificate() {
        return chain().getFirst();
    }

    /** {@code SHA256withRSA} or {@code SHA256withECDSA}. */
    default String algorithm() {
        return certificate().getPublicKey().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    }
}
