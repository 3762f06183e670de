package vn.vanthu.exchange.judging;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Optional;
import vn.vanthu.signature.SignatureReport;
import vn.vanthu.signature.trust.CertificateStanding;
import vn.vanthu.signature.trust.RevocationEvidence;

/** From what was found of a signature to its grounds for people and programs. */
final class GroundsOf {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private GroundsOf() {}

    static SignatureGrounds of(SignatureReport report) {
        CertificateStanding standing = report.standing();
        return new SignatureGrounds(
                report.stampedAt().map(GroundsOf::inVietnam).orElse(null),
                Optional.of(standing.at())
                        .filter(at -> report.certificate().isPresent() && at.isAfter(Instant.EPOCH))
                        .map(GroundsOf::inVietnam)
                        .orElse(null),
                report.laterChanges().stream()
                        .map(change ->
                                new SignatureGrounds.Change(change.kind().name(), change.place(), change.allowed()))
                        .toList(),
                standing.chain().stream().map(GroundsOf::certificate).toList(),
                standing.evidence().stream().map(GroundsOf::evidence).toList(),
                standing.revoked().map(revoked -> inVietnam(revoked.since())).orElse(null),
                standing.revoked().map(RevocationEvidence.Revoked::reason).orElse(null));
    }

    private static SignatureGrounds.Certificate certificate(X509Certificate certificate) {
        try {
            return new SignatureGrounds.Certificate(
                    certificate.getSubjectX500Principal().getName(),
                    certificate.getIssuerX500Principal().getName(),
                    certificate.getSerialNumber().toString(16),
                    inVietnam(certificate.getNotBefore().toInstant()),
                    inVietnam(certificate.getNotAfter().toInstant()),
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SignatureGrounds.Evidence evidence(RevocationEvidence evidence) {
        return new SignatureGrounds.Evidence(
                evidence.kind().name(),
                evidence.subject(),
                evidence.issuer(),
                evidence.origin(),
                evidence.sha256(),
                inVietnam(evidence.thisUpdate()),
                evidence.nextUpdate().map(GroundsOf::inVietnam).orElse(null),
                evidence.revoked().isPresent());
    }

    static String inVietnam(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(VIETNAM).toOffsetDateTime());
    }
}
