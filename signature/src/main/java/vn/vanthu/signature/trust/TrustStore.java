package vn.vanthu.signature.trust;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Anchors, revocation lists, and which certificates are registered for which agency. Immutable.
 *
 * @param agencies certificates by agency code
 */
public record TrustStore(
        List<X509Certificate> anchors, List<X509CRL> crls, Map<String, List<X509Certificate>> agencies) {
    public static final TrustStore NONE = new TrustStore(List.of(), List.of(), Map.of());

    public TrustStore {
        anchors = List.copyOf(anchors);
        crls = List.copyOf(crls);
        agencies = agencies.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    public Optional<String> agencyOf(X509Certificate certificate) {
        return agencies.entrySet().stream()
                .filter(entry -> entry.getValue().contains(certificate))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }
}
