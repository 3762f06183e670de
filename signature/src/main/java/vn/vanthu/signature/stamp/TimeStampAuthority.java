package vn.vanthu.signature.stamp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Date;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import vn.vanthu.signature.keys.SoftwareKey;

/** A small authority of our own (RFC 3161) for tests and the demo: on loopback only, its time the clock's. */
public final class TimeStampAuthority implements AutoCloseable {
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("2.25.30.2020.161");
    private static final int LARGEST_REQUEST = 1 << 16;

    private final SoftwareKey key;
    private final Clock clock;
    private final SecureRandom random;
    private final HttpServer server;
    private final ExecutorService threads;

    private TimeStampAuthority(SoftwareKey key, Clock clock, SecureRandom random, int port) throws IOException {
        this.key = key;
        this.clock = clock;
        this.random = random;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", this::answer);
    }

    /**
     * @param key whose certificate is for time-stamping alone
     * @param port 0 for any that is free
     */
    public static TimeStampAuthority start(SoftwareKey key, Clock clock, SecureRandom random, int port) {
        try {
            TimeStampAuthority authority = new TimeStampAuthority(key, clock, random, port);
            authority.server.start();
            return authority;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] request = exchange.getRequestBody().readNBytes(LARGEST_REQUEST);
            try {
                byte[] answer = answer(new TimeStampRequest(request));
                exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            } catch (IOException | TSPException | RuntimeException unreadable) {
                exchange.sendResponseHeaders(400, -1);
            }
        }
    }

    private byte[] answer(TimeStampRequest request) throws IOException, TSPException {
        try {
            DigestCalculator sha256 = new JcaDigestCalculatorProviderBuilder()
                    .build()
                    .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256));
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder()
                            .build(key.algorithm(), key.privateKey(), key.certificate()),
                    sha256,
                    POLICY);
            tokens.addCertificates(new JcaCertStore(key.chain()));
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(request, new BigInteger(120, random).setBit(0), Date.from(clock.instant()))
                    .getEncoded();
        } catch (OperatorCreationException | GeneralSecurityException e) {
            throw new TSPException("no time-stamps now", e);
        }
    }
}
