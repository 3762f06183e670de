package vn.vanthu.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.signature.TestTrust.AGENCY;
import static vn.vanthu.signature.TestTrust.NOW;
import static vn.vanthu.signature.TestTrust.TRUST;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.signature.cms.DetachedCms;
import vn.vanthu.signature.cms.SignatureFiles;

class SignatureFilesTest {
    private static final byte[] CONTENT = "Danh sách kèm theo".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void countsWhatLiesBesideADocumentUnderItsName() throws IOException {
        Path document = Files.write(folder.resolve("a.csv"), CONTENT);
        assertThat(SignatureFiles.beside(document, TRUST, NOW)).isEmpty();
        Path signature = Files.write(folder.resolve("a.csv.p7s"), cms());
        assertThat(SignatureFiles.beside(document, TRUST, NOW))
                .extracting(SignatureReport::status)
                .containsExactly(SignatureStatus.VALID);
        assertThat(SignatureFiles.verify(signature, TRUST, NOW))
                .extracting(SignatureReport::status)
                .containsExactly(SignatureStatus.VALID);
        Files.writeString(document, "Danh sách khác");
        assertThat(SignatureFiles.beside(document, TRUST, NOW))
                .extracting(report -> report.reason().orElseThrow())
                .containsExactly(SignatureReason.TAMPERED);
    }

    @Test
    void readsPem() throws IOException {
        Files.write(folder.resolve("b.txt"), CONTENT);
        Path pem = Files.writeString(
                folder.resolve("b.txt.p7s"),
                "-----BEGIN PKCS7-----\n" + Base64.getMimeEncoder().encodeToString(cms()) + "\n-----END PKCS7-----\n");
        assertThat(SignatureFiles.verify(pem, TRUST, NOW))
                .extracting(SignatureReport::status)
                .containsExactly(SignatureStatus.VALID);
    }

    @Test
    void readsWhatCarriesItsContent() throws Exception {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                .build("SHA256withRSA", AGENCY.privateKey(), AGENCY.certificate()));
        generator.addCertificates(new JcaCertStore(AGENCY.chain()));
        byte[] opaque =
                generator.generate(new CMSProcessableByteArray(CONTENT), true).getEncoded();
        assertThat(SignatureFiles.verify(Files.write(folder.resolve("thu.p7m"), opaque), TRUST, NOW))
                .extracting(SignatureReport::status)
                .containsExactly(SignatureStatus.VALID);
        opaque[new String(opaque, StandardCharsets.ISO_8859_1).indexOf("Danh")] ^= 1;
        assertThat(SignatureFiles.verify(Files.write(folder.resolve("thu.p7m"), opaque), TRUST, NOW))
                .extracting(report -> report.reason().orElseThrow())
                .containsExactly(SignatureReason.TAMPERED);
    }

    @Test
    void findsNothingWhereWhatIsSignedIsNotThere() throws IOException {
        assertThat(SignatureFiles.verify(Files.write(folder.resolve("c.p7s"), cms()), TRUST, NOW))
                .isEmpty();
        assertThat(SignatureFiles.verify(Files.writeString(folder.resolve("d.p7m"), "không phải CMS"), TRUST, NOW))
                .isEmpty();
    }

    private static byte[] cms() throws IOException {
        return DetachedCms.sign(new ByteArrayInputStream(CONTENT), AGENCY, NOW);
    }
}
