package vn.vanthu.signature.keys;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Consumer;
import vn.vanthu.signature.SignatureException;

/**
 * Somebody who signs with a token that this process does not reach. A document is signed twice for him: once to learn
 * what he has to sign, and once more, with his value, to the same bytes.
 */
public final class SignatoryElsewhere {
    private SignatoryElsewhere() {}

    /**
     * What he would be asked to sign.
     *
     * @param signing runs a signer with the signatory that it is given
     */
    public static byte[] asked(List<X509Certificate> chain, Consumer<Signatory> signing) {
        Asking asking = new Asking(List.copyOf(chain));
        try {
            signing.accept(asking);
        } catch (Asked asked) {
            return asked.toBeSigned.clone();
        }
        throw new IllegalStateException("nothing was asked of the signatory");
    }

    /** @param value as {@link SignatureValues#checked} gave it */
    public static Signatory answering(List<X509Certificate> chain, byte[] toBeSigned, byte[] value) {
        return new Answering(List.copyOf(chain), toBeSigned.clone(), value.clone());
    }

    private record Asking(List<X509Certificate> chain) implements Signatory {
        @Override
        public byte[] sign(byte[] toBeSigned) {
            throw new Asked(toBeSigned);
        }
    }

    private record Answering(List<X509Certificate> chain, byte[] shown, byte[] value) implements Signatory {
        @Override
        public byte[] sign(byte[] toBeSigned) {
            if (!MessageDigest.isEqual(shown, toBeSigned)) {
                throw new SignatureException(
                        SignatureException.ErrorCode.DOCUMENT_UNSIGNABLE,
                        "the document is no longer what its signer was shown");
            }
            return value.clone();
        }
    }

    /** Ends a signing where the value would be needed. */
    private static final class Asked extends SigningPaused {
        private static final long serialVersionUID = 1;

        private final byte[] toBeSigned;

        private Asked(byte[] toBeSigned) {
            super("asked to sign");
            this.toBeSigned = toBeSigned.clone();
        }
    }
}
