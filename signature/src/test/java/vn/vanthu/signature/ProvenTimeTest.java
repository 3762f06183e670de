package vn.vanthu.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509CRL;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.junit.jupiter.api.Test;
import vn.vanthu.signature.TestPki.Revoked;
import vn.vanthu.signature.cms.DetachedCms;
import vn.vanthu.signature.keys.SoftwareKey;
import vn.vanthu.signature.trust.CrlAnswer;
import vn.vanthu.signature.trust.RevocationAnswer;
import vn.vanthu.signature.trust.RevocationEvidence;
import vn.vanthu.signature.trust.TrustStore;

/** What a certificate was worth when the signature is proven to have existed, not when somebody says that he signed. */
class ProvenTimeTest {
    private static final byte[] CONTENT = "Kế hoạch số 12/KH-SXD".getBytes(StandardCharsets.UTF_8);
    private static final Instant CLAIMED = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant STAMPED = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-01T00:00:00Z");
    private static final TestPki PKI = new TestPki("CA");
    private static final TestPki CLOCKS = new TestPki("CA thời gian");
    private static final SoftwareKey SIGNER = PKI.issue("Sở Xây dựng", "2025-01-01", "2026-06-01");
    private static final SoftwareKey LONG_LIVED = PKI.issue("Sở Tài chính", "2025-01-01", "2030-01-01");
    private static final SoftwareKey CLOCK = CLOCKS.timeStamping("TSA", "2030-01-01");
    private static final X509CRL CLOCKS_LIST = CLOCKS.crl("2026-10-01", "2027-01-01", Map.of());

    @Test
    void aStampProvesThatAnExpiredCertificateWasValid() throws IOException {
        byte[] bare = DetachedCms.sign(new ByteArrayInputStream(CONTENT), SIGNER, CLAIMED);
        assertThat(only(bare, trust(inTime(), CLOCKS_LIST), LATER).reason()).contains(SignatureReason.EXPIRED);
        SignatureReport report = only(stamped(bare, CLOCK, STAMPED), trust(inTime(), CLOCKS_LIST), LATER);
        assertThat(report.status()).isEqualTo(SignatureStatus.VALID);
        assertThat(report.stampedAt()).contains(STAMPED);
        assertThat(report.standing().at()).isEqualTo(STAMPED);
        assertThat(report.signedAt()).contains(CLAIMED);
    }

    @Test
    void theClaimedTimeProvesNothing() throws IOException {
        byte[] bare = DetachedCms.sign(new ByteArrayInputStream(CONTENT), LONG_LIVED, CLAIMED);
        X509CRL list = PKI.crl(
                "2026-10-01",
                "2027-01-01",
                Map.of(LONG_LIVED.certificate(), new Revoked("2026-05-01", CRLReason.superseded)));
        SignatureReport report = only(bare, trust(list, CLOCKS_LIST), LATER);
        assertThat(report.reason()).contains(SignatureReason.REVOKED);
        assertThat(report.standing().revoked().orElseThrow().reason()).isEqualTo("superseded");
        assertThat(report.standing().revoked().orElseThrow().since()).isEqualTo("2026-05-01T00:00:00Z");
    }

    @Test
    void whatWasRevokedLaterDoesNotTouchWhatIsProvenToBeOlder() throws IOException {
        byte[] bare = DetachedCms.sign(new ByteArrayInputStream(CONTENT), LONG_LIVED, CLAIMED);
        TrustStore trust = trust(
                PKI.crl(
                        "2026-10-01",
                        "2027-01-01",
                        Map.of(LONG_LIVED.certificate(), new Revoked("2026-05-01", CRLReason.keyCompromise))),
                CLOCKS_LIST);
        assertThat(only(stamped(bare, CLOCK, STAMPED), trust, LATER).status()).isEqualTo(SignatureStatus.VALID);
        assertThat(only(bare, trust, Instant.parse("2026-04-01T00:00:00Z")).status())
                .as("the hub had it before")
                .isEqualTo(SignatureStatus.VALID);
        assertThat(only(stamped(bare, CLOCK, Instant.parse("2026-05-02T00:00:00Z")), trust, LATER)
                        .reason())
                .contains(SignatureReason.REVOKED);
    }

    @Test
    void aKeyLostBeforeItWasRevokedIsRevokedSinceItWasLost() throws IOException {
        byte[] bare = DetachedCms.sign(new ByteArrayInputStream(CONTENT), LONG_LIVED, CLAIMED);
        X509CRL list = PKI.crl(
                "2026-10-01",
                "2027-01-01",
                Map.of(),
                builder -> builder.addCRLEntry(
                        LONG_LIVED.certificate().getSerialNumber(),
                        java.util.Date.from(Instant.parse("2026-05-01T00:00:00Z")),
                        CRLReason.keyCompromise,
                        java.util.Date.from(Instant.parse("2026-02-15T00:00:00Z"))));
        assertThat(only(stamped(bare, CLOCK, STAMPED), trust(list, CLOCKS_LIST), LATER)
                        .reason())
                .contains(SignatureReason.REVOKED);
    }

    @Test
    void aStampCountsOnlyWhereItProvesItself() throws IOException {
        byte[] bare = DetachedCms.sign(new ByteArrayInputStream(CONTENT), SIGNER, CLAIMED);
        List<byte[]> worthless = List.of(
                with(bare, _ -> TestPki.stamp(CLOCK, CONTENT, STAMPED)),
                stamped(bare, CLOCKS.selfMade("TSA", KeyPurposeId.id_kp_timeStamping), STAMPED),
                with(bare, value -> TestPki.stamp(CLOCK, value, STAMPED, OIWObjectIdentifiers.idSHA1, "SHA-1")),
                stamped(bare, CLOCKS.timeStamping("TSA cũ", "2026-10-01"), STAMPED),
                with(bare, value -> {
                    byte[] token = TestPki.stamp(CLOCK, value, STAMPED);
                    token[token.length - 20] ^= 1;
                    return token;
                }));
        for (byte[] each : worthless) {
            SignatureReport report = only(each, trust(inTime(), CLOCKS_LIST), LATER);
            assertThat(report.reason()).contains(SignatureReason.EXPIRED);
            assertThat(report.stampedAt()).isEmpty();
        }
    }

    @Test
    void aStampOfAnAuthorityOfWhichNothingIsKnownCountsForNothing() throws IOException {
        byte[] stamped = stamped(DetachedCms.sign(new ByteArrayInputStream(CONTENT), SIGNER, CLAIMED), CLOCK, STAMPED);
        assertThat(only(stamped, new TrustStore(List.of(PKI.root()), List.of(inTime(), CLOCKS_LIST), Map.of()), LATER)
                        .reason())
                .as("no anchor")
                .contains(SignatureReason.EXPIRED);
        assertThat(only(stamped, trust(inTime()), LATER).reason())
                .as("no word on revocation")
                .contains(SignatureReason.EXPIRED);
        assertThat(only(
                                stamped,
                                trust(
                                        inTime(),
                                        CLOCKS.crl(
                                                "2026-10-01",
                                                "2027-01-01",
                                                Map.of(
                                                        CLOCK.certificate(),
                                                        new Revoked("2026-09-01", CRLReason.keyCompromise)))),
                                LATER)
                        .reason())
                .as("its key was lost")
                .contains(SignatureReason.EXPIRED);
        assertThat(only(
                                stamped,
                                trust(
                                        inTime(),
                                        CLOCKS.crl(
                                                "2026-10-01",
                                                "2027-01-01",
                                                Map.of(
                                                        CLOCK.certificate(),
                                                        new Revoked("2026-09-01", CRLReason.cessationOfOperation)))),
                                LATER)
                        .status())
                .as("it ceased to stamp, later")
                .isEqualTo(SignatureStatus.VALID);
    }

    @Test
    void anAnchorOfTimeStampsIsNoAnchorOfSigners() throws IOException {
        byte[] bare = DetachedCms.sign(new ByteArrayInputStream(CONTENT), LONG_LIVED, CLAIMED);
        TrustStore trust = new TrustStore(
                List.of(),
                List.of(PKI.root()),
                List.of(new CrlAnswer(inTime(), RevocationEvidence.CONFIGURED)),
                List.of());
        assertThat(only(bare, trust, LATER).reason()).contains(SignatureReason.UNTRUSTED);
    }

    private static X509CRL inTime() {
        return PKI.crl("2026-03-10", "2027-01-01", Map.of());
    }

    static TrustStore trust(X509CRL... lists) {
        List<RevocationAnswer> answers = new ArrayList<>();
        for (X509CRL list : lists) {
            answers.add(new CrlAnswer(list, RevocationEvidence.CONFIGURED));
        }
        return new TrustStore(List.of(PKI.root()), List.of(CLOCKS.root()), answers, List.of());
    }

    private static SignatureReport only(byte[] cms, TrustStore trust, Instant at) throws IOException {
        List<SignatureReport> reports = DetachedCms.verify(new ByteArrayInputStream(CONTENT), cms, trust, at);
        assertThat(reports).hasSize(1);
        return reports.getFirst();
    }

    private static byte[] stamped(byte[] cms, SoftwareKey authority, Instant when) {
        return with(cms, value -> TestPki.stamp(authority, value, when));
    }

    /** @param token of the signer's value */
    private static byte[] with(byte[] cms, UnaryOperator<byte[]> token) {
        try {
            CMSSignedData signed = new CMSSignedData(cms);
            SignerInformation signer =
                    signed.getSignerInfos().getSigners().iterator().next();
            ASN1EncodableVector unsigned = new ASN1EncodableVector();
            unsigned.add(new Attribute(
                    PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                    new DERSet(ASN1Primitive.fromByteArray(token.apply(signer.getSignature())))));
            return CMSSignedData.replaceSigners(
                            signed,
                            new SignerInformationStore(
                                    SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(unsigned))))
                    .getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
