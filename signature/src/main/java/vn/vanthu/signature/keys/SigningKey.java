package vn.vanthu.signature.keys;

import java.security.GeneralSecurityException;
import java.security.Signature;
import vn.vanthu.signature.SignatureException;

/** A private key at hand: its bytes in this process, or a handle to a token that never gives it out. */
public sealed interface SigningKey extends Signatory permits SoftwareKey, TokenKey {

    /** A JCA signature that this key has initialised for signing. */
    Signature begin(String algorithm) throws GeneralSecurityException;

    @Override
    default byte[] sign(byte[] toBeSigned) {
        try {
            Signature signature = begin(algorithm());
            signature.update(toBeSigned);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new SignatureException(
                    SignatureException.ErrorCode.KEY_UNREADABLE, "the key does not sign: " + e.getMessage(), e);
        }
    }
}
