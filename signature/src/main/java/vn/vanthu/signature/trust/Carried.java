package vn.vanthu.signature.trust;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Certificates and revocation data that lie in the file; each proves itself or counts for nothing. */
public record Carried(List<X509Certificate> certificates, List<RevocationAnswer> answers) {
    public static final Carried NOTHING = new Carried(List.of(), List.of());

    private static final int MOST = 500;

    public Carried {
        certificates = List.copyOf(certificates);
        answers = List.copyOf(answers);
    }

    public static Carried certificates(Collection<X509Certificate> certificates) {
        return new Carried(List.copyOf(certificates), List.of());
    }

    public Carried and(Carried other) {
        if (other.certificates.isEmpty() && other.answers.isEmpty()) {
            return this;
        }
        List<X509Certificate> all = new ArrayList<>(certificates);
        all.addAll(other.certificates);
        List<RevocationAnswer> said = new ArrayList<>(answers);
        said.addAll(other.answers);
        return new Carried(all, said);
    }

    /** What is none of what it claims to be is left out; so is what goes beyond a sane number. */
    public static Carried of(Collection<byte[]> certificates, Collection<byte[]> crls, Collection<byte[]> ocsps) {
        List<X509Certificate> known = new ArrayList<>();
        certificates.stream().limit(MOST).forEach(der -> certificate(der).ifPresent(known::add));
        List<RevocationAnswer> said = new ArrayList<>();
        crls.stream()
                .limit(MOST)
                .forEach(der -> CrlAnswer.of(der, RevocationEvidence.IN_FILE).ifPresent(said::add));
        ocsps.stream()
                .limit(MOST)
                .forEach(der -> OcspAnswer.of(der, RevocationEvidence.IN_FILE).ifPresent(said::add));
        return new Carried(known, said);
    }

    private static Optional<X509Certificate> certificate(byte[] der) {
        try {
            return Optional.of((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der)));
        } catch (CertificateException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
