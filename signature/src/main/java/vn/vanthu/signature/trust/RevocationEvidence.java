package vn.vanthu.signature.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What one list or answer says of one certificate; kept with a verdict, so that it can be followed years later.
 *
 * @param subject of the certificate asked about, RFC 2253, as {@code issuer} of the authority
 * @param origin {@link #IN_FILE}, {@link #CONFIGURED}, or the address it was fetched from
 * @param sha256 of the list or answer, lower-case hex
 * @param thisUpdate when the authority said it
 * @param complete whether being absent from it means that nothing was revoked
 * @param revoked empty where the certificate is not revoked by it
 */
public record RevocationEvidence(
        Kind kind,
        String subject,
        String issuer,
        String origin,
        String sha256,
        Instant thisUpdate,
        Optional<Instant> nextUpdate,
        boolean complete,
        Optional<Revoked> revoked) {
    public static final String IN_FILE = "FILE";
    public static final String CONFIGURED = "CONFIGURED";

    private static final Duration LIFE_WITHOUT_END = Duration.ofDays(1);

    /** How it was said. */
    public enum Kind {
        CRL,
        OCSP
    }

    /** @param reason RFC 5280 5.3.1, as {@code keyCompromise}; {@code unspecified} where none is given */
    public record Revoked(Instant since, String reason) {
        static final String HOLD = "certificateHold";

        boolean at(Instant moment) {
            return !since.isAfter(moment);
        }

        boolean after(Instant moment) {
            return since.isAfter(moment);
        }
    }

    /** When it is due to be said anew; a day after it was said where it does not tell. */
    public Instant until() {
        return nextUpdate.orElse(thisUpdate.plus(LIFE_WITHOUT_END));
    }

    /** Whether it still speaks of that moment: said after it, or not yet due to be said anew then. */
    boolean speaksOf(Instant moment) {
        return moment.isBefore(until());
    }
}
