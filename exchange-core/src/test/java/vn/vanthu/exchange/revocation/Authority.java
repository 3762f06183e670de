package vn.vanthu.exchange.revocation;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.vanthu.signature.keys.SoftwareKey;

/** An authority on this machine with a responder and a list, whose answers a test spoils as it likes. */
final class Authority implements AutoCloseable {
    private static final X500Name NAME = new X500Name("CN=CA có trả lời");

    /** What a responder or a list does. */
    enum Manner {
        GOOD,
        REVOKED,
        DOWN,
        FORGED,
        EXPIRED,
        RUBBISH
    }

    private final KeyPair root = pair();
    private final KeyPair stranger = pair();
    private final HttpServer server;
    private final X509Certificate anchor;
    private final SoftwareKey signer;

    final AtomicInteger ocspAsked = new AtomicInteger();
    final AtomicInteger crlAsked = new AtomicInteger();
    volatile Manner ocsp = Manner.GOOD;
    volatile Manner crl = Manner.GOOD;

    Authority(String holder) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/ocsp", exchange -> {
                ocspAsked.incrementAndGet();
                byte[] request = exchange.getRequestBody().readAllBytes();
                answer(exchange, ocsp, () -> ocsp(request));
            });
            server.createContext("/ca.crl", exchange -> {
                crlAsked.incrementAndGet();
                answer(exchange, crl, this::crl);
            });
            server.start();
            anchor = anchor();
            KeyPair own = pair();
            signer = new SoftwareKey(own.getPrivate(), List.of(leaf(own, holder), anchor));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    X509Certificate anchor() throws Exception {
        if (anchor != null) {
            return anchor;
        }
        X509v3CertificateBuilder builder = builder(NAME, root, BigInteger.ONE);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        return new JcaX509CertificateConverter().getCertificate(builder.build(signing(root.getPrivate())));
    }

    SoftwareKey signer() {
        return signer;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    @FunctionalInterface
    private interface Making {
        byte[] make() throws Exception;
    }

    private static void answer(com.sun.net.httpserver.HttpExchange exchange, Manner manner, Making making)
            throws IOException {
        try (exchange) {
            byte[] body = manner == Manner.RUBBISH ? new byte[] {1, 2, 3} : making.make();
            exchange.sendResponseHeaders(manner == Manner.DOWN ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private byte[] ocsp(byte[] request) throws Exception {
        BasicOCSPRespBuilder builder = new BasicOCSPRespBuilder(new RespID(NAME));
        Instant now = Instant.now();
        Instant said = ocsp == Manner.EXPIRED ? now.minus(Duration.ofDays(9)) : now.minusSeconds(60);
        for (var each : new OCSPReq(request).getRequestList()) {
            CertificateID id = each.getCertID();
            builder.addResponse(
                    id,
                    ocsp == Manner.REVOKED
                            ? new org.bouncycastle.cert.ocsp.RevokedStatus(
                                    Date.from(now.minus(Duration.ofDays(2))), CRLReason.keyCompromise)
                            : CertificateStatus.GOOD,
                    Date.from(said),
                    Date.from(said.plus(Duration.ofDays(1))),
                    null);
        }
        return new OCSPRespBuilder()
                .build(
                        OCSPRespBuilder.SUCCESSFUL,
                        builder.build(
                                signing((ocsp == Manner.FORGED ? stranger : root).getPrivate()), null, Date.from(said)))
                .getEncoded();
    }

    private byte[] crl() throws Exception {
        Instant now = Instant.now();
        Instant said = crl == Manner.EXPIRED ? now.minus(Duration.ofDays(9)) : now.minusSeconds(60);
        JcaX509v2CRLBuilder builder = new JcaX509v2CRLBuilder(anchor, Date.from(said));
        builder.setNextUpdate(Date.from(said.plus(Duration.ofDays(1))));
        if (crl == Manner.REVOKED) {
            builder.addCRLEntry(BigInteger.TWO, Date.from(now.minus(Duration.ofDays(2))), CRLReason.keyCompromise);
        }
        return builder.build(signing((crl == Manner.FORGED ? stranger : root).getPrivate()))
                .getEncoded();
    }

    private X509Certificate leaf(KeyPair own, String holder) throws Exception {
        X509v3CertificateBuilder builder = builder(new X500Name("CN=" + holder), own, BigInteger.TWO);
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(
                Extension.authorityInfoAccess,
                false,
                new AuthorityInformationAccess(new AccessDescription(
                        OCSPObjectIdentifiers.id_pkix_ocsp, address("http://" + host() + "/ocsp"))));
        builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
            new DistributionPoint(
                    new DistributionPointName(new GeneralNames(address("http://" + host() + "/ca.crl"))), null, null)
        }));
        return new JcaX509CertificateConverter().getCertificate(builder.build(signing(root.getPrivate())));
    }

    private static GeneralName address(String address) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, address);
    }

    private static X509v3CertificateBuilder builder(X500Name subject, KeyPair own, BigInteger serial) {
        Instant now = Instant.now();
        return new JcaX509v3CertificateBuilder(
                NAME,
                serial,
                Date.from(now.minus(Duration.ofDays(30))),
                Date.from(now.plus(Duration.ofDays(300))),
                subject,
                own.getPublic());
    }

    private static ContentSigner signing(PrivateKey key) throws Exception {
        return new JcaContentSignerBuilder("SHA256withRSA").build(key);
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
