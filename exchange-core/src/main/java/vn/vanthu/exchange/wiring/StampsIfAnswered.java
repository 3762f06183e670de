package vn.vanthu.exchange.wiring;

import java.util.Optional;
import java.util.function.Consumer;
import vn.vanthu.signature.SignatureException;
import vn.vanthu.signature.SignatureException.ErrorCode;
import vn.vanthu.signature.stamp.TimeStamps;

/**
 * Time-stamps while their authority answers; none, and the signature is made without, while it does not.
 *
 * @param told of each that is missing
 */
record StampsIfAnswered(TimeStamps stamps, Consumer<String> told) implements TimeStamps {

    @Override
    public Optional<byte[]> over(byte[] imprint) {
        try {
            return stamps.over(imprint);
        } catch (SignatureException failed) {
            if (failed.code() != ErrorCode.TIME_STAMP_UNAVAILABLE) {
                throw failed;
            }
            told.accept("signed without a time-stamp: " + failed.getMessage());
            return Optional.empty();
        }
    }
}
