package vn.vanthu.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.signature.TestTrust.AGENCY;
import static vn.vanthu.signature.TestTrust.NOW;
import static vn.vanthu.signature.TestTrust.TRUST;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.MessageDigestSpi;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import vn.vanthu.signature.asic.AsicSigner;
import vn.vanthu.signature.cms.DetachedCms;
import vn.vanthu.signature.stamp.TimeStamps;

/** A provider that is called BC and stands before all others never gets the content to digest, signing or verifying. */
@Isolated("adds a provider to the process")
class DigestOfContentTest {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final int CONTENT = 300_000;
    private static final List<Integer> LENGTHS = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    Path folder;

    /** Digests by the JDK's and notes how much it was given. */
    public static final class Noting extends MessageDigestSpi {
        private final MessageDigest digest;
        private int length;

        public Noting() throws NoSuchAlgorithmException {
            digest = MessageDigest.getInstance("SHA-256", Security.getProvider("SUN"));
        }

        @Override
        protected void engineUpdate(byte input) {
            length++;
            digest.update(input);
        }

        @Override
        protected void engineUpdate(byte[] input, int offset, int count) {
            length += count;
            digest.update(input, offset, count);
        }

        @Override
        protected byte[] engineDigest() {
            LENGTHS.add(length);
            length = 0;
            return digest.digest();
        }

        @Override
        protected void engineReset() {
            length = 0;
            digest.reset();
        }
    }

    /** Under the name that code would ask Bouncy Castle by. */
    private static final class Spy extends Provider {
        private static final long serialVersionUID = 1;

        Spy() {
            super("BC", "1", "notes what it digests");
            put("MessageDigest.SHA-256", Noting.class.getName());
            put("Alg.Alias.MessageDigest.2.16.840.1.101.3.4.2.1", "SHA-256");
        }
    }

    @BeforeEach
    void stepBeforeAllOthers() {
        LENGTHS.clear();
        Security.insertProviderAt(new Spy(), 1);
    }

    @AfterEach
    void stepBack() {
        Security.removeProvider("BC");
    }

    @Test
    void aDefaultDigestWouldBeSeen() throws NoSuchAlgorithmException {
        MessageDigest.getInstance("SHA-256").digest(content());
        assertThat(LENGTHS).contains(CONTENT);
    }

    @Test
    void cms() throws IOException {
        byte[] cms;
        try (InputStream in = new ByteArrayInputStream(content())) {
            cms = DetachedCms.sign(in, AGENCY, NOW);
        }
        try (InputStream in = new ByteArrayInputStream(content())) {
            valid(DetachedCms.verify(in, cms, TRUST, NOW));
        }
        assertNoneOfTheContent();
    }

    @Test
    void pdf() throws IOException {
        Path file = folder.resolve("a.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            page.getCOSObject()
                    .setItem("Nhap", new PDStream(document, new ByteArrayInputStream(content())).getCOSObject());
            document.save(file.toFile());
        }
        Path signed = sign(file, "application/pdf");
        valid(DocumentSignatures.verify(signed, "application/pdf", TRUST, NOW));
        assertNoneOfTheContent();
    }

    /** Verifying XML is the JDK's, which takes its own where no other is put before it. */
    @Test
    void packages() throws IOException {
        Path text = Files.write(folder.resolve("a.bin"), content());
        Path container = folder.resolve("a.asice");
        AsicSigner.wrap(text, container, "a.bin", "application/octet-stream", AGENCY, NOW, TimeStamps.NONE);
        Path document = Documents.docx(folder, HexFormat.of().formatHex(content()));
        Path signed = sign(document, DOCX);
        assertNoneOfTheContent();
        Security.removeProvider("BC");
        Security.addProvider(new Spy());
        valid(DocumentSignatures.verify(container, AsicSigner.MEDIA_TYPE, TRUST, NOW));
        valid(DocumentSignatures.verify(signed, DOCX, TRUST, NOW));
        assertNoneOfTheContent();
    }

    @Test
    void noSourceNamesBouncyCastlesOwnDigests() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .as(file.toString())
                            .doesNotContain(
                                    "org.bouncycastle.crypto.",
                                    "org.bouncycastle.operator.bc",
                                    "BouncyCastleProvider"));
        }
    }

    private Path sign(Path file, String mediaType) {
        Path signed = folder.resolve("signed-" + file.getFileName());
        DocumentSigning.sign(
                new DocumentSigning.Order(
                        file, signed, mediaType, file.getFileName().toString(), NOW, "Sở Xây dựng"),
                AGENCY,
                TimeStamps.NONE);
        return signed;
    }

    private static byte[] content() {
        byte[] content = new byte[CONTENT];
        new Random(15).nextBytes(content);
        return content;
    }

    private static void valid(List<SignatureReport> reports) {
        assertThat(reports)
                .singleElement()
                .satisfies(report ->
                        assertThat(report.reason()).as(report.toString()).isEmpty());
    }

    private static void assertNoneOfTheContent() {
        assertThat(LENGTHS).allMatch(length -> length < CONTENT / 2);
    }
}
