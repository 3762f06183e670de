package vn.vanthu.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.signature.cms.DetachedCms;
import vn.vanthu.signature.keys.SoftwareKey;
import vn.vanthu.signature.stamp.StampSettings;
import vn.vanthu.signature.stamp.TimeStampAuthority;
import vn.vanthu.signature.stamp.TimeStampClient;
import vn.vanthu.signature.trust.CrlAnswer;
import vn.vanthu.signature.trust.RevocationEvidence;
import vn.vanthu.signature.trust.TrustStore;

/** XAdES-T and CAdES-T: the stamp that an authority gave makes a signature outlive its certificate. */
class StampedFormatsTest {
    private static final Instant STAMPED = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-01T00:00:00Z");
    private static final TestPki PKI = new TestPki("CA");
    private static final TestPki CLOCKS = new TestPki("CA thời gian");
    private static final SoftwareKey SIGNER = PKI.issue("Sở Xây dựng", "2025-01-01", "2026-06-01");
    private static final TrustStore TRUST = new TrustStore(
            List.of(PKI.root()),
            List.of(CLOCKS.root()),
            List.of(
                    new CrlAnswer(PKI.crl("2026-03-10", "2027-01-01", Map.of()), RevocationEvidence.CONFIGURED),
                    new CrlAnswer(CLOCKS.crl("2026-10-01", "2027-01-01", Map.of()), RevocationEvidence.CONFIGURED)),
            List.of());
    private static TimeStampAuthority authority;

    @TempDir
    Path folder;

    @BeforeAll
    static void startTheAuthority() {
        authority = TimeStampAuthority.start(
                CLOCKS.timeStamping("TSA", "2030-01-01"), Clock.fixed(STAMPED, ZoneOffset.UTC), new SecureRandom(), 0);
    }

    @AfterAll
    static void stopIt() {
        authority.close();
    }

    private static TimeStampClient stamps() {
        return new TimeStampClient(StampSettings.of(authority.address()), new SecureRandom(), wait -> {});
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "odt", "txt"})
    void outlivesItsCertificateInEveryFormat(String ending) throws IOException {
        String odt = "application/vnd.oasis.opendocument.text";
        Path document = folder.resolve("document." + ending);
        String mediaType = switch (ending) {
            case "docx" -> {
                Documents.docx(folder, "Hỗ trợ");
                yield "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            }
            case "odt" -> {
                Documents.openDocument(document, odt);
                yield odt;
            }
            default -> {
                Files.writeString(document, "Hỗ trợ");
                yield "text/plain";
            }
        };
        Path signed = folder.resolve("signed." + ending);
        DocumentSigning.sign(
                new DocumentSigning.Order(document, signed, mediaType, "a." + ending, STAMPED, "Sở Xây dựng"),
                SIGNER,
                stamps());
        assertProven(DocumentSignatures.verify(signed, DocumentSigning.mediaTypeOfSigned(mediaType), TRUST, LATER));
    }

    @Test
    void outlivesItsCertificateDetached() throws IOException {
        Path content = Files.writeString(folder.resolve("a.txt"), "Hỗ trợ");
        byte[] cms;
        try (InputStream in = Files.newInputStream(content)) {
            cms = DetachedCms.sign(in, SIGNER, STAMPED, stamps());
        }
        try (InputStream in = Files.newInputStream(content)) {
            assertProven(DetachedCms.verify(in, cms, TRUST, LATER));
        }
    }

    private static void assertProven(List<SignatureReport> reports) {
        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.reason()).isEmpty();
            assertThat(report.stampedAt()).contains(STAMPED);
        });
    }
}
