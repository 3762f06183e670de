package vn.vanthu.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.vanthu.signature.trust.CertificateCheck;
import vn.vanthu.signature.trust.CertificateStanding;

/**
 * What is known of one signature.
 *
 * @param reason empty exactly when VALID
 * @param subject of the signing certificate, RFC 2253; empty text where no certificate could be read
 * @param signedAt claimed by the signer; proves nothing by itself
 * @param stampedAt by a time-stamp of an authority that is trusted: the signature is not younger
 * @param chained whether the certificate leads to an anchor of ours
 * @param registeredAgency the code of the agency the certificate is registered for
 * @param laterChanges what is different in the document since it was signed
 * @param standing of the certificate at the best proven time
 */
public record SignatureReport(
        SignatureStatus status,
        Optional<SignatureReason> reason,
        SignatureFormat format,
        String subject,
        Optional<X509Certificate> certificate,
        Optional<Instant> signedAt,
        Optional<Instant> stampedAt,
        boolean chained,
        Optional<String> registeredAgency,
        boolean coversWholeDocument,
        List<LaterChange> laterChanges,
        CertificateStanding standing) {

    public SignatureReport {
        if (reason.isEmpty() != (status == SignatureStatus.VALID)) {
            throw new IllegalArgumentException(status + " with reason " + reason);
        }
        laterChanges = List.copyOf(laterChanges);
    }

    /** One to which nothing was added, without a time-stamp. */
    public SignatureReport(
            SignatureStatus status,
            Optional<SignatureReason> reason,
            SignatureFormat format,
            String subject,
            Optional<X509Certificate> certificate,
            Optional<Instant> signedAt,
            boolean chained,
            Optional<String> registeredAgency,
            boolean coversWholeDocument) {
        this(
                status,
                reason,
                format,
                subject,
                certificate,
                signedAt,
                Optional.empty(),
                chained,
                registeredAgency,
                coversWholeDocument,
                List.of(),
                CertificateStanding.UNKNOWN);
    }

    /**
     * One whose carrier holds; the certificate's standing decides unless the signature itself has a flaw.
     *
     * @param stampedAt by a time-stamp that counts
     */
    public static SignatureReport of(
            SignatureFormat format,
            Optional<SignatureReason> flaw,
            X509Certificate certificate,
            CertificateCheck.Result check,
            Optional<Instant> signedAt,
            Optional<Instant> stampedAt,
            Optional<String> registeredAgency,
            boolean coversWholeDocument) {
        Optional<SignatureReason> reason = flaw.or(check::reason);
        return new SignatureReport(
                reason.map(SignatureReason::status).orElse(SignatureStatus.VALID),
                reason,
                format,
                certificate.getSubjectX500Principal().getName(),
                Optional.of(certificate),
                signedAt,
                stampedAt,
                check.chained(),
                registeredAgency,
                coversWholeDocument,
                List.of(),
                check.standing());
    }

    public static SignatureReport malformed(SignatureFormat format) {
        return broken(format, SignatureReason.MALFORMED);
    }

    /** One of which no more is known than why it does not hold. */
    public static SignatureReport broken(SignatureFormat format, SignatureReason reason) {
        return new SignatureReport(
                reason.status(),
                Optional.of(reason),
                format,
                "",
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                false);
    }

    /** The same signature with a flaw of its carrier; a present INVALID reason stays, but for a weak algorithm. */
    public SignatureReport flawed(SignatureReason flaw, boolean coversWhole) {
        boolean weak = reason.filter(SignatureReason.WEAK_ALGORITHM::equals).isPresent();
        boolean keep = status == SignatureStatus.INVALID && !weak;
        return new SignatureReport(
                keep ? status : flaw.status(),
                keep ? reason : Optional.of(flaw),
                format,
                subject,
                certificate,
                signedAt,
                stampedAt,
                chained,
                registeredAgency,
                coversWhole,
                laterChanges,
                standing);
    }

    public SignatureReport claimedAt(Instant when) {
        return new SignatureReport(
                status,
                reason,
                format,
                subject,
                certificate,
                Optional.of(when),
                stampedAt,
                chained,
                registeredAgency,
                coversWholeDocument,
                laterChanges,
                standing);
    }

    /** A time-stamp over it and what it stands in; the earliest counts. */
    public SignatureReport stampedBefore(Instant when) {
        return new SignatureReport(
                status,
                reason,
                format,
                subject,
                certificate,
                signedAt,
                Optional.of(stampedAt.filter(when::isAfter).orElse(when)),
                chained,
                registeredAgency,
                coversWholeDocument,
                laterChanges,
                standing);
    }

    public SignatureReport changed(List<LaterChange> later) {
        return new SignatureReport(
                status,
                reason,
                format,
                subject,
                certificate,
                signedAt,
                stampedAt,
                chained,
                registeredAgency,
                coversWholeDocument,
                later,
                standing);
    }
}
