package vn.vanthu.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.signature.TestPki.Revoked;
import vn.vanthu.signature.keys.SoftwareKey;
import vn.vanthu.signature.trust.Carried;
import vn.vanthu.signature.trust.CertificateCheck;
import vn.vanthu.signature.trust.FetchedAnswers;
import vn.vanthu.signature.trust.RevocationEvidence;
import vn.vanthu.signature.trust.TrustFolder;
import vn.vanthu.signature.trust.TrustStore;

/** Whose word on revocation counts, and until when. */
class RevocationTest {
    private static final Instant AT = Instant.parse("2026-06-01T00:00:00Z");
    private static final TestPki PKI = new TestPki("CA");
    private static final SoftwareKey SIGNER = PKI.issue("Sở Xây dựng", "2025-01-01", "2030-01-01");
    private static final X509Certificate CERTIFICATE = SIGNER.certificate();
    private static final TrustStore SILENT = new TrustStore(List.of(PKI.root()), List.of(), Map.of());

    @TempDir
    Path folder;

    @Test
    void aListInTheFileIsAsGoodAsOneOfOurs() throws Exception {
        CertificateCheck.Result found =
                check(lists(PKI.crl("2026-05-01", "2026-07-01", Map.of()).getEncoded()));
        assertThat(found.reason()).isEmpty();
        assertThat(found.standing().evidence()).singleElement().satisfies(each -> {
            assertThat(each.origin()).isEqualTo(RevocationEvidence.IN_FILE);
            assertThat(each.sha256()).hasSize(64);
            assertThat(each.kind()).isEqualTo(RevocationEvidence.Kind.CRL);
        });
        assertThat(found.standing().unanswered()).isEmpty();
    }

    @Test
    void aListThatWasDueAnewSaysNothing() throws Exception {
        CertificateCheck.Result found =
                check(lists(PKI.crl("2026-04-01", "2026-05-01", Map.of()).getEncoded()));
        assertThat(found.reason()).contains(SignatureReason.REVOCATION_UNKNOWN);
        assertThat(found.standing().unanswered()).containsExactly(CERTIFICATE);
    }

    @Test
    void aListMadeLaterSaysThatNothingHadBeenRevoked() throws Exception {
        assertThat(check(lists(PKI.crl("2026-08-01", "2026-09-01", Map.of()).getEncoded()))
                        .reason())
                .isEmpty();
    }

    @Test
    void aListMadeAfterTheCertificatesEndMayHaveForgottenIt() throws Exception {
        assertThat(check(lists(PKI.crl("2031-08-01", "2031-09-01", Map.of()).getEncoded()))
                        .reason())
                .contains(SignatureReason.REVOCATION_UNKNOWN);
    }

    @Test
    void aListOfAnotherAuthorityOfTheSameNameSaysNothing() throws Exception {
        assertThat(check(lists(new TestPki("CA")
                                .crl("2026-05-01", "2026-07-01", Map.of())
                                .getEncoded()))
                        .reason())
                .contains(SignatureReason.REVOCATION_UNKNOWN);
    }

    @Test
    void aPartOfAListSaysNothingOfTheRest() throws Exception {
        for (TestPki.More scope : List.<TestPki.More>of(
                builder -> builder.addExtension(
                        Extension.deltaCRLIndicator, true, new CRLNumber(java.math.BigInteger.ONE)),
                builder -> builder.addExtension(
                        Extension.issuingDistributionPoint,
                        true,
                        new IssuingDistributionPoint(null, false, true, null, false, false)),
                builder -> builder.addExtension(
                        Extension.issuingDistributionPoint,
                        true,
                        new IssuingDistributionPoint(null, false, false, null, true, false)),
                builder -> builder.addExtension(
                        Extension.issuingDistributionPoint,
                        true,
                        new IssuingDistributionPoint(
                                new DistributionPointName(new GeneralNames(new GeneralName(
                                        GeneralName.uniformResourceIdentifier, "http://ca.example/part7.crl"))),
                                false,
                                false,
                                null,
                                false,
                                false)))) {
            assertThat(check(lists(PKI.crl("2026-05-01", "2026-07-01", Map.of(), scope)
                                    .getEncoded()))
                            .reason())
                    .contains(SignatureReason.REVOCATION_UNKNOWN);
        }
    }

    @Test
    void aRevocationInAnOldListStands() throws Exception {
        CertificateCheck.Result found = check(lists(
                PKI.crl(
                                "2026-02-01",
                                "2026-03-01",
                                Map.of(CERTIFICATE, new Revoked("2026-01-15", CRLReason.keyCompromise)))
                        .getEncoded(),
                PKI.crl("2026-05-01", "2026-07-01", Map.of()).getEncoded()));
        assertThat(found.reason()).contains(SignatureReason.REVOKED);
        assertThat(found.standing().revoked().orElseThrow().reason()).isEqualTo("keyCompromise");
    }

    @Test
    void aHoldThatANewerListDoesNotKnowWasLifted() throws Exception {
        Map<X509Certificate, Revoked> held = Map.of(CERTIFICATE, new Revoked("2026-01-15", CRLReason.certificateHold));
        byte[] old = PKI.crl("2026-02-01", "2026-03-01", held).getEncoded();
        assertThat(check(lists(
                                old,
                                PKI.crl("2026-05-01", "2026-07-01", Map.of()).getEncoded()))
                        .reason())
                .isEmpty();
        assertThat(check(lists(old, PKI.crl("2026-05-01", "2026-07-01", held).getEncoded()))
                        .reason())
                .contains(SignatureReason.REVOKED);
    }

    @Test
    void anAnswerOfTheIssuerOrOfItsDelegateCounts() {
        assertThat(check(answers(PKI.ocsp(CERTIFICATE, CertificateStatus.GOOD, "2026-05-31", "2026-06-02")))
                        .reason())
                .isEmpty();
        assertThat(check(answers(PKI.ocsp(
                                CERTIFICATE,
                                CertificateStatus.GOOD,
                                "2026-05-31",
                                "2026-06-02",
                                PKI.answering("Máy trả lời"))))
                        .reason())
                .isEmpty();
        CertificateCheck.Result revoked = check(answers(PKI.ocsp(
                CERTIFICATE,
                new RevokedStatus(Date.from(Instant.parse("2026-05-01T00:00:00Z")), CRLReason.cessationOfOperation),
                "2026-05-31",
                "2026-06-02")));
        assertThat(revoked.reason()).contains(SignatureReason.REVOKED);
        assertThat(revoked.standing().revoked().orElseThrow().reason()).isEqualTo("cessationOfOperation");
    }

    @Test
    void anAnswerOfAnybodyElseCountsForNothing() {
        for (byte[] answer : List.of(
                PKI.ocsp(CERTIFICATE, CertificateStatus.GOOD, "2026-05-31", "2026-06-02", SIGNER),
                PKI.ocsp(
                        CERTIFICATE,
                        CertificateStatus.GOOD,
                        "2026-05-31",
                        "2026-06-02",
                        PKI.selfMade("Máy giả", KeyPurposeId.id_kp_OCSPSigning)),
                PKI.ocsp(CERTIFICATE, new UnknownStatus(), "2026-05-31", "2026-06-02"),
                PKI.ocsp(CERTIFICATE, CertificateStatus.GOOD, "2026-05-01", "2026-05-31"),
                PKI.ocsp(PKI.answering("Khác").certificate(), CertificateStatus.GOOD, "2026-05-31", "2026-06-02"),
                new byte[] {48, 3, 10, 1, 6},
                new byte[] {1, 2, 3})) {
            assertThat(check(answers(answer)).reason()).contains(SignatureReason.REVOCATION_UNKNOWN);
        }
    }

    @Test
    void aCertificateForServersOrTimeStampsDoesNotSignDocuments() {
        for (KeyPurposeId use : List.of(
                KeyPurposeId.id_kp_timeStamping, KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_OCSPSigning)) {
            SoftwareKey other = PKI.issue(
                    "Máy chủ",
                    Date.from(Instant.parse("2025-01-01T00:00:00Z")),
                    Date.from(Instant.parse("2030-01-01T00:00:00Z")),
                    org.bouncycastle.asn1.x509.KeyUsage.digitalSignature,
                    List.of(use),
                    true);
            assertThat(new CertificateCheck(SILENT, Carried.NOTHING, AT)
                            .check(other.certificate())
                            .reason())
                    .contains(SignatureReason.KEY_USAGE);
        }
    }

    @Test
    void keepsWhatWasFetchedAndUsesTheNewestOfEachAddress() throws Exception {
        Files.createDirectories(folder.resolve("anchors"));
        Files.write(folder.resolve("anchors/ca.pem"), PKI.root().getEncoded());
        FetchedAnswers fetched = FetchedAnswers.in(folder);
        byte[] old = PKI.crl("2026-04-01", "2026-05-01", Map.of()).getEncoded();
        byte[] current = PKI.crl("2026-05-20", "2026-07-01", Map.of()).getEncoded();
        String address = "http://ca.example/ca.crl";
        fetched.keep(RevocationEvidence.Kind.CRL, address, address, AT, current);
        fetched.keep(RevocationEvidence.Kind.CRL, address, address, AT.minusSeconds(86_400 * 40), old);
        TrustStore trust = TrustFolder.read(folder);
        assertThat(trust.answers()).hasSize(1);
        CertificateCheck.Result found = new CertificateCheck(trust, Carried.NOTHING, AT).check(CERTIFICATE);
        assertThat(found.reason()).isEmpty();
        RevocationEvidence evidence = found.standing().evidence().getFirst();
        assertThat(evidence.origin()).isEqualTo(address);
        assertThat(fetched.content(evidence.kind(), evidence.sha256())).contains(current);
    }

    private static CertificateCheck.Result check(Carried carried) {
        return new CertificateCheck(SILENT, carried, AT).check(CERTIFICATE);
    }

    private static Carried lists(byte[]... lists) {
        return Carried.of(List.of(), List.of(lists), List.of());
    }

    private static Carried answers(byte[]... answers) {
        return Carried.of(List.of(), List.of(), List.of(answers));
    }
}
