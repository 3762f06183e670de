package vn.vanthu.signature.keys;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.vanthu.signature.SignatureException;

/**
 * A root of our own for the demo: its names say that it is one, and nobody outside the demo trusts it.
 */
public final class DemoAuthority {
    private static final String ALGORITHM = "SHA256withRSA";
    private static final Duration CA_LIFE = Duration.ofDays(3650);
    private static final Duration LIFE = Duration.ofDays(1095);

    private final SecureRandom random;
    private final Instant now;
    private final SoftwareKey root;

    private DemoAuthority(SecureRandom random, Instant now, SoftwareKey root) {
        this.random = random;
        this.now = now;
        this.root = root;
    }

    /** A new root. {@code commonName} should say that it is a demo. */
    public static DemoAuthority create(String commonName, SecureRandom random, Instant now) {
        try {
            KeyPair pair = KeyKind.RSA_2048.pair(random);
            X500Principal name = name(commonName, Optional.empty());
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    name,
                    serial(random),
                    Date.from(now.minus(Duration.ofDays(1))),
                    Date.from(now.plus(CA_LIFE)),
                    name,
                    pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return new DemoAuthority(random, now, new SoftwareKey(pair.getPrivate(), List.of(signed(builder, pair))));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw failed(e);
        }
    }

    /** The root that an earlier run made. */
    public static DemoAuthority of(SoftwareKey root, SecureRandom random, Instant now) {
        return new DemoAuthority(random, now, root);
    }

    public SoftwareKey root() {
        return root;
    }

    public X509Certificate anchor() {
        return root.certificate();
    }

    /** A key for an agency (with its mailbox: it signs mail too) or for a person of an agency. */
    public SoftwareKey issue(String commonName, Optional<String> organization, Optional<String> email) {
        return issue(commonName, organization, email, KeyKind.RSA_2048);
    }

    /** The same, of that kind. */
    public SoftwareKey issue(String commonName, Optional<String> organization, Optional<String> email, KeyKind kind) {
        return issue(kind, pair -> {
            JcaX509v3CertificateBuilder builder = ordinary(pair, name(commonName, organization));
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_emailProtection));
            if (email.isPresent()) {
                builder.addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(new GeneralName(GeneralName.rfc822Name, email.get())));
            }
            return builder;
        });
    }

    /** A key for time-stamps and nothing else. */
    public SoftwareKey issueForTimeStamps(String commonName) {
        return issue(KeyKind.RSA_2048, pair -> {
            JcaX509v3CertificateBuilder builder = ordinary(pair, name(commonName, Optional.empty()));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            return builder;
        });
    }

    /** What a certificate says of a key. */
    @FunctionalInterface
    private interface Said {
        JcaX509v3CertificateBuilder of(KeyPair pair) throws CertIOException, GeneralSecurityException;
    }

    private JcaX509v3CertificateBuilder ordinary(KeyPair pair, X500Principal name)
            throws CertIOException, GeneralSecurityException {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                anchor(),
                serial(random),
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(LIFE)),
                name,
                pair.getPublic());
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(anchor()));
        return builder;
    }

    private SoftwareKey issue(KeyKind kind, Said said) {
        try {
            KeyPair pair = kind.pair(random);
            KeyPair issuer = new KeyPair(anchor().getPublicKey(), root.privateKey());
            return new SoftwareKey(pair.getPrivate(), List.of(signed(said.of(pair), issuer), anchor()));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw failed(e);
        }
    }

    /** The list of what was revoked at {@code now}; good for a year, since a demo has nobody to renew it. */
    public X509CRL crl(List<X509Certificate> revoked) {
        try {
            JcaX509v2CRLBuilder builder = new JcaX509v2CRLBuilder(anchor(), Date.from(now.minus(Duration.ofDays(1))));
            builder.setNextUpdate(Date.from(now.plus(Duration.ofDays(365))));
            for (X509Certificate certificate : revoked) {
                builder.addCRLEntry(certificate.getSerialNumber(), Date.from(now), CRLReason.cessationOfOperation);
            }
            return new JcaX509CRLConverter()
                    .getCRL(builder.build(new JcaContentSignerBuilder(ALGORITHM).build(root.privateKey())));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw failed(e);
        }
    }

    private static X509Certificate signed(JcaX509v3CertificateBuilder builder, KeyPair issuer)
            throws OperatorCreationException, GeneralSecurityException {
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(ALGORITHM).build(issuer.getPrivate())));
    }

    private static BigInteger serial(SecureRandom random) {
        return new BigInteger(120, random).setBit(0);
    }

    private static X500Principal name(String commonName, Optional<String> organization) {
        String cn = "CN=" + quoted(commonName);
        return new X500Principal(organization.map(o -> cn + ", O=" + quoted(o)).orElse(cn) + ", C=VN");
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static SignatureException failed(Exception cause) {
        return new SignatureException(
                SignatureException.ErrorCode.KEY_UNREADABLE, "cannot make the demo's keys", cause);
    }
}
