package vn.vanthu.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.signature.keys.KeyKind;
import vn.vanthu.signature.keys.SoftwareKey;

class DigestProviderTest {
    @Test
    void isAmazonsOnLinuxAndNeverBouncyCastles() {
        boolean served = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")
                && System.getProperty("os.arch").matches("amd64|x86_64|aarch64");
        assertThat(DigestProvider.name()).startsWith(served ? "AmazonCorrettoCryptoProvider" : "JDK");
        assertThat(DigestProvider.sha256().getProvider().getName()).isNotEqualTo("BC");
    }

    @ParameterizedTest
    @EnumSource(KeyKind.class)
    void signsWhatTheJdkVerifies(KeyKind kind) throws GeneralSecurityException {
        byte[] content = "Quyết định".getBytes(StandardCharsets.UTF_8);
        SoftwareKey key = TestTrust.AUTHORITY.issue("Người ký", Optional.empty(), Optional.empty(), kind);
        Signature verifying = Signature.getInstance(key.algorithm());
        verifying.initVerify(key.certificate().getPublicKey());
        verifying.update(content);
        assertThat(verifying.verify(key.sign(content))).isTrue();
        Signature own =
                DigestProvider.verifying(key.algorithm(), key.certificate().getPublicKey());
        own.update(content);
        assertThat(own.verify(key.sign(content))).isTrue();
    }
}
