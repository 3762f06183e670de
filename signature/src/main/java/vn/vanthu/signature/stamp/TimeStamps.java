package vn.vanthu.signature.stamp;

import java.util.Optional;

/** Where time-stamps come from. */
@FunctionalInterface
public interface TimeStamps {
    /** Nobody is asked. */
    TimeStamps NONE = imprint -> Optional.empty();

    /**
     * A token (DER) over this SHA-256; empty where no authority is configured.
     *
     * @throws vn.vanthu.signature.SignatureException TIME_STAMP_UNAVAILABLE if it does not answer in time or answers something else
     */
    Optional<byte[]> over(byte[] imprint);
}
