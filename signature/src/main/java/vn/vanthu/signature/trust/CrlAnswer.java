package vn.vanthu.signature.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CRLException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.jspecify.annotations.Nullable;
import vn.vanthu.signature.trust.RevocationEvidence.Revoked;

/** A revocation list; one that is partial, indirect or bears what is not understood answers nothing. */
public final class CrlAnswer implements RevocationAnswer {
    private static final String DELTA = Extension.deltaCRLIndicator.getId();
    private static final String SCOPE = Extension.issuingDistributionPoint.getId();
    private static final Set<String> UNDERSTOOD =
            Set.of(SCOPE, Extension.cRLNumber.getId(), Extension.authorityKeyIdentifier.getId());

    private final X509CRL crl;
    private final String origin;
    private volatile @Nullable PublicKey signer;
    private volatile @Nullable String sha256;

    public CrlAnswer(X509CRL crl, String origin) {
        this.crl = crl;
        this.origin = origin;
    }

    /** Empty where these bytes are no list. */
    static Optional<RevocationAnswer> of(byte[] der, String origin) {
        try (InputStream in = new ByteArrayInputStream(der)) {
            return Optional.of(new CrlAnswer(
                    (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(in), origin));
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Whether the administrator put it there; others are fetched, or stand in a file. */
    public boolean configured() {
        return origin.equals(RevocationEvidence.CONFIGURED);
    }

    public X509CRL crl() {
        return crl;
    }

    @Override
    public Optional<RevocationEvidence> about(X509Certificate certificate, X509Certificate issuer) {
        if (!crl.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
            return Optional.empty();
        }
        try {
            return isOf(issuer) && covers(certificate) ? Optional.of(said(certificate)) : Optional.empty();
        } catch (GeneralSecurityException | RuntimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public RevocationEvidence.Kind kind() {
        return RevocationEvidence.Kind.CRL;
    }

    @Override
    public byte[] encoded() {
        try {
            return crl.getEncoded();
        } catch (CRLException e) {
            throw new IllegalStateException("a list that was read has no bytes", e);
        }
    }

    private RevocationEvidence said(X509Certificate certificate) throws GeneralSecurityException {
        Instant thisUpdate = crl.getThisUpdate().toInstant();
        return new RevocationEvidence(
                RevocationEvidence.Kind.CRL,
                certificate.getSubjectX500Principal().getName(),
                crl.getIssuerX500Principal().getName(),
                origin,
                digest(),
                thisUpdate,
                Optional.ofNullable(crl.getNextUpdate()).map(Date::toInstant),
                keepsExpired(certificate, thisUpdate),
                Optional.ofNullable(crl.getRevokedCertificate(certificate)).map(CrlAnswer::revoked));
    }

    private static Revoked revoked(X509CRLEntry entry) {
        String reason = entry.getRevocationReason() == null
                ? "unspecified"
                : Reasons.name(entry.getRevocationReason().ordinal());
        Instant since = entry.getRevocationDate().toInstant();
        return new Revoked(
                Reasons.keyLost(reason)
                        ? invalidSince(entry).filter(since::isAfter).orElse(since)
                        : since,
                reason);
    }

    private static Optional<Instant> invalidSince(X509CRLEntry entry) {
        byte[] value = entry.getExtensionValue(Extension.invalidityDate.getId());
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ASN1GeneralizedTime.getInstance(
                            ASN1OctetString.getInstance(value).getOctets())
                    .getDate()
                    .toInstant());
        } catch (java.text.ParseException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** A list may forget what expired before it was made, unless it says that it does not. */
    private boolean keepsExpired(X509Certificate certificate, Instant thisUpdate) {
        return !thisUpdate.isAfter(certificate.getNotAfter().toInstant())
                || crl.getExtensionValue(Extension.expiredCertsOnCRL.getId()) != null;
    }

    private boolean covers(X509Certificate certificate) {
        Set<String> critical = crl.getCriticalExtensionOIDs();
        if (critical != null && !UNDERSTOOD.containsAll(critical) || crl.getExtensionValue(DELTA) != null) {
            return false;
        }
        byte[] value = crl.getExtensionValue(SCOPE);
        if (value == null) {
            return true;
        }
        IssuingDistributionPoint scope = IssuingDistributionPoint.getInstance(
                ASN1OctetString.getInstance(value).getOctets());
        boolean authority = certificate.getBasicConstraints() >= 0;
        return !scope.isIndirectCRL()
                && scope.getOnlySomeReasons() == null
                && !scope.onlyContainsAttributeCerts()
                && !(scope.onlyContainsUserCerts() && authority)
                && !(scope.onlyContainsCACerts() && !authority)
                && (scope.getDistributionPoint() == null || pointsTo(certificate, names(scope.getDistributionPoint())));
    }

    private static boolean pointsTo(X509Certificate certificate, List<GeneralName> names) {
        byte[] value = certificate.getExtensionValue(Extension.cRLDistributionPoints.getId());
        if (value == null) {
            return false;
        }
        for (DistributionPoint point : CRLDistPoint.getInstance(
                        ASN1OctetString.getInstance(value).getOctets())
                .getDistributionPoints()) {
            if (point.getDistributionPoint() != null
                    && names(point.getDistributionPoint()).stream().anyMatch(names::contains)) {
                return true;
            }
        }
        return false;
    }

    private static List<GeneralName> names(DistributionPointName point) {
        return point.getType() == DistributionPointName.FULL_NAME
                ? Arrays.asList(GeneralNames.getInstance(point.getName()).getNames())
                : new ArrayList<>();
    }

    private boolean isOf(X509Certificate issuer) throws GeneralSecurityException {
        PublicKey key = issuer.getPublicKey();
        if (key.equals(signer)) {
            return true;
        }
        boolean[] usage = issuer.getKeyUsage();
        if (usage != null && !usage[6] || Reasons.weak(crl.getSigAlgName())) {
            return false;
        }
        crl.verify(key);
        signer = key;
        return true;
    }

    private String digest() {
        String known = sha256;
        if (known == null) {
            known = Reasons.sha256(encoded());
            sha256 = known;
        }
        return known;
    }
}
