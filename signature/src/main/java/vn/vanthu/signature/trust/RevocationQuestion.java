package vn.vanthu.signature.trust;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * What may be asked of an authority about one certificate, and where: its responder (RFC 6960), else its list (RFC 5280).
 * Nothing here touches a network.
 *
 * @param address as the certificate names it; http only
 * @param request to be posted; empty for a list, which is got
 */
public record RevocationQuestion(
        RevocationEvidence.Kind kind,
        URI address,
        X509Certificate certificate,
        X509Certificate issuer,
        byte[] request) {
    private static final int MOST_ADDRESSES = 8;
    private static final Duration SKEW = Duration.ofMinutes(5);

    public RevocationQuestion {
        request = request.clone();
    }

    @Override
    public byte[] request() {
        return request.clone();
    }

    /** Responders first, since they say less and newer things; empty where the certificate names nobody. */
    public static List<RevocationQuestion> of(X509Certificate certificate, X509Certificate issuer) {
        List<RevocationQuestion> questions = new ArrayList<>();
        try {
            for (URI responder : responders(certificate)) {
                questions.add(new RevocationQuestion(
                        RevocationEvidence.Kind.OCSP, responder, certificate, issuer, request(certificate, issuer)));
            }
            for (URI list : lists(certificate)) {
                questions.add(
                        new RevocationQuestion(RevocationEvidence.Kind.CRL, list, certificate, issuer, new byte[0]));
            }
        } catch (IOException
                | CertificateEncodingException
                | OperatorCreationException
                | OCSPException
                | RuntimeException unreadable) {
            return List.copyOf(questions);
        }
        return List.copyOf(questions);
    }

    /** Under which the newest answer is kept: a list answers for many certificates, a responder for one. */
    public String key() {
        return kind == RevocationEvidence.Kind.CRL ? address.toString() : address + " " + Reasons.sha256(request);
    }

    /** What is made of the bytes that came back. */
    public sealed interface Answer {

        /** @param until when it is to be asked again */
        record Good(Instant until) implements Answer {}

        /** @param why NOT_AN_ANSWER, NOT_ITS_WORD (forged, or about another certificate), NOT_YET or OUT_OF_DATE */
        record Bad(String why) implements Answer {}
    }

    /**
     * Whether it is the issuer's word on that certificate, and one that speaks of now. Parses what came from outside: only
     * for a worker process.
     */
    public static Answer judge(
            RevocationEvidence.Kind kind,
            String address,
            X509Certificate certificate,
            X509Certificate issuer,
            byte[] answer,
            Instant now) {
        Optional<RevocationAnswer> read = switch (kind) {
            case CRL -> CrlAnswer.of(answer, address);
            case OCSP -> OcspAnswer.of(answer, address);
        };
        if (read.isEmpty()) {
            return new Answer.Bad("NOT_AN_ANSWER");
        }
        Optional<RevocationEvidence> said = read.get().about(certificate, issuer);
        if (said.isEmpty()) {
            return new Answer.Bad("NOT_ITS_WORD");
        }
        if (said.get().thisUpdate().isAfter(now.plus(SKEW))) {
            return new Answer.Bad("NOT_YET");
        }
        return said.get().speaksOf(now) ? new Answer.Good(said.get().until()) : new Answer.Bad("OUT_OF_DATE");
    }

    private static byte[] request(X509Certificate certificate, X509Certificate issuer)
            throws CertificateEncodingException, OperatorCreationException, OCSPException, IOException {
        BigInteger serial = certificate.getSerialNumber();
        return new OCSPReqBuilder()
                .addRequest(new CertificateID(
                        new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
                        new JcaX509CertificateHolder(issuer),
                        serial))
                .build()
                .getEncoded();
    }

    private static List<URI> responders(X509Certificate certificate) {
        byte[] value = certificate.getExtensionValue(Extension.authorityInfoAccess.getId());
        if (value == null) {
            return List.of();
        }
        List<URI> found = new ArrayList<>();
        for (AccessDescription each : AuthorityInformationAccess.getInstance(
                        ASN1OctetString.getInstance(value).getOctets())
                .getAccessDescriptions()) {
            if (each.getAccessMethod().equals(AccessDescription.id_ad_ocsp)) {
                address(each.getAccessLocation()).ifPresent(found::add);
            }
        }
        return found.stream().distinct().limit(MOST_ADDRESSES).toList();
    }

    private static List<URI> lists(X509Certificate certificate) {
        byte[] value = certificate.getExtensionValue(Extension.cRLDistributionPoints.getId());
        if (value == null) {
            return List.of();
        }
        List<URI> found = new ArrayList<>();
        for (DistributionPoint point : CRLDistPoint.getInstance(
                        ASN1OctetString.getInstance(value).getOctets())
                .getDistributionPoints()) {
            DistributionPointName name = point.getDistributionPoint();
            if (name != null && name.getType() == DistributionPointName.FULL_NAME) {
                for (GeneralName each : GeneralNames.getInstance(name.getName()).getNames()) {
                    address(each).ifPresent(found::add);
                }
            }
        }
        return found.stream().distinct().limit(MOST_ADDRESSES).toList();
    }

    /** Lists and answers are signed: plain http takes nothing from them (RFC 5280 8). */
    private static Optional<URI> address(GeneralName name) {
        if (name.getTagNo() != GeneralName.uniformResourceIdentifier) {
            return Optional.empty();
        }
        try {
            URI address = URI.create(name.getName().toString());
            return "http".equals(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT))
                            && address.getHost() != null
                            && address.getUserInfo() == null
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
