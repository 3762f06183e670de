package vn.vanthu.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vanthu.signature.TestTrust.AGENCY;
import static vn.vanthu.signature.TestTrust.AUTHORITY;
import static vn.vanthu.signature.TestTrust.NOW;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.signature.cms.DetachedCms;
import vn.vanthu.signature.keys.Pkcs12Keys;
import vn.vanthu.signature.keys.SigningKey;
import vn.vanthu.signature.trust.TrustFolder;
import vn.vanthu.signature.trust.TrustStore;

class KeysAndTrustTest {
    @TempDir
    Path folder;

    @Test
    void keepsAKeyForItsOwnerAlone() throws IOException {
        Path file = folder.resolve("sxd.p12");
        Pkcs12Keys.store(file, AGENCY, "mật khẩu".toCharArray());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        SigningKey loaded = Pkcs12Keys.load(file, "mật khẩu".toCharArray());
        assertThat(loaded.chain()).isEqualTo(AGENCY.chain());
        assertThatThrownBy(() -> Pkcs12Keys.load(file, "sai".toCharArray())).isInstanceOf(SignatureException.class);
    }

    @Test
    void readsATrustFolderAndNamesTheBrokenFile() throws Exception {
        write("anchors/root.pem", AUTHORITY.anchor());
        write("agencies/sxd.pem", AGENCY.certificate());
        Files.createDirectories(folder.resolve("crls"));
        Files.write(folder.resolve("crls/root.crl"), AUTHORITY.crl(List.of()).getEncoded());
        TrustStore trust = TrustFolder.read(folder);
        assertThat(trust.anchors()).containsExactly(AUTHORITY.anchor());
        assertThat(trust.agencyOf(AGENCY.certificate())).contains("sxd");
        assertThat(trust.answers()).hasSize(1);
        Files.writeString(folder.resolve("anchors/broken.pem"), "không phải chứng thư");
        assertThatThrownBy(() -> TrustFolder.read(folder)).hasMessageContaining("broken.pem");
    }

    @Test
    void verifiesItsOwnDetachedSignatureAndNoOtherContent() throws IOException {
        byte[] content = "Nội dung thư".getBytes(StandardCharsets.UTF_8);
        byte[] cms = DetachedCms.sign(new ByteArrayInputStream(content), AGENCY, NOW);
        assertThat(DetachedCms.verify(new ByteArrayInputStream(content), cms, TestTrust.TRUST, NOW))
                .singleElement()
                .satisfies(report -> assertThat(report.status()).isEqualTo(SignatureStatus.VALID));
        content[0] ^= 1;
        assertThat(DetachedCms.verify(new ByteArrayInputStream(content), cms, TestTrust.TRUST, NOW))
                .singleElement()
                .satisfies(report -> assertThat(report.reason()).contains(SignatureReason.TAMPERED));
        assertThat(DetachedCms.verify(new ByteArrayInputStream(content), new byte[] {1, 2}, TestTrust.TRUST, NOW))
                .singleElement()
                .satisfies(report -> assertThat(report.reason()).contains(SignatureReason.MALFORMED));
    }

    private void write(String name, X509Certificate certificate) throws IOException, GeneralSecurityException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
    }
}
