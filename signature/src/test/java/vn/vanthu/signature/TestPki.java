package vn.vanthu.signature;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.jcajce.JcaRespID;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import vn.vanthu.signature.keys.SoftwareKey;

/** An authority that does what its test asks for: certificates with any dates and uses, lists, answers, time-stamps. */
final class TestPki {
    private static final String ALGORITHM = "SHA256withRSA";
    private static final Date FROM = date("2020-01-01");
    private static final Date TO = date("2040-01-01");

    private long serial = 1000;
    private final KeyPair keys = pair();
    private final X509Certificate root;

    TestPki(String name) {
        try {
            JcaX509v3CertificateBuilder builder = builder(new X500Principal("CN=" + name), keys, FROM, TO, name);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            root = sign(builder);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    X509Certificate root() {
        return root;
    }

    private static Date date(String day) {
        return Date.from(Instant.parse(day + "T00:00:00Z"));
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private JcaX509v3CertificateBuilder builder(X500Principal issuer, KeyPair pair, Date from, Date to, String name) {
        return new JcaX509v3CertificateBuilder(
                issuer, BigInteger.valueOf(serial++), from, to, new X500Principal("CN=" + name), pair.getPublic());
    }

    private X509Certificate sign(JcaX509v3CertificateBuilder builder) throws Exception {
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(ALGORITHM).build(keys.getPrivate())));
    }

    /** For documents. */
    SoftwareKey issue(String name, String from, String until) {
        return issue(
                name, date(from), date(until), KeyUsage.digitalSignature | KeyUsage.nonRepudiation, List.of(), false);
    }

    SoftwareKey timeStamping(String name, String until) {
        return issue(
                name, FROM, date(until), KeyUsage.digitalSignature, List.of(KeyPurposeId.id_kp_timeStamping), true);
    }

    SoftwareKey answering(String name) {
        return issue(name, FROM, TO, KeyUsage.digitalSignature, List.of(KeyPurposeId.id_kp_OCSPSigning), false);
    }

    SoftwareKey issue(String name, Date from, Date until, int usage, List<KeyPurposeId> uses, boolean critical) {
        try {
            KeyPair pair = pair();
            JcaX509v3CertificateBuilder builder = builder(root.getSubjectX500Principal(), pair, from, until, name);
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            if (!uses.isEmpty()) {
                builder.addExtension(
                        Extension.extendedKeyUsage, critical, new ExtendedKeyUsage(uses.toArray(KeyPurposeId[]::new)));
            }
            return new SoftwareKey(pair.getPrivate(), List.of(sign(builder), root));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key under a certificate of the same names that nobody issued. */
    SoftwareKey selfMade(String name, KeyPurposeId use) {
        return new TestPki(root.getSubjectX500Principal().getName().substring(3))
                .issue(name, FROM, TO, KeyUsage.digitalSignature, List.of(use), true);
    }

    X509CRL crl(String thisUpdate, String nextUpdate, Map<X509Certificate, Revoked> revoked) {
        return crl(thisUpdate, nextUpdate, revoked, _ -> {});
    }

    /** One more thing to put into a list. */
    @FunctionalInterface
    interface More {
        void to(JcaX509v2CRLBuilder builder) throws Exception;
    }

    X509CRL crl(String thisUpdate, String nextUpdate, Map<X509Certificate, Revoked> revoked, More more) {
        try {
            JcaX509v2CRLBuilder builder = new JcaX509v2CRLBuilder(root, date(thisUpdate));
            builder.setNextUpdate(date(nextUpdate));
            revoked.forEach((certificate, each) ->
                    builder.addCRLEntry(certificate.getSerialNumber(), date(each.since()), each.reason()));
            more.to(builder);
            return new JcaX509CRLConverter()
                    .getCRL(builder.build(new JcaContentSignerBuilder(ALGORITHM).build(keys.getPrivate())));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code reason} of {@link CRLReason}. */
    record Revoked(String since, int reason) {}

    byte[] ocsp(X509Certificate certificate, CertificateStatus status, String thisUpdate, String nextUpdate) {
        return ocsp(certificate, status, thisUpdate, nextUpdate, new SoftwareKey(keys.getPrivate(), List.of(root)));
    }

    byte[] ocsp(
            X509Certificate certificate,
            CertificateStatus status,
            String thisUpdate,
            String nextUpdate,
            SoftwareKey by) {
        try {
            DigestCalculator sha1 =
                    new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1);
            BasicOCSPRespBuilder builder =
                    new BasicOCSPRespBuilder(new JcaRespID(by.certificate().getPublicKey(), sha1));
            builder.addResponse(
                    new CertificateID(sha1, new JcaX509CertificateHolder(root), certificate.getSerialNumber()),
                    status,
                    date(thisUpdate),
                    date(nextUpdate));
            OCSPResp response = new OCSPRespBuilder()
                    .build(
                            OCSPRespBuilder.SUCCESSFUL,
                            builder.build(
                                    new JcaContentSignerBuilder(ALGORITHM).build(by.privateKey()),
                                    new X509CertificateHolder[] {new JcaX509CertificateHolder(by.certificate())},
                                    date(thisUpdate)));
            return response.getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** DER of a token over those bytes. */
    static byte[] stamp(SoftwareKey authority, byte[] stamped, Instant when) {
        return stamp(authority, stamped, when, NISTObjectIdentifiers.id_sha256, "SHA-256");
    }

    static byte[] stamp(
            SoftwareKey authority, byte[] stamped, Instant when, ASN1ObjectIdentifier digest, String digestName) {
        try {
            TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
            asking.setCertReq(true);
            TimeStampRequest request = asking.generate(
                    digest, MessageDigest.getInstance(digestName).digest(stamped));
            TimeStampTokenGenerator generator = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder()
                            .build(ALGORITHM, authority.privateKey(), authority.certificate()),
                    new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                    new ASN1ObjectIdentifier("1.2.3.4.1"));
            generator.addCertificates(new JcaCertStore(authority.chain()));
            return generator
                    .generate(request, BigInteger.valueOf(when.getEpochSecond()), Date.from(when))
                    .getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
