package vn.vanthu.signature.keys;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import vn.vanthu.signature.DigestProvider;

/** A private key in this process. */
public record SoftwareKey(PrivateKey privateKey, List<X509Certificate> chain) implements SigningKey {
    public SoftwareKey {
        chain = List.copyOf(chain);
        privateKey = DigestProvider.own(privateKey);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("a signing key needs its certificate");
        }
    }

    @Override
    public Signature begin(String algorithm) throws GeneralSecurityException {
        return DigestProvider.signing(algorithm, privateKey);
    }

    @Override
    public String toString() {
        return "SoftwareKey[" + certificate().getSubjectX500Principal().getName() + "]";
    }
}
