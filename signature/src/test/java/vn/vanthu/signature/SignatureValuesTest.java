package vn.vanthu.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.vanthu.signature.TestTrust.AUTHORITY;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import javax.crypto.Cipher;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.signature.keys.EcdsaValues;
import vn.vanthu.signature.keys.KeyKind;
import vn.vanthu.signature.keys.SignatureValues;
import vn.vanthu.signature.keys.SoftwareKey;

class SignatureValuesTest {
    private static final byte[] SHOWN = "what is signed".getBytes(StandardCharsets.UTF_8);
    private static final SoftwareKey ECDSA =
            AUTHORITY.issue("EC", Optional.empty(), Optional.empty(), KeyKind.ECDSA_P256);

    @ParameterizedTest
    @EnumSource(KeyKind.class)
    void takesTheSignersValueAndNobodyElses(KeyKind kind) {
        SoftwareKey key = AUTHORITY.issue("A", Optional.empty(), Optional.empty(), kind);
        SoftwareKey other = AUTHORITY.issue("B", Optional.empty(), Optional.empty(), kind);
        assertThat(SignatureValues.checked(key.certificate(), SHOWN, key.sign(SHOWN)))
                .isPresent();
        assertThat(SignatureValues.checked(key.certificate(), SHOWN, other.sign(SHOWN)))
                .isEmpty();
        assertThat(SignatureValues.checked(key.certificate(), new byte[] {1}, key.sign(SHOWN)))
                .isEmpty();
        assertThat(SignatureValues.checked(key.certificate(), SHOWN, new byte[0]))
                .isEmpty();
        assertThat(SignatureValues.checked(key.certificate(), SHOWN, new byte[64]))
                .isEmpty();
    }

    /** A token that knows nothing but raw RSA pads and signs the digest with its name. */
    @Test
    void takesWhatATokenMadeOfTheNamedDigest() throws GeneralSecurityException {
        SoftwareKey key = AUTHORITY.issue("A", Optional.empty(), Optional.empty(), KeyKind.RSA_2048);
        Cipher raw = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        raw.init(Cipher.ENCRYPT_MODE, key.privateKey());
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(SHOWN);
        byte[] value = raw.doFinal(SignatureValues.digestInfo(digest));
        assertThat(SignatureValues.checked(key.certificate(), SHOWN, value)).contains(key.sign(SHOWN));
    }

    @RepeatedTest(50)
    void takesBothFormsOfAnEcdsaValue() {
        byte[] der = ECDSA.sign(SHOWN);
        byte[] raw = EcdsaValues.sideBySide(der, 32);
        assertThat(raw).hasSize(64);
        assertThat(EcdsaValues.sequence(raw)).isEqualTo(der);
        assertThat(SignatureValues.checked(ECDSA.certificate(), SHOWN, raw)).contains(der);
    }

    @Test
    void refusesWhatIsNoEcdsaValue() {
        assertThatIllegalArgumentException().isThrownBy(() -> EcdsaValues.sideBySide(new byte[] {0x30, 2, 2, 0}, 32));
        assertThatIllegalArgumentException().isThrownBy(() -> EcdsaValues.sideBySide(new byte[] {1, 2, 3}, 32));
        assertThatIllegalArgumentException().isThrownBy(() -> EcdsaValues.sequence(new byte[63]));
    }
}
