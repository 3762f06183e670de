package vn.vanthu.signature.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.vanthu.signature.trust.RevocationEvidence.Revoked;

/**
 * How a signer's certificate stands, and what that rests on.
 *
 * @param chain from the certificate to the anchor, both included; empty where none leads to one
 * @param at the best proven time of the signature: it is not younger
 * @param evidence on revocation that decided, in the order of the chain
 * @param revoked what is revoked first in the chain, whether before {@code at} or after
 */
public record CertificateStanding(
        List<X509Certificate> chain, Instant at, List<RevocationEvidence> evidence, Optional<Revoked> revoked) {

    /** Of a certificate that nobody could look at. */
    public static final CertificateStanding UNKNOWN = unchained(Instant.EPOCH);

    public CertificateStanding {
        chain = List.copyOf(chain);
        evidence = List.copyOf(evidence);
    }

    static CertificateStanding unchained(Instant at) {
        return new CertificateStanding(List.of(), at, List.of(), Optional.empty());
    }

    /** Those of whose revocation nobody said anything that counts; the anchor is trusted, not asked about. */
    public List<X509Certificate> unanswered() {
        return chain.stream()
                .limit(Math.max(0, chain.size() - 1))
                .filter(each -> evidence.stream()
                        .noneMatch(said -> said.subject()
                                .equals(each.getSubjectX500Principal().getName())))
                .toList();
    }
}
