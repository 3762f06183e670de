package vn.vanthu.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vanthu.signature.TestTrust.AGENCY;
import static vn.vanthu.signature.TestTrust.AUTHORITY;
import static vn.vanthu.signature.TestTrust.NOW;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.signature.keys.SoftwareKey;
import vn.vanthu.signature.pades.PdfSignature;
import vn.vanthu.signature.pades.PdfSigner;
import vn.vanthu.signature.stamp.StampSettings;
import vn.vanthu.signature.stamp.TimeStampAuthority;
import vn.vanthu.signature.stamp.TimeStampClient;

class TimeStampTest {
    private static final SoftwareKey STAMPS = AUTHORITY.issueForTimeStamps("Cấp dấu thời gian (thử nghiệm)");
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    Path folder;

    private final List<Duration> waits = new ArrayList<>();
    private TimeStampAuthority authority;

    @BeforeEach
    void start() {
        authority = TimeStampAuthority.start(STAMPS, Clock.fixed(NOW, ZoneOffset.UTC), RANDOM, 0);
    }

    @AfterEach
    void stop() {
        authority.close();
    }

    private TimeStampClient client(URI address) {
        return new TimeStampClient(
                new StampSettings(address, Duration.ofSeconds(5), 3, Duration.ofSeconds(1)), RANDOM, waits::add);
    }

    @Test
    void putsATokenOverTheSignatureValueIntoThePdf() throws Exception {
        Path signed = folder.resolve("stamped.pdf");
        PdfSigner.appending()
                .sign(
                        Documents.pdf(folder, "Quyet dinh"),
                        signed,
                        AGENCY,
                        PdfSignature.unseen(NOW, "Sở Xây dựng").stamped(),
                        client(authority.address()));
        try (PDDocument document = Loader.loadPDF(signed.toFile())) {
            CMSSignedData cms = new CMSSignedData(
                    document.getSignatureDictionaries().getFirst().getContents());
            SignerInformation signer =
                    cms.getSignerInfos().getSigners().iterator().next();
            Attribute stamp = signer.getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
            TimeStampToken token = new TimeStampToken(new CMSSignedData(
                    stamp.getAttrValues().getObjectAt(0).toASN1Primitive().getEncoded()));
            assertThat(token.getTimeStampInfo().getGenTime().toInstant()).isEqualTo(NOW);
            assertThat(token.getTimeStampInfo().getMessageImprintDigest())
                    .isEqualTo(DigestProvider.sha256().digest(signer.getSignature()));
        }
        assertThat(DocumentSignatures.verify(signed, "application/pdf", TestTrust.TRUST, NOW))
                .singleElement()
                .satisfies(report -> assertThat(report.status()).isEqualTo(SignatureStatus.VALID));
    }

    @Test
    void asksAgainLaterEachTimeAndGivesUpAtLast() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer busy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        busy.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        busy.start();
        try {
            TimeStampClient client =
                    client(URI.create("http://127.0.0.1:" + busy.getAddress().getPort() + "/"));
            assertUnavailable(client);
        } finally {
            busy.stop(0);
        }
        assertThat(asked).hasValue(3);
        assertThat(waits).hasSize(2);
        assertThat(waits.get(0)).isBetween(Duration.ofSeconds(1), Duration.ofMillis(1250));
        assertThat(waits.get(1)).isBetween(Duration.ofSeconds(2), Duration.ofMillis(2500));
    }

    @Test
    void doesNotBelieveTheAnswerToAnotherQuestion() throws IOException {
        byte[] other = client(authority.address()).over(new byte[32]).orElseThrow();
        HttpServer liar = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] granted = {0x30, 0x03, 0x02, 0x01, 0x00};
        liar.createContext("/", exchange -> {
            byte[] answer = sequence(granted, other);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        liar.start();
        try {
            assertUnavailable(
                    client(URI.create("http://127.0.0.1:" + liar.getAddress().getPort() + "/")));
        } finally {
            liar.stop(0);
        }
        assertThat(waits).as("a wrong answer is not asked for again").isEmpty();
    }

    private static byte[] sequence(byte[] one, byte[] two) {
        int length = one.length + two.length;
        byte[] both = new byte[4 + length];
        both[0] = 0x30;
        both[1] = (byte) 0x82;
        both[2] = (byte) (length >> 8);
        both[3] = (byte) length;
        System.arraycopy(one, 0, both, 4, one.length);
        System.arraycopy(two, 0, both, 4 + one.length, two.length);
        return both;
    }

    private static void assertUnavailable(TimeStampClient client) {
        assertThatThrownBy(() -> client.over(new byte[32]))
                .isInstanceOfSatisfying(
                        SignatureException.class,
                        failed -> assertThat(failed.code())
                                .isEqualTo(SignatureException.ErrorCode.TIME_STAMP_UNAVAILABLE));
    }
}
