package vn.vanthu.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of one signature.
 *
 * @param reason empty exactly when VALID
 * @param subject of the signing certificate, RFC 2253; empty text where no certificate could be read
 * @param signedAt claimed by the signer; proves nothing by itself
 * @param chained whether the certificate leads to an anchor of ours
 * @param registeredAgency the code of the agency the certificate is registered for
 */
public record SignatureReport(
        SignatureStatus status,
        Optional<SignatureReason> reason,
        SignatureFormat format,
        String subject,
        Optional<X509Certificate> certificate,
        Optional<Instant> signedAt,
        boolean chained,
        Optional<String> registeredAgency,
        boolean coversWholeDocument) {

    public SignatureReport {
        if (reason.isEmpty() != (status == SignatureStatus.VALID)) {
            throw new IllegalArgumentException(status + " with reason " + reason);
        }
    }

    public static SignatureReport malformed(SignatureFormat format) {
        return new SignatureReport(
                SignatureStatus.INVALID,
                Optional.of(SignatureReason.MALFORMED),
                format,
                "",
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                false);
    }

    /** The same signature with a flaw of its carrier; a present INVALID reason stays. */
    public SignatureReport flawed(SignatureReason flaw, boolean coversWhole) {
        boolean keep = status == SignatureStatus.INVALID;
        return new SignatureReport(
                keep ? status : flaw.status(),
                keep ? reason : Optional.of(flaw),
                format,
                subject,
                certificate,
                signedAt,
                chained,
                registeredAgency,
                coversWhole);
    }
}
