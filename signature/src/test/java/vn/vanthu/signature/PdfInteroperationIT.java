package vn.vanthu.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.signature.TestTrust.AGENCY;
import static vn.vanthu.signature.TestTrust.AUTHORITY;
import static vn.vanthu.signature.TestTrust.NOW;
import static vn.vanthu.signature.TestTrust.PERSON;
import static vn.vanthu.signature.TestTrust.TRUST;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongBiFunction;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.samples.signing.DssSigning;
import vn.vanthu.samples.signing.DssVerifying;
import vn.vanthu.samples.signing.PdfBoxSigning;
import vn.vanthu.samples.signing.PdfBoxVerifying;
import vn.vanthu.signature.keys.KeyKind;
import vn.vanthu.signature.keys.SoftwareKey;
import vn.vanthu.signature.pades.PdfSignature;
import vn.vanthu.signature.pades.PdfSigner;
import vn.vanthu.signature.stamp.StampSettings;
import vn.vanthu.signature.stamp.TimeStampAuthority;
import vn.vanthu.signature.stamp.TimeStampClient;
import vn.vanthu.signature.stamp.TimeStamps;

/** What we sign is valid for EU DSS, PDFBox with Bouncy Castle, pdfsig and openssl; what they sign is valid here. */
class PdfInteroperationIT {
    private static final DssVerifying DSS =
            new DssVerifying(AUTHORITY.anchor(), AUTHORITY.crl(List.of()), NOW.plus(Duration.ofHours(1)));

    @TempDir
    Path folder;

    private Path sign(Path in, SoftwareKey key, TimeStamps stamps) {
        Path out = folder.resolve("signed-" + in.getFileName());
        PdfSignature signature = PdfSignature.unseen(NOW, "Người ký");
        PdfSigner.appending().sign(in, out, key, stamps == TimeStamps.NONE ? signature : signature.stamped(), stamps);
        return out;
    }

    @ParameterizedTest
    @EnumSource(KeyKind.class)
    void isValidForDssAndPdfBox(KeyKind kind) throws IOException {
        SoftwareKey key = AUTHORITY.issue("Người ký " + kind, Optional.empty(), Optional.empty(), kind);
        Path twice = sign(sign(Documents.pdf(folder, "Quyet dinh"), key, TimeStamps.NONE), AGENCY, TimeStamps.NONE);
        assertThat(DSS.apply(twice)).containsExactly("TOTAL_PASSED", "TOTAL_PASSED");
        assertThat(new PdfBoxVerifying().apply(twice)).containsExactly(true, true);
    }

    @Test
    void isValidForDssWithATimeStamp() throws IOException {
        SoftwareKey stamps = AUTHORITY.issueForTimeStamps("Cấp dấu thời gian (thử nghiệm)");
        try (TimeStampAuthority authority =
                TimeStampAuthority.start(stamps, Clock.fixed(NOW, ZoneOffset.UTC), new SecureRandom(), 0)) {
            TimeStamps client =
                    new TimeStampClient(StampSettings.of(authority.address()), new SecureRandom(), wait -> {});
            Path signed = sign(Documents.pdf(folder, "Quyet dinh"), AGENCY, client);
            assertThat(DSS.apply(signed)).containsExactly("TOTAL_PASSED");
        }
    }

    @Test
    void isValidForPdfsig() throws Exception {
        Path twice = sign(sign(Documents.pdf(folder, "Quyet dinh"), PERSON, TimeStamps.NONE), AGENCY, TimeStamps.NONE);
        String told = run("pdfsig", "poppler-utils", "-nocert", twice.toString());
        assertThat(told.split("Signature is Valid", -1)).as(told).hasSize(3);
        assertThat(told).contains("ETSI.CAdES.detached", "Nguyễn Hữu Phước");
    }

    @Test
    void isValidForPdfsigAndDssInFieldsThatWaited() throws Exception {
        COSDictionary lock = new COSDictionary();
        lock.setItem(COSName.getPDFName("Action"), COSName.getPDFName("Include"));
        lock.setItem(COSName.FIELDS, new COSArray(List.of(new COSString("SoTien"))));
        Path in = new ReadyPdf()
                .field("NguoiKy", Map.of("Lock", lock))
                .field("CoQuan", Map.of())
                .write(folder.resolve("ready.pdf"));
        Path twice = sign(sign(in, PERSON, TimeStamps.NONE), AGENCY, TimeStamps.NONE);
        String told = run("pdfsig", "poppler-utils", "-nocert", twice.toString());
        assertThat(told.split("Signature is Valid", -1)).as(told).hasSize(3);
        assertThat(told).contains("Signature Field Name: NguoiKy", "Signature Field Name: CoQuan");
        assertThat(DSS.apply(twice)).containsExactly("TOTAL_PASSED", "TOTAL_PASSED");
    }

    @Test
    void isValidForOpenssl() throws Exception {
        Path signed = sign(Documents.pdf(folder, "Quyet dinh"), AGENCY, TimeStamps.NONE);
        Path cms = folder.resolve("cms.der");
        Path content = folder.resolve("content.bin");
        try (PDDocument document = Loader.loadPDF(signed.toFile())) {
            PDSignature signature = document.getSignatureDictionaries().getFirst();
            byte[] bytes = Files.readAllBytes(signed);
            Files.write(cms, signature.getContents(bytes));
            Files.write(content, signature.getSignedContent(new ByteArrayInputStream(bytes)));
        }
        String told = run(
                "openssl",
                "openssl",
                "cms",
                "-verify",
                "-inform",
                "DER",
                "-in",
                cms.toString(),
                "-content",
                content.toString(),
                "-binary",
                "-purpose",
                "any",
                "-CAfile",
                anchor().toString(),
                "-attime",
                String.valueOf(NOW.getEpochSecond()),
                "-out",
                folder.resolve("out").toString());
        assertThat(told).contains("erification successful");
    }

    @Test
    void findsValidWhatOthersSign() throws IOException {
        Path plain = Documents.pdf(folder, "Quyet dinh");
        List<ToLongBiFunction<Path, Path>> others = List.of(
                new DssSigning(AGENCY.privateKey(), AGENCY.chain()),
                new PdfBoxSigning(AGENCY.privateKey(), AGENCY.chain()));
        for (ToLongBiFunction<Path, Path> other : others) {
            Path signed = folder.resolve(other.getClass().getSimpleName() + ".pdf");
            assertThat(other.applyAsLong(plain, signed)).isGreaterThan(Files.size(plain));
            assertThat(DocumentSignatures.verify(signed, "application/pdf", TRUST, NOW.plus(Duration.ofDays(2))))
                    .singleElement()
                    .satisfies(report -> assertThat(report.reason()).isEmpty());
        }
    }

    /** Main class of a process with little memory. */
    static final class SignOne {
        public static void main(String[] files) {
            SoftwareKey key = AUTHORITY.issue("Người ký", Optional.empty(), Optional.empty());
            PdfSigner.appending()
                    .sign(
                            Path.of(files[0]),
                            Path.of(files[1]),
                            key,
                            PdfSignature.unseen(NOW, "Người ký"),
                            TimeStamps.NONE);
            System.out.println("signed");
        }
    }

    @Test
    void signsAHundredMegabytesInAHeapOf64() throws Exception {
        Path large = folder.resolve("large.pdf");
        writeLarge(large, 100 << 20);
        Path signed = folder.resolve("large-signed.pdf");
        String told = run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "a JDK",
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                SignOne.class.getName(),
                large.toString(),
                signed.toString());
        assertThat(told).contains("signed");
        assertThat(Files.size(signed)).isGreaterThan(Files.size(large));
        assertThat(new PdfBoxVerifying().apply(signed)).containsExactly(true);
    }

    /** One page and a long stream. */
    private static void writeLarge(Path file, int bytes) throws IOException {
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            String head = "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
                    + "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                    + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>\nendobj\n";
            String stream = "4 0 obj\n<</Length " + bytes + ">>stream\n";
            out.write((head + stream).getBytes(StandardCharsets.US_ASCII));
            out.seek(out.length() + bytes);
            out.write("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
            long table = out.length();
            StringBuilder rows = new StringBuilder("xref\n0 5\n0000000000 65535 f\r\n");
            for (int i = 1; i <= 4; i++) {
                rows.append("%010d 00000 n\r\n".formatted((head + stream).indexOf(i + " 0 obj")));
            }
            rows.append("trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n")
                    .append(table)
                    .append("\n%%EOF\n");
            out.write(rows.toString().getBytes(StandardCharsets.US_ASCII));
        }
    }

    private Path anchor() throws IOException, CertificateEncodingException {
        return Files.writeString(
                folder.resolve("anchor.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                .encodeToString(AUTHORITY.anchor().getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
    }

    private static String run(String program, String from, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException absent) {
            throw new AssertionError("run: sudo apt-get install -y --no-install-recommends " + from, absent);
        }
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        return told;
    }
}
