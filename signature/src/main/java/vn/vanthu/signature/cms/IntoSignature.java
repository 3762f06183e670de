package vn.vanthu.signature.cms;

import java.security.MessageDigest;
import java.security.Signature;
import java.security.SignatureException;

/** Feeds a signature what would be fed to a digest; has no digest of its own. */
final class IntoSignature extends MessageDigest {
    private final Signature signature;

    IntoSignature(Signature signature) {
        super("signature");
        this.signature = signature;
    }

    @Override
    protected void engineUpdate(byte input) {
        engineUpdate(new byte[] {input}, 0, 1);
    }

    @Override
    protected void engineUpdate(byte[] input, int offset, int length) {
        try {
            signature.update(input, offset, length);
        } catch (SignatureException e) {
            throw new IllegalStateException("not ready to verify", e);
        }
    }

    @Override
    protected byte[] engineDigest() {
        throw new UnsupportedOperationException("the signature tells whether it fits");
    }

    @Override
    protected void engineReset() {
        throw new UnsupportedOperationException("what is fed stays");
    }
}
