package vn.vanthu.signature.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of the register of certificates.
 *
 * @param from when the agency or person began to use it; empty for as long as the certificate is valid
 * @param until when that ended, excluded
 */
public record Registration(
        String agency, Holder holder, X509Certificate certificate, Optional<Instant> from, Optional<Instant> until) {

    /** Whose key it is. */
    public enum Holder {
        AGENCY,
        PERSON
    }

    boolean inForce(Instant at) {
        return from.filter(at::isBefore).isEmpty()
                && until.filter(end -> !at.isBefore(end)).isEmpty();
    }
}
