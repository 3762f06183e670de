package vn.vanthu.signature.trust;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vanthu.signature.trust.Registration.Holder;

/**
 * Anchors, what is known of revocation, and which certificates are registered for which agency. Immutable.
 *
 * @param timeStampAnchors trusted for time-stamps only; the other anchors are so too
 */
public record TrustStore(
        List<X509Certificate> anchors,
        List<X509Certificate> timeStampAnchors,
        List<RevocationAnswer> answers,
        List<Registration> register) {
    public static final TrustStore NONE = new TrustStore(List.of(), List.of(), List.of(), List.of());

    public TrustStore {
        anchors = List.copyOf(anchors);
        timeStampAnchors = List.copyOf(timeStampAnchors);
        answers = List.copyOf(answers);
        register = List.copyOf(register);
    }

    /** @param agencies certificates of the agencies themselves by agency code */
    public TrustStore(List<X509Certificate> anchors, List<X509CRL> crls, Map<String, List<X509Certificate>> agencies) {
        this(
                anchors,
                List.of(),
                crls.stream()
                        .map(crl -> (RevocationAnswer) new CrlAnswer(crl, RevocationEvidence.CONFIGURED))
                        .toList(),
                agencies.entrySet().stream().flatMap(TrustStore::registered).toList());
    }

    private static Stream<Registration> registered(Map.Entry<String, List<X509Certificate>> entry) {
        return entry.getValue().stream()
                .map(certificate -> new Registration(
                        entry.getKey(), Holder.AGENCY, certificate, Optional.empty(), Optional.empty()));
    }

    /** Certificates of the agencies themselves by agency code, whether in force or not. */
    public Map<String, List<X509Certificate>> agencies() {
        Map<String, List<X509Certificate>> agencies = new LinkedHashMap<>();
        register.stream()
                .filter(each -> each.holder() == Holder.AGENCY)
                .forEach(each -> agencies.computeIfAbsent(each.agency(), any -> new ArrayList<>())
                        .add(each.certificate()));
        return agencies;
    }

    /** Whether it was that agency's own certificate at that moment. */
    public boolean isOf(String agency, X509Certificate certificate, Instant at) {
        return ofAgencies(certificate).anyMatch(each -> each.agency().equals(agency) && each.inForce(at));
    }

    /** The agency whose own certificate it was at that moment. */
    public Optional<String> agencyOf(X509Certificate certificate, Instant at) {
        return ofAgencies(certificate)
                .filter(each -> each.inForce(at))
                .map(Registration::agency)
                .sorted()
                .findFirst();
    }

    /** The agency whose own certificate it ever was. */
    public Optional<String> agencyOf(X509Certificate certificate) {
        return ofAgencies(certificate).map(Registration::agency).sorted().findFirst();
    }

    /** The agency among whose people its holder was at that moment. */
    public Optional<String> agencyOfPerson(X509Certificate certificate, Instant at) {
        return register.stream()
                .filter(each -> each.holder() == Holder.PERSON)
                .filter(each -> each.certificate().equals(certificate) && each.inForce(at))
                .map(Registration::agency)
                .sorted()
                .findFirst();
    }

    private Stream<Registration> ofAgencies(X509Certificate certificate) {
        return register.stream()
                .filter(each -> each.holder() == Holder.AGENCY)
                .filter(each -> each.certificate().equals(certificate));
    }
}
