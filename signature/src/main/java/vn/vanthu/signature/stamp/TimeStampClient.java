package vn.vanthu.signature.stamp;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import vn.vanthu.signature.SignatureException;

/**
 * Asks an authority for time-stamps over HTTP (RFC 3161): what answers something else than was asked, with another
 * nonce or imprint, or unsigned, is not believed; what does not answer is asked again, later each time.
 */
public final class TimeStampClient implements TimeStamps {
    private static final int LARGEST_ANSWER = 1 << 20;
    private static final int NONCE_BITS = 64;

    private final StampSettings settings;
    private final SecureRandom random;
    private final Pause pause;
    private final HttpClient http;

    /** Lets time pass. */
    @FunctionalInterface
    public interface Pause {
        void lasting(Duration wait) throws InterruptedException;
    }

    /** @param random for nonces, and to spread the tries */
    public TimeStampClient(StampSettings settings, SecureRandom random, Pause pause) {
        this.settings = settings;
        this.random = random;
        this.pause = pause;
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Optional<byte[]> over(byte[] imprint) {
        Duration wait = settings.firstWait();
        for (int attempt = 1; ; attempt++) {
            try {
                return Optional.of(asked(imprint));
            } catch (IOException failed) {
                if (attempt >= settings.tries()) {
                    throw new SignatureException(
                            SignatureException.ErrorCode.TIME_STAMP_UNAVAILABLE,
                            "no time-stamp from " + settings.authority().getHost() + " after " + attempt + " tries: "
                                    + failed.getMessage(),
                            failed);
                }
                pause(wait.plusMillis(random.nextLong(wait.toMillis() / 4 + 1)));
                wait = wait.multipliedBy(2);
            } catch (TSPException wrong) {
                throw new SignatureException(
                        SignatureException.ErrorCode.TIME_STAMP_UNAVAILABLE,
                        "not the time-stamp asked for: " + wrong.getMessage(),
                        wrong);
            }
        }
    }

    private byte[] asked(byte[] imprint) throws IOException, TSPException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest request =
                generator.generate(TSPAlgorithms.SHA256, imprint, new BigInteger(NONCE_BITS, random).setBit(0));
        TimeStampResponse response = new TimeStampResponse(answer(request.getEncoded()));
        response.validate(request);
        TimeStampToken token = response.getTimeStampToken();
        if (token == null) {
            throw new TSPException("refused: " + response.getStatusString());
        }
        requireSigned(token);
        return token.getEncoded("DER");
    }

    private static void requireSigned(TimeStampToken token) throws TSPException {
        Optional<X509CertificateHolder> signer =
                token.getCertificates().getMatches(token.getSID()).stream().findFirst();
        if (signer.isEmpty()
                || token.toCMSSignedData().getSignedContentTypeOID().equals(PKCSObjectIdentifiers.data.getId())) {
            throw new TSPException("without the certificate of its signer");
        }
        try {
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer.get()));
        } catch (OperatorCreationException | java.security.cert.CertificateException e) {
            throw new TSPException("signed by an odd certificate", e);
        }
    }

    private byte[] answer(byte[] request) throws IOException {
        HttpRequest post = HttpRequest.newBuilder(settings.authority())
                .timeout(settings.timeout())
                .header("Content-Type", "application/timestamp-query")
                .header("Accept", "application/timestamp-reply")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                .build();
        try {
            HttpResponse<InputStream> response = http.send(post, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new IOException("HTTP " + response.statusCode());
                }
                byte[] bytes = body.readNBytes(LARGEST_ANSWER);
                if (bytes.length == LARGEST_ANSWER) {
                    throw new IOException("an answer without end");
                }
                return bytes;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SignatureException(
                    SignatureException.ErrorCode.TIME_STAMP_UNAVAILABLE, "interrupted while waiting", e);
        }
    }

    private void pause(Duration wait) {
        try {
            pause.lasting(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SignatureException(
                    SignatureException.ErrorCode.TIME_STAMP_UNAVAILABLE, "interrupted while waiting", e);
        }
    }
}
