package vn.vanthu.signature.keys;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Values that were made elsewhere: what a token is given to sign, and whether its answer is the signer's. */
public final class SignatureValues {
    private static final byte[] SHA256_DIGEST_INFO = HexFormat.of().parseHex("3031300d060960864801650304020105000420");
    private static final int LONGEST = 1024;

    private SignatureValues() {}

    /** What a token that knows RSA alone signs by PKCS#1 v1.5: the digest with its name (RFC 8017, 9.2). */
    public static byte[] digestInfo(byte[] sha256) {
        byte[] info = new byte[SHA256_DIGEST_INFO.length + sha256.length];
        System.arraycopy(SHA256_DIGEST_INFO, 0, info, 0, SHA256_DIGEST_INFO.length);
        System.arraycopy(sha256, 0, info, SHA256_DIGEST_INFO.length, sha256.length);
        return info;
    }

    /**
     * The value as a {@link Signatory} gives it, if it is one of this certificate over these bytes. An ECDSA value may
     * come as a DER sequence or as r and s side by side.
     */
    public static Optional<byte[]> checked(X509Certificate certificate, byte[] toBeSigned, byte[] value) {
        List<byte[]> forms = new ArrayList<>();
        if (value.length > 0 && value.length <= LONGEST) {
            forms.add(value);
            if (certificate.getPublicKey() instanceof ECPublicKey && value.length % 2 == 0 && value.length <= 132) {
                forms.add(EcdsaValues.sequence(value));
            }
        }
        return forms.stream()
                .filter(form -> holds(certificate, toBeSigned, form))
                .findFirst();
    }

    private static boolean holds(X509Certificate certificate, byte[] toBeSigned, byte[] value) {
        try {
            Signature signature = Signature.getInstance(
                    certificate.getPublicKey() instanceof ECPublicKey ? "SHA256withECDSA" : "SHA256withRSA");
            signature.initVerify(certificate.getPublicKey());
            signature.update(toBeSigned);
            return signature.verify(value);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
