package vn.vanthu.signature.trust;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateParsingException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vanthu.signature.SignatureReason;
import vn.vanthu.signature.trust.RevocationEvidence.Revoked;

/**
 * A signer's certificate at the best proven time of the signature: path, validity, usage, revocation (RFC 5280, ETSI EN
 * 319 102-1 5.2.6). What was revoked later does not touch a signature that is proven to be older.
 */
public final class CertificateCheck {
    /** What alone does not make a certificate one for documents: servers, time-stamps, answers on revocation. */
    private static final Set<String> OTHER_USES = Set.of("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.8", "1.3.6.1.5.5.7.3.9");

    private final List<X509Certificate> anchors;
    private final List<RevocationAnswer> answers;
    private final List<X509Certificate> intermediates;
    private final Instant at;

    /** @param at the best proven time of the signature */
    public CertificateCheck(TrustStore trust, Carried carried, Instant at) {
        this(trust.anchors(), trust, carried, at);
    }

    private CertificateCheck(List<X509Certificate> anchors, TrustStore trust, Carried carried, Instant at) {
        this.anchors = anchors;
        this.answers = Stream.concat(carried.answers().stream(), trust.answers().stream())
                .toList();
        this.intermediates = carried.certificates();
        this.at = at;
    }

    /** For time-stamping authorities, which may have anchors of their own. */
    static CertificateCheck ofTimeStamps(TrustStore trust, Carried carried, Instant at) {
        return new CertificateCheck(
                Stream.concat(trust.timeStampAnchors().stream(), trust.anchors().stream())
                        .toList(),
                trust,
                carried,
                at);
    }

    /** The reason not to rely on it, empty where there is none; chained tells whether a path to an anchor exists. */
    public record Result(Optional<SignatureReason> reason, boolean chained, CertificateStanding standing) {
        private Result(SignatureReason reason, boolean chained, CertificateStanding standing) {
            this(Optional.of(reason), chained, standing);
        }
    }

    public Result check(X509Certificate certificate) {
        Optional<List<X509Certificate>> path = path(certificate, at);
        if (path.isEmpty()) {
            Instant within = certificate.getNotAfter().toInstant().minusSeconds(1);
            boolean outside = at.isAfter(certificate.getNotAfter().toInstant())
                    || at.isBefore(certificate.getNotBefore().toInstant());
            Optional<List<X509Certificate>> once = outside ? path(certificate, within) : Optional.empty();
            return once.map(chain -> new Result(
                            SignatureReason.EXPIRED,
                            true,
                            new CertificateStanding(chain, at, List.of(), Optional.empty())))
                    .orElseGet(() -> new Result(SignatureReason.UNTRUSTED, false, CertificateStanding.unchained(at)));
        }
        if (!maySign(certificate)) {
            return new Result(
                    SignatureReason.KEY_USAGE,
                    true,
                    new CertificateStanding(path.get(), at, List.of(), Optional.empty()));
        }
        return revocation(path.get(), Optional.empty());
    }

    /** Of a time-stamping authority's certificate, whose usage the token's own check has seen to. */
    Result checkTimeStamping(X509Certificate certificate, Instant stamped) {
        return path(certificate, at)
                .map(path -> revocation(path, Optional.of(stamped)))
                .orElseGet(() -> new Result(SignatureReason.UNTRUSTED, false, CertificateStanding.unchained(at)));
    }

    /** From the certificate to the anchor, both included; empty where there is none. */
    private Optional<List<X509Certificate>> path(X509Certificate certificate, Instant when) {
        if (anchors.isEmpty()) {
            return Optional.empty();
        }
        try {
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(certificate);
            Set<TrustAnchor> trusted = anchors.stream()
                    .map(anchor -> new TrustAnchor(anchor, null))
                    .collect(Collectors.toSet());
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(trusted, target);
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
        if (usage != null && !usage[0] && !usage[1]) {
            return false;
        }
        try {
            List<String> uses = certificate.getExtendedKeyUsage();
            return uses == null || !OTHER_USES.containsAll(uses);
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    /** @param stamped what a time-stamping authority says to have stamped then */
    private Result revocation(List<X509Certificate> path, Optional<Instant> stamped) {
        List<RevocationEvidence> evidence = new ArrayList<>();
        Optional<Revoked> revoked = Optional.empty();
        Optional<SignatureReason> worst = Optional.empty();
        for (int i = 0; i + 1 < path.size(); i++) {
            Optional<RevocationEvidence> said = said(path.get(i), path.get(i + 1));
            if (said.isEmpty()) {
                worst = worst.or(() -> Optional.of(SignatureReason.REVOCATION_UNKNOWN));
                continue;
            }
            evidence.add(said.get());
            Optional<Revoked> here = said.get().revoked();
            if (revoked.isEmpty()) {
                revoked = here;
            }
            boolean counts = here.filter(each -> each.at(at))
                    .filter(each -> !Reasons.pastStands(each.reason())
                            || stamped.filter(each::after).isEmpty())
                    .isPresent();
            if (counts) {
                worst = Optional.of(SignatureReason.REVOKED);
                revoked = here;
                break;
            }
        }
        return new Result(worst, true, new CertificateStanding(path, at, evidence, revoked));
    }

    /**
     * The word that decides: a revocation that reaches back to the moment, else the newest word that speaks of it. A hold
     * that a newer word knows nothing of has been lifted.
     */
    private Optional<RevocationEvidence> said(X509Certificate certificate, X509Certificate issuer) {
        List<RevocationEvidence> words = answers.stream()
                .flatMap(answer -> answer.about(certificate, issuer).stream())
                .sorted(Comparator.comparing(RevocationEvidence::thisUpdate).reversed())
                .toList();
        boolean lifted = !words.isEmpty() && words.getFirst().revoked().isEmpty();
        return words.stream()
                .filter(word -> word.revoked()
                        .filter(each -> !lifted || !each.reason().equals(Revoked.HOLD))
                        .isPresent())
                .min(Comparator.comparing(word -> word.revoked().orElseThrow().since()))
                .filter(word -> word.revoked().orElseThrow().at(at) || word.speaksOf(at))
                .or(() -> words.stream()
                        .filter(word -> word.revoked().isEmpty())
                        .filter(word -> word.complete() && word.speaksOf(at))
                        .findFirst());
    }
}
