package vn.vanthu.exchange.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.exchange.directory.Agency;

/**
 * Who sent a message, as far as its signature proves it.
 *
 * @param signature as it stands in the row: VALID, INDETERMINATE, INVALID, NONE, SENDER_MISMATCH
 * @param signatureReason why it is not VALID, by decisions on signatures; null where it is, or where there is none
 * @param signer subject of the signing certificate
 * @param claimed the agency whose mailbox the From address is
 * @param identified the signing certificate is registered for that agency, whatever else the signature is worth; where the
 *     content was changed, also that this agency's key made the signature lately
 * @param doubt why the sender is not verified; empty exactly when he is
 */
record Sender(
        String signature,
        @Nullable String signatureReason,
        @Nullable String signer,
        Optional<Agency> claimed,
        boolean identified,
        Optional<Reason> doubt) {

    boolean verified() {
        return doubt.isEmpty();
    }

    /** The agency that sent it; empty where the sender is not verified. */
    Optional<Agency> sending() {
        return verified() ? claimed : Optional.empty();
    }

    /** The agency that sent it; of a verified sender only. */
    Agency agency() {
        return claimed.orElseThrow();
    }
}
