package vn.vanthu.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import vn.vanthu.samples.JourneyDocuments;
import vn.vanthu.signature.cms.DetachedCms;
import vn.vanthu.signature.keys.DemoAuthority;
import vn.vanthu.signature.keys.KeyKind;
import vn.vanthu.signature.keys.SoftwareKey;

/** The sentence, the lines and the PDF that the command line gives of signatures in and beside files. */
@ResourceLock(Resources.SYSTEM_OUT)
class VerifyCommandTest {
    private static final Instant MADE = Instant.now();
    private static final DemoAuthority AUTHORITY = DemoAuthority.create("CA thử nghiệm", new SecureRandom(), MADE);
    private static final SoftwareKey KEY =
            AUTHORITY.issue("Sở Xây dựng tỉnh An Lạc", Optional.empty(), Optional.empty(), KeyKind.RSA_2048);
    private static final String GREEN = "ĐẠT. Cơ quan gửi đã ký số; văn bản còn nguyên vẹn.";

    @TempDir
    private Path folder = Path.of("");

    private String printed = "";
    private Path document = Path.of("");

    @BeforeEach
    void aTrustAndADocument() throws Exception {
        write("trust/anchors/ca.pem", pem(AUTHORITY.anchor()));
        write("trust/agencies/sxd.pem", pem(KEY.certificate()));
        write("trust/crls/ca.crl", AUTHORITY.crl(List.of()).getEncoded());
        document = JourneyDocuments.numbered(
                folder.resolve("cong-van.docx"), "12/SXD-QLXD", LocalDate.of(2026, 11, 20), "Về việc thử");
    }

    @Test
    void findsADetachedSignatureFromEitherOfTheTwoFiles() throws Exception {
        Path signature = detached();
        assertThat(verify(document.toString())).isZero();
        assertThat(printed).contains(GREEN, "CAdES");
        assertThat(verify(signature.toString())).isZero();
        assertThat(printed).contains("hợp lệ", "Sở Xây dựng tỉnh An Lạc");
        Files.writeString(document, "khác");
        assertThat(verify(signature.toString())).isEqualTo(1);
        assertThat(printed).contains("KHÔNG ĐẠT. Chữ ký số không hợp lệ: nội dung đã bị sửa sau khi ký.");
        Files.delete(document);
        assertThat(verify(signature.toString())).isEqualTo(1);
        assertThat(printed).contains("CẦN XEM. Tệp không có chữ ký số.");
    }

    @Test
    void opensWhatStandsInsideItsOwnSignature() throws Exception {
        Path opaque = opaque();
        assertThat(verify(opaque.toString())).isZero();
        assertThat(printed).contains("hợp lệ", "Sở Xây dựng tỉnh An Lạc", "CAdES");
    }

    @Test
    void putsEveryFileOnPagesOfOnePdf() throws Exception {
        detached();
        Path opaque = opaque();
        Path out = folder.resolve("phieu.pdf");
        Path plain = Files.writeString(folder.resolve("ghi-chu.txt"), "Không ký");
        assertThat(verify("--report", out.toString(), document.toString(), opaque.toString(), plain.toString()))
                .isEqualTo(1);
        try (PDDocument pdf = Loader.loadPDF(out.toFile())) {
            assertThat(pdf.getNumberOfPages()).isGreaterThanOrEqualTo(3);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("cong-van.docx", GREEN)
                    .contains("cong-van.p7m")
                    .contains("ghi-chu.txt", "CẦN XEM. Tệp không có chữ ký số.");
        }
        assertThat(verify("--report", folder.resolve("khong-co/phieu.pdf").toString(), plain.toString()))
                .as("a report that cannot be written is no success")
                .isEqualTo(2);
    }

    private int verify(String... words) {
        List<String> all = new java.util.ArrayList<>(
                List.of("verify", "--trust", folder.resolve("trust").toString()));
        all.addAll(List.of(words));
        Ran ran = Ran.of(all.toArray(String[]::new));
        printed = ran.out();
        return ran.status();
    }

    private Path detached() throws IOException {
        try (InputStream in = Files.newInputStream(document)) {
            return Files.write(folder.resolve("cong-van.docx.p7s"), DetachedCms.sign(in, KEY, Instant.now()));
        }
    }

    private Path opaque() throws Exception {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", KEY.privateKey(), KEY.certificate()));
        generator.addCertificates(new JcaCertStore(List.of(KEY.certificate())));
        return Files.write(
                folder.resolve("cong-van.p7m"),
                generator
                        .generate(new CMSProcessableByteArray(Files.readAllBytes(document)), true)
                        .getEncoded());
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static byte[] pem(X509Certificate certificate) throws Exception {
        return ("-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
