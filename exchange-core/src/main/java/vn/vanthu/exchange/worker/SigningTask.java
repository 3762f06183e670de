package vn.vanthu.exchange.worker;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.signature.DocumentSigning;
import vn.vanthu.signature.SignatureException;
import vn.vanthu.signature.keys.Signatory;
import vn.vanthu.signature.keys.SignatoryElsewhere;
import vn.vanthu.signature.keys.SigningPaused;
import vn.vanthu.signature.stamp.TimeStamps;

/**
 * Signing one document that is no PDF. The key stays with the owner: the worker says what is to be signed, and is asked
 * again with the value, and with the time-stamp over it where one is wanted.
 */
final class SigningTask {
    static final WorkerTask<Request, Answer> SIGN = new WorkerTask<>(
            "SIGN", Request.class, Answer.class, Duration.ofSeconds(30), (request, scratch) -> sign(request, scratch));

    private SigningTask() {}

    /**
     * @param toBeSigned what an earlier answer asked for, with the value over it
     * @param token over the imprint that an earlier answer asked for
     */
    record Request(
            Path in,
            Path out,
            String mediaType,
            String fileName,
            Instant at,
            String signerName,
            List<X509Certificate> chain,
            byte @Nullable [] toBeSigned,
            byte @Nullable [] value,
            boolean stamped,
            byte @Nullable [] token) {

        Request {
            chain = List.copyOf(chain);
        }

        Request answered(byte[] asked, byte[] value) {
            return new Request(in, out, mediaType, fileName, at, signerName, chain, asked, value, stamped, token);
        }

        Request stamped(byte[] found) {
            return new Request(in, out, mediaType, fileName, at, signerName, chain, toBeSigned, value, stamped, found);
        }

        /** The authority gave none. */
        Request unstamped() {
            return new Request(in, out, mediaType, fileName, at, signerName, chain, toBeSigned, value, false, null);
        }

        @Override
        public String toString() {
            return "Request[SIGN, " + mediaType + "]";
        }
    }

    /** At most one is there; the file is signed where {@code signed} says so. */
    record Answer(byte @Nullable [] toBeSigned, byte @Nullable [] imprint, boolean signed) {
        static final Answer SIGNED = new Answer(null, null, true);
        static final Answer UNSIGNABLE = new Answer(null, null, false);
    }

    private static Answer sign(Request request, Path scratch) {
        byte[] shown = request.toBeSigned();
        byte[] value = request.value();
        try {
            if (shown == null || value == null) {
                byte[] asked = SignatoryElsewhere.asked(
                        request.chain(), signatory -> sign(request, signatory, TimeStamps.NONE));
                return new Answer(asked, null, false);
            }
            sign(request, SignatoryElsewhere.answering(request.chain(), shown, value), stamps(request));
            return Answer.SIGNED;
        } catch (StampAsked asked) {
            return new Answer(null, asked.imprint, false);
        } catch (SignatureException unsignable) {
            return Answer.UNSIGNABLE;
        }
    }

    private static void sign(Request request, Signatory signatory, TimeStamps stamps) {
        DocumentSigning.sign(
                new DocumentSigning.Order(
                        request.in(),
                        request.out(),
                        request.mediaType(),
                        request.fileName(),
                        request.at(),
                        request.signerName()),
                signatory,
                stamps);
    }

    private static TimeStamps stamps(Request request) {
        byte[] token = request.token();
        if (!request.stamped()) {
            return TimeStamps.NONE;
        }
        return imprint -> {
            if (token == null) {
                throw new StampAsked(imprint);
            }
            return Optional.of(token);
        };
    }

    /** Ends a signing where the token would be needed. */
    private static final class StampAsked extends SigningPaused {
        private static final long serialVersionUID = 1;

        private final byte[] imprint;

        private StampAsked(byte[] imprint) {
            super("asked for a time-stamp");
            this.imprint = imprint.clone();
        }
    }
}
