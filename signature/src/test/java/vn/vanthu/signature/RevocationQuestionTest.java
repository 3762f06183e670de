package vn.vanthu.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.signature.keys.SoftwareKey;
import vn.vanthu.signature.trust.RevocationEvidence.Kind;
import vn.vanthu.signature.trust.RevocationQuestion;

class RevocationQuestionTest {
    private static final TestPki PKI = new TestPki("CA");
    private static final X509Certificate ROOT = PKI.root();
    private static final SoftwareKey SILENT = PKI.issue("Không nêu nơi hỏi", "2025-01-01", "2030-01-01");
    private static final String LIST = "http://ca.example.vn/ca.crl";
    private static final String RESPONDER = "http://ocsp.example.vn/";

    @Test
    void asksTheResponderFirstAndThenForTheList() throws Exception {
        X509Certificate certificate = naming(List.of(RESPONDER), List.of(LIST));
        List<RevocationQuestion> questions = RevocationQuestion.of(certificate, ROOT);
        assertThat(questions).extracting(RevocationQuestion::kind).containsExactly(Kind.OCSP, Kind.CRL);
        assertThat(questions)
                .extracting(RevocationQuestion::address)
                .containsExactly(URI.create(RESPONDER), URI.create(LIST));
        assertThat(questions.getLast().request()).isEmpty();
        OCSPReq request = new OCSPReq(questions.getFirst().request());
        assertThat(request.getRequestList()).hasSize(1);
        assertThat(request.getRequestList()[0].getCertID().getSerialNumber()).isEqualTo(certificate.getSerialNumber());
    }

    @Test
    void keepsOneAnswerOfAListForAllAndOneOfAResponderForEach() throws Exception {
        List<RevocationQuestion> one = RevocationQuestion.of(naming(List.of(RESPONDER), List.of(LIST)), ROOT);
        List<RevocationQuestion> other = RevocationQuestion.of(naming(List.of(RESPONDER), List.of(LIST)), ROOT);
        assertThat(one.getFirst().key())
                .startsWith(RESPONDER + " ")
                .isNotEqualTo(other.getFirst().key());
        assertThat(one.getLast().key())
                .isEqualTo(LIST)
                .isEqualTo(other.getLast().key());
    }

    @Test
    void asksOnlyOverHttpAndNobodyTwiceNorTooMany() throws Exception {
        X509Certificate certificate = naming(
                List.of(
                        "https://ocsp.example.vn/",
                        "ldap://ocsp.example.vn/",
                        "file:///etc/passwd",
                        "http://user:pass@ocsp.example.vn/",
                        "http:///nowhere",
                        "khong phai dia chi",
                        RESPONDER,
                        RESPONDER),
                java.util.stream.IntStream.range(0, 30)
                        .mapToObj(n -> "http://ca" + n + ".example.vn/ca.crl")
                        .toList());
        List<RevocationQuestion> questions = RevocationQuestion.of(certificate, ROOT);
        assertThat(questions.stream().filter(each -> each.kind() == Kind.OCSP))
                .extracting(RevocationQuestion::address)
                .containsExactly(URI.create(RESPONDER));
        assertThat(questions.stream().filter(each -> each.kind() == Kind.CRL)).hasSize(8);
    }

    @Test
    void asksNobodyWhereNoneIsNamedOrWhatIsNamedCannotBeRead() throws Exception {
        assertThat(RevocationQuestion.of(SILENT.certificate(), ROOT)).isEmpty();
        assertThat(RevocationQuestion.of(
                        bearing(Map.of(Extension.authorityInfoAccess, new DEROctetString(new byte[] {1}))), ROOT))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-05-01, 2026-07-01, Good", "2026-07-01, 2026-08-01, NOT_YET", "2026-04-01, 2026-05-01, OUT_OF_DATE"
    })
    void takesAListThatSpeaksOfNow(String from, String until, String said) throws Exception {
        RevocationQuestion.Answer answer =
                judged(ROOT, PKI.crl(from, until, Map.of()).getEncoded());
        assertThat(answer)
                .isEqualTo(
                        said.equals("Good")
                                ? new RevocationQuestion.Answer.Good(Instant.parse(until + "T00:00:00Z"))
                                : new RevocationQuestion.Answer.Bad(said));
    }

    @Test
    void takesNothingElse() throws Exception {
        assertThat(judged(ROOT, "404".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new RevocationQuestion.Answer.Bad("NOT_AN_ANSWER"));
        byte[] ofAnother =
                new TestPki("CA").crl("2026-05-01", "2026-07-01", Map.of()).getEncoded();
        assertThat(judged(ROOT, ofAnother))
                .as("an authority of the same name with another key")
                .isEqualTo(new RevocationQuestion.Answer.Bad("NOT_ITS_WORD"));
    }

    private static RevocationQuestion.Answer judged(X509Certificate issuer, byte[] answer) {
        return RevocationQuestion.judge(
                Kind.CRL, LIST, SILENT.certificate(), issuer, answer, Instant.parse("2026-06-01T00:00:00Z"));
    }

    private static X509Certificate naming(List<String> responders, List<String> lists) throws Exception {
        return bearing(Map.of(
                Extension.authorityInfoAccess,
                new AuthorityInformationAccess(responders.stream()
                        .map(address -> new AccessDescription(AccessDescription.id_ad_ocsp, uri(address)))
                        .toArray(AccessDescription[]::new)),
                Extension.cRLDistributionPoints,
                new CRLDistPoint(lists.stream()
                        .map(address -> new DistributionPoint(
                                new DistributionPointName(new GeneralNames(uri(address))), null, null))
                        .toArray(DistributionPoint[]::new))));
    }

    private static GeneralName uri(String address) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, address);
    }

    private static int serial = 1;

    private static X509Certificate bearing(Map<ASN1ObjectIdentifier, ? extends ASN1Encodable> extensions)
            throws Exception {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
        var pair = pairs.generateKeyPair();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                ROOT.getSubjectX500Principal(),
                BigInteger.valueOf(serial++),
                Date.from(Instant.parse("2026-01-01T00:00:00Z")),
                Date.from(Instant.parse("2030-01-01T00:00:00Z")),
                new X500Principal("CN=Người ký"),
                pair.getPublic());
        for (Map.Entry<ASN1ObjectIdentifier, ? extends ASN1Encodable> each : extensions.entrySet()) {
            builder.addExtension(each.getKey(), false, each.getValue());
        }
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    }
}
