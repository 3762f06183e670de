package vn.vanthu.signature.trust;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vanthu.signature.SignatureReason;

/** One signer's certificate against the trust at one moment: path, validity, usage, revocation (RFC 5280). */
public final class CertificateCheck {
    private final TrustStore trust;
    private final Collection<X509Certificate> intermediates;
    private final Instant at;

    public CertificateCheck(TrustStore trust, Collection<X509Certificate> intermediates, Instant at) {
        this.trust = trust;
        this.intermediates = List.copyOf(intermediates);
        this.at = at;
    }

    /** The reason not to rely on it, empty where there is none; chained tells whether a path to an anchor exists. */
    public record Result(Optional<SignatureReason> reason, boolean chained) {}

    public Result check(X509Certificate certificate) {
        Optional<List<X509Certificate>> path = path(certificate, at);
        if (path.isEmpty()) {
            Instant within = certificate.getNotAfter().toInstant().minusSeconds(1);
            boolean outside = at.isAfter(certificate.getNotAfter().toInstant())
                    || at.isBefore(certificate.getNotBefore().toInstant());
            boolean onceTrusted = outside && path(certificate, within).isPresent();
            return onceTrusted
                    ? new Result(Optional.of(SignatureReason.EXPIRED), true)
                    : new Result(Optional.of(SignatureReason.UNTRUSTED), false);
        }
        if (!maySign(certificate)) {
            return new Result(Optional.of(SignatureReason.KEY_USAGE), true);
        }
        return new Result(revocation(path.get()), true);
    }

    /** From the certificate to the anchor, both included; empty where there is none. */
    private Optional<List<X509Certificate>> path(X509Certificate certificate, Instant when) {
        if (trust.anchors().isEmpty()) {
            return Optional.empty();
        }
        try {
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(certificate);
            Set<TrustAnchor> anchors = trust.anchors().stream()
                    .map(anchor -> new TrustAnchor(anchor, null))
                    .collect(Collectors.toSet());
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
            Set<X509Certificate> known = new HashSet<>(intermediates);
            known.add(certificate);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(when));
            PKIXCertPathBuilderResult result = (PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX").build(parameters);
            List<X509Certificate> path = new ArrayList<>();
            result.getCertPath().getCertificates().forEach(item -> path.add((X509Certificate) item));
            path.add(result.getTrustAnchor().getTrustedCert());
            return Optional.of(path);
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static boolean maySign(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        return usage == null || usage[0] || usage[1];
    }

    private Optional<SignatureReason> revocation(List<X509Certificate> path) {
        Optional<SignatureReason> worst = Optional.empty();
        for (int i = 0; i + 1 < path.size(); i++) {
            Optional<SignatureReason> found = revocation(path.get(i), path.get(i + 1));
            if (found.equals(Optional.of(SignatureReason.REVOKED))) {
                return found;
            }
            worst = found.isPresent() ? found : worst;
        }
        return worst;
    }

    private Optional<SignatureReason> revocation(X509Certificate certificate, X509Certificate issuer) {
        boolean answered = false;
        for (X509CRL crl : trust.crls()) {
            if (!crl.getIssuerX500Principal().equals(issuer.getSubjectX500Principal()) || !signedBy(crl, issuer)) {
                continue;
            }
            X509CRLEntry entry = crl.getRevokedCertificate(certificate);
            if (entry != null && !entry.getRevocationDate().toInstant().isAfter(at)) {
                return Optional.of(SignatureReason.REVOKED);
            }
            boolean current = !at.isBefore(crl.getThisUpdate().toInstant())
                    && crl.getNextUpdate() != null
                    && at.isBefore(crl.getNextUpdate().toInstant());
            answered |= current;
        }
        return answered ? Optional.empty() : Optional.of(SignatureReason.REVOCATION_UNKNOWN);
    }

    private static boolean signedBy(X509CRL crl, X509Certificate issuer) {
        try {
            crl.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
