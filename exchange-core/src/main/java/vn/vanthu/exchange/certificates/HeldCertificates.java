package vn.vanthu.exchange.certificates;

import java.security.cert.CRLException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.certificates.Held.Use;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.directory.KeyRing;
import vn.vanthu.exchange.directory.RegisteredCertificate;
import vn.vanthu.signature.DigestProvider;
import vn.vanthu.signature.SignatureException;
import vn.vanthu.signature.trust.CrlAnswer;
import vn.vanthu.signature.trust.Registration;
import vn.vanthu.signature.trust.TrustFolder;
import vn.vanthu.signature.trust.TrustStore;

/** All certificates that an agency's work hangs on. */
@Component
class HeldCertificates {
    private static final int MAIL_NAME = 1;

    private final Directory directory;
    private final KeyRing keys;

    HeldCertificates(Directory directory, KeyRing keys) {
        this.directory = directory;
        this.keys = keys;
    }

    /**
     * Its own and its people's, the anchors, those of time-stamps, the lists that the administrator put there, and those
     * of the agencies it writes to; the first to end first. One that is followed by another of the same holder which ends
     * later is left out. Runs in the agency's scope.
     */
    List<Held> of(AgencyCode agency) {
        TrustStore trust = TrustFolder.sound(keys.trustFolder()).trust();
        Map<String, Held> all = new LinkedHashMap<>();
        directory.certificates().forEach(each -> put(all, held(agency, each)));
        trust.register().forEach(each -> put(all, held(agency, each)));
        trust.anchors().forEach(each -> put(all, held(each, Use.ANCHOR, null)));
        trust.timeStampAnchors().forEach(each -> put(all, held(each, Use.TIME_STAMP, null)));
        trust.answers().stream()
                .filter(CrlAnswer.class::isInstance)
                .map(CrlAnswer.class::cast)
                .filter(list -> list.configured() && list.crl().getNextUpdate() != null)
                .forEach(list -> put(all, held(list.crl())));
        return latest(all.values());
    }

    private static Held held(X509CRL list) {
        String issuer = commonName(list.getIssuerX500Principal().getName());
        try {
            return new Held(
                    HexFormat.of().formatHex(DigestProvider.sha256().digest(list.getEncoded())),
                    Use.REVOCATION_LIST,
                    "Danh sách thu hồi của " + issuer,
                    issuer,
                    list.getNextUpdate().toInstant(),
                    null,
                    list.getThisUpdate().toInstant());
        } catch (CRLException e) {
            throw new SignatureException(
                    SignatureException.ErrorCode.TRUST_UNREADABLE, "a list that cannot be written", e);
        }
    }

    private static void put(Map<String, Held> all, Held held) {
        all.putIfAbsent(held.fingerprint(), held);
    }

    private static List<Held> latest(Collection<Held> all) {
        return all.stream()
                .filter(one -> all.stream()
                        .noneMatch(other -> follows(other, one) && other.end().isAfter(one.end())))
                .sorted(Comparator.comparing(Held::end).thenComparing(Held::holder))
                .toList();
    }

    private static boolean follows(Held other, Held one) {
        boolean sameUse = own(other.use()) == own(one.use()) && (own(one.use()) || other.use() == one.use());
        return sameUse
                && java.util.Objects.equals(other.personId(), one.personId())
                && other.holder().equals(one.holder());
    }

    private static boolean own(Use use) {
        return use == Use.AGENCY || use == Use.AGENCY_AND_MAIL;
    }

    private static Held held(AgencyCode agency, RegisteredCertificate registered) {
        X509Certificate certificate = registered.x509();
        boolean ours = registered.agency().equals(agency);
        return held(
                certificate,
                !ours ? Use.OTHER_AGENCY : registered.ofAgency() ? ofAgency(certificate) : Use.PERSON,
                ours ? registered.personId() : null);
    }

    private static Held held(AgencyCode agency, Registration registered) {
        X509Certificate certificate = registered.certificate();
        boolean ours = registered.agency().equals(agency.value());
        return held(
                certificate,
                !ours
                        ? Use.OTHER_AGENCY
                        : registered.holder() == Registration.Holder.AGENCY ? ofAgency(certificate) : Use.PERSON,
                null);
    }

    private static Held held(X509Certificate certificate, Use use, @org.jspecify.annotations.Nullable Long person) {
        return new Held(
                RegisteredCertificate.fingerprint(certificate),
                use,
                commonName(certificate.getSubjectX500Principal().getName()),
                commonName(certificate.getIssuerX500Principal().getName()),
                certificate.getNotAfter().toInstant(),
                person,
                null);
    }

    /** One that names a mailbox signs mail too. */
    private static Use ofAgency(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names != null
                            && names.stream()
                                    .anyMatch(name -> Integer.valueOf(MAIL_NAME).equals(name.getFirst()))
                    ? Use.AGENCY_AND_MAIL
                    : Use.AGENCY;
        } catch (CertificateParsingException unreadable) {
            return Use.AGENCY;
        }
    }

    private static String commonName(String name) {
        try {
            return new LdapName(name)
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
                            .map(Rdn::getValue)
                            .map(String::valueOf)
                            .findFirst()
                            .orElse(name);
        } catch (InvalidNameException e) {
            return name;
        }
    }
}
