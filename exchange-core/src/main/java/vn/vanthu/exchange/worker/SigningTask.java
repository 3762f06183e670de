package vn.vanthu.exchange.worker;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import vn.vanthu.signature.SignatureException;
import vn.vanthu.signature.keys.SigningKey;
import vn.vanthu.signature.keys.SoftwareKey;
import vn.vanthu.signature.keys.TokenKey;
import vn.vanthu.signature.ooxml.OoxmlSigner;

/** Signing one document. The key comes over the pipe into a process that signs this document and ends. */
final class SigningTask {
    static final WorkerTask<Request, Answer> SIGN =
            new WorkerTask<>("SIGN", Request.class, Answer.class, Duration.ofSeconds(30), SigningTask::sign);

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    private SigningTask() {}

    /** @param pkcs8 the private key, base64 */
    record Request(
            Path in,
            Path out,
            String mediaType,
            Instant at,
            String signerName,
            String algorithm,
            String pkcs8,
            List<X509Certificate> chain) {

        Request {
            chain = List.copyOf(chain);
        }

        /** @throws IllegalArgumentException for a key that cannot leave where it is kept */
        static Request of(Path in, Path out, String mediaType, SigningKey key, Instant at, String signerName) {
            PrivateKey secret = switch (key) {
                case SoftwareKey here -> here.privateKey();
                case TokenKey _ -> throw new IllegalArgumentException("this key cannot be handed over: " + key);
            };
            return new Request(
                    in,
                    out,
                    mediaType,
                    at,
                    signerName,
                    secret.getAlgorithm(),
                    Base64.getEncoder().encodeToString(secret.getEncoded()),
                    key.chain());
        }

        @Override
        public String toString() {
            return "Request[SIGN, " + mediaType + "]";
        }
    }

    record Answer(boolean signed) {}

    private static Answer sign(Request request, Path scratch) throws GeneralSecurityException {
        SoftwareKey key = new SoftwareKey(
                KeyFactory.getInstance(request.algorithm())
                        .generatePrivate(
                                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(request.pkcs8()))),
                request.chain());
        try {
            if (request.mediaType().startsWith(OOXML)) {
                OoxmlSigner.sign(request.in(), request.out(), key, request.at(), request.signerName());
            } else {
                return new Answer(false);
            }
            return new Answer(true);
        } catch (SignatureException unsignable) {
            return new Answer(false);
        }
    }
}
