package vn.vanthu.signature;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.signature.keys.DemoAuthority;
import vn.vanthu.signature.keys.SoftwareKey;
import vn.vanthu.signature.trust.TrustStore;

/** One authority, an agency and a person of it, made once for all tests. */
final class TestTrust {
    static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    static final DemoAuthority AUTHORITY = DemoAuthority.create("CA thử nghiệm", new SecureRandom(), NOW);
    static final SoftwareKey AGENCY =
            AUTHORITY.issue("Sở Xây dựng tỉnh An Lạc", Optional.of("An Lạc"), Optional.of("sxd@anlac.example"));
    static final SoftwareKey PERSON =
            AUTHORITY.issue("Nguyễn Hữu Phước", Optional.of("Sở Xây dựng tỉnh An Lạc"), Optional.empty());
    static final SoftwareKey STRANGER = DemoAuthority.create("CA lạ", new SecureRandom(), NOW)
            .issue("Người lạ", Optional.empty(), Optional.empty());
    static final TrustStore TRUST = trust(List.of());

    private TestTrust() {}

    static TrustStore trust(List<X509Certificate> revoked) {
        return new TrustStore(
                List.of(AUTHORITY.anchor()),
                List.of(AUTHORITY.crl(revoked)),
                Map.of("sxd", List.of(AGENCY.certificate())));
    }
}
