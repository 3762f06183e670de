package vn.vanthu.signature.keys;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;

/** A key that stays in its token; it signs as long as the {@link Pkcs11Token} that gave it is open. */
public final class TokenKey implements SigningKey {
    private final String alias;
    private final PrivateKey handle;
    private final List<X509Certificate> chain;
    private final Provider provider;

    TokenKey(String alias, PrivateKey handle, List<X509Certificate> chain, Provider provider) {
        this.alias = alias;
        this.handle = handle;
        this.chain = List.copyOf(chain);
        this.provider = provider;
    }

    /** The token's own name for it. */
    public String alias() {
        return alias;
    }

    @Override
    public List<X509Certificate> chain() {
        return chain;
    }

    @Override
    public Signature begin(String algorithm) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm, provider);
        signature.initSign(handle);
        return signature;
    }

    @Override
    public String toString() {
        return "TokenKey[" + certificate().getSubjectX500Principal().getName() + "]";
    }
}
