package vn.vanthu.exchange.judging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verdict on a signature rests on; times are ISO 8601 in Vietnam's time.
 *
 * @param stampedAt proven by a time-stamp that counts
 * @param provenAt the best proven time: the certificate is judged at it
 * @param laterChanges in the document since this signature
 * @param chain from the signer's certificate to the anchor; empty where none leads to one
 * @param evidence lists and answers that decided on revocation
 * @param revokedAt since when the certificate, or one above it, is revoked, whether that counts or not
 * @param revocationReason RFC 5280 5.3.1, as {@code keyCompromise}
 */
public record SignatureGrounds(
        @Nullable String stampedAt,
        @Nullable String provenAt,
        List<Change> laterChanges,
        List<Certificate> chain,
        List<Evidence> evidence,
        @Nullable String revokedAt,
        @Nullable String revocationReason) {

    public SignatureGrounds {
        laterChanges = List.copyOf(laterChanges);
        chain = List.copyOf(chain);
        evidence = List.copyOf(evidence);
    }

    /** @param change of {@link vn.vanthu.signature.LaterChange.Kind} */
    public record Change(String change, String place, boolean allowed) {}

    /** @param sha256 of the certificate */
    public record Certificate(
            String subject, String issuer, String serial, String validFrom, String validUntil, String sha256) {}

    /**
     * @param kind CRL or OCSP
     * @param origin FILE, CONFIGURED, or the address it was fetched from
     * @param sha256 of the list or answer
     */
    public record Evidence(
            String kind,
            String subject,
            String issuer,
            String origin,
            String sha256,
            String saidAt,
            @Nullable String nextAt,
            boolean revoked) {}
}
