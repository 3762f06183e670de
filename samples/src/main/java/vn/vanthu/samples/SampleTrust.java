package vn.vanthu.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
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
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An invented authority with agencies and people that do not exist; keys are new in each run, names and dates are not. */
public final class SampleTrust {
    /** When the samples were signed. */
    public static final Instant SIGNED_AT = Instant.parse("2026-10-13T03:00:00Z");

    private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2034-01-01T00:00:00Z");
    private static final String ALGORITHM = "SHA256withRSA";

    private final Key root = authority("CA thử nghiệm An Lạc");
    private final Key silentRoot = authority("CA không có danh sách thu hồi");
    private final Key strangeRoot = authority("CA ngoài hệ thống");
    public final Key sxd = issue(root, "Sở Xây dựng tỉnh An Lạc", "sxd@anlac.example", TO);
    public final Key stc = issue(root, "Sở Tài chính tỉnh An Lạc", "stc@anlac.example", TO);
    public final Key capnuoc = issue(root, "Công ty Cổ phần Cấp nước An Lạc", "capnuoc@capnuoc.example", TO);
    public final Key head = issue(root, "Nguyễn Hữu Phước", "", TO);
    /** Another person's certificate over the very key of Sở Xây dựng. */
    public final Key sxdAgain = issue(root, "Trần Văn Khác", "", TO, sxd);

    public final Key revoked = issue(root, "Sở Xây dựng tỉnh An Lạc", "sxd@anlac.example", TO);
    public final Key expired =
            issue(root, "Sở Xây dựng tỉnh An Lạc", "sxd@anlac.example", Instant.parse("2026-10-20T00:00:00Z"));
    public final Key unlisted = issue(silentRoot, "Sở Xây dựng tỉnh An Lạc", "sxd@anlac.example", TO);
    public final Key stranger = issue(strangeRoot, "Người lạ", "", TO);

    /** A private key, its certificate first, then its issuer's. */
    public record Key(PrivateKey privateKey, List<X509Certificate> chain) {
        public Key {
            chain = List.copyOf(chain);
        }

        public X509Certificate certificate() {
            return chain.getFirst();
        }
    }

    public X509Certificate anchor() {
        return root.certificate();
    }

    /** {@code anchors/*.pem}, {@code agencies/CODE.pem} and {@code crls/*.crl} under the folder. */
    public void write(Path folder) {
        try {
            pem(folder.resolve("anchors/root.pem"), List.of(root.certificate()));
            pem(folder.resolve("anchors/silent.pem"), List.of(silentRoot.certificate()));
            pem(
                    folder.resolve("agencies/sxd.pem"),
                    List.of(sxd.certificate(), revoked.certificate(), expired.certificate(), unlisted.certificate()));
            pem(folder.resolve("agencies/stc.pem"), List.of(stc.certificate()));
            pem(folder.resolve("agencies/capnuoc.pem"), List.of(capnuoc.certificate()));
            Path crls = Files.createDirectories(folder.resolve("crls"));
            Files.write(crls.resolve("root.crl"), crl().getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The root's list: one certificate of Sở Xây dựng is on it since 1 March 2026. */
    public X509CRL crl() {
        try {
            JcaX509v2CRLBuilder builder = new JcaX509v2CRLBuilder(root.certificate(), Date.from(FROM));
            builder.setNextUpdate(Date.from(TO));
            builder.addCRLEntry(
                    revoked.certificate().getSerialNumber(),
                    Date.from(Instant.parse("2026-03-01T00:00:00Z")),
                    CRLReason.keyCompromise);
            return new JcaX509CRLConverter()
                    .getCRL(builder.build(new JcaContentSignerBuilder(ALGORITHM).build(root.privateKey())));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Key authority(String name) {
        try {
            KeyPair pair = pair();
            X500Principal subject = new X500Principal("CN=" + name + ", C=VN");
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    subject,
                    BigInteger.valueOf(name.hashCode() & 0xffff_ffffL),
                    Date.from(FROM),
                    Date.from(TO),
                    subject,
                    pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return new Key(pair.getPrivate(), List.of(signed(builder, pair.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Key issue(Key issuer, String name, String email, Instant until) {
        try {
            return issue(issuer, name, email, until, pair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Key issue(Key issuer, String name, String email, Instant until, Key same) {
        return issue(issuer, name, email, until, new KeyPair(same.certificate().getPublicKey(), same.privateKey()));
    }

    private static Key issue(Key issuer, String name, String email, Instant until, KeyPair pair) {
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuer.certificate(),
                    new BigInteger(1, pair.getPublic().getEncoded())
                            .add(BigInteger.valueOf(name.hashCode()))
                            .mod(BigInteger.TWO.pow(100)),
                    Date.from(FROM),
                    Date.from(until),
                    new X500Principal("CN=" + name + ", C=VN"),
                    pair.getPublic());
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            if (!email.isEmpty()) {
                builder.addExtension(
                        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_emailProtection));
                builder.addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(new GeneralName(GeneralName.rfc822Name, email)));
            }
            return new Key(pair.getPrivate(), List.of(signed(builder, issuer.privateKey()), issuer.certificate()));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate signed(JcaX509v3CertificateBuilder builder, PrivateKey issuer)
            throws OperatorCreationException, GeneralSecurityException {
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(ALGORITHM).build(issuer)));
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static void pem(Path file, List<X509Certificate> certificates)
            throws IOException, GeneralSecurityException {
        Files.createDirectories(file.getParent());
        StringBuilder text = new StringBuilder();
        for (X509Certificate certificate : certificates) {
            text.append("-----BEGIN CERTIFICATE-----\n")
                    .append(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded()))
                    .append("\n-----END CERTIFICATE-----\n");
        }
        Files.writeString(file, text);
    }
}
