package vn.vanthu.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vanthu.signature.TestTrust.AGENCY;
import static vn.vanthu.signature.TestTrust.AUTHORITY;
import static vn.vanthu.signature.TestTrust.NOW;
import static vn.vanthu.signature.TestTrust.PERSON;
import static vn.vanthu.signature.TestTrust.STRANGER;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.signature.cms.DetachedCms;
import vn.vanthu.signature.trust.TrustFolder;
import vn.vanthu.signature.trust.TrustStore;

/** While somebody writes a file of the trust, that file counts as it was and the others as they are. */
class TrustFolderTest {
    private static final byte[] CONTENT = "Nội dung".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @BeforeEach
    void writeTrust() throws Exception {
        put("anchors/root.pem", pem(AUTHORITY.anchor()));
        put("agencies/sxd.pem", pem(AGENCY.certificate(), PERSON.certificate()));
        put("crls/root.crl", AUTHORITY.crl(List.of()).getEncoded());
    }

    @ParameterizedTest
    @ValueSource(strings = {"anchors/root.pem", "agencies/sxd.pem", "crls/root.crl"})
    void keepsTheLastStateOfAFileThatIsHalfWritten(String name) throws Exception {
        TrustStore whole = TrustFolder.keep(folder).trust();
        byte[] content = Files.readAllBytes(folder.resolve(name));
        for (int length : new int[] {0, 1, 30, content.length / 2, content.length - 30}) {
            put(name, Arrays.copyOf(content, length));
            assertThatThrownBy(() -> TrustFolder.read(folder))
                    .as("%s of %d bytes", name, length)
                    .hasMessageContaining(name.substring(name.indexOf('/') + 1));
            for (TrustFolder.Sound sound : List.of(TrustFolder.sound(folder), TrustFolder.keep(folder))) {
                assertThat(sound.unreadable()).containsExactly(name);
                assertThat(sound.trust().anchors()).isEqualTo(whole.anchors());
                assertThat(sound.trust().register()).isEqualTo(whole.register());
                assertThat(statusUnder(sound.trust())).isEqualTo(SignatureStatus.VALID);
            }
        }
    }

    @Test
    void takesTheNewStateAtOnceWhenItIsWhole() throws Exception {
        TrustFolder.keep(folder);
        byte[] revoking = AUTHORITY.crl(List.of(AGENCY.certificate())).getEncoded();
        put("crls/root.crl", Arrays.copyOf(revoking, revoking.length - 1));
        assertThat(statusUnder(TrustFolder.keep(folder).trust())).isEqualTo(SignatureStatus.VALID);
        put("crls/root.crl", revoking);
        TrustFolder.Sound sound = TrustFolder.sound(folder);
        assertThat(sound.unreadable()).isEmpty();
        assertThat(statusUnder(sound.trust())).isEqualTo(SignatureStatus.INDETERMINATE);
    }

    @Test
    void letsAFileGoThatIsTakenAwayAndDoesNotBringItBack() throws Exception {
        TrustFolder.keep(folder);
        Files.delete(folder.resolve("anchors/root.pem"));
        assertThat(TrustFolder.keep(folder).trust().anchors()).isEmpty();
        put("anchors/root.pem", new byte[0]);
        assertThat(TrustFolder.keep(folder).trust().anchors()).isEmpty();
    }

    @Test
    void leavesOutAFileThatNobodyEverCouldRead() throws Exception {
        TrustFolder.keep(folder);
        put("anchors/new.pem", Arrays.copyOf(pem(STRANGER.certificate()), 100));
        TrustFolder.Sound sound = TrustFolder.sound(folder);
        assertThat(sound.unreadable()).containsExactly("anchors/new.pem");
        assertThat(sound.trust().anchors()).containsExactly(AUTHORITY.anchor());
        assertThat(statusUnder(sound.trust())).isEqualTo(SignatureStatus.VALID);
    }

    private static SignatureStatus statusUnder(TrustStore trust) throws IOException {
        byte[] cms = DetachedCms.sign(new java.io.ByteArrayInputStream(CONTENT), AGENCY, NOW);
        List<SignatureReport> reports = DetachedCms.verify(new java.io.ByteArrayInputStream(CONTENT), cms, trust, NOW);
        assertThat(reports).hasSize(1);
        return reports.getFirst().status();
    }

    private void put(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static byte[] pem(X509Certificate... certificates) throws Exception {
        StringBuilder text = new StringBuilder();
        for (X509Certificate each : certificates) {
            text.append("-----BEGIN CERTIFICATE-----\n")
                    .append(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(each.getEncoded()))
                    .append("\n-----END CERTIFICATE-----\n");
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
