package vn.vanthu.exchange.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.exchange.judging.ReportedFacts.Signature;
import vn.vanthu.signature.SignatureReason;

class SignatureSentenceTest {
    @Test
    void isGreenOnlyWhereTheAgencySignedAndAfterThePerson() {
        assertThat(light("VALID//PERSON", "VALID//AGENCY")).isEqualTo(SignatureSentence.Light.GREEN);
        assertThat(light("VALID//AGENCY")).isEqualTo(SignatureSentence.Light.GREEN);
        assertThat(light("VALID//AGENCY", "VALID//PERSON")).isEqualTo(SignatureSentence.Light.AMBER);
        assertThat(light("VALID//PERSON")).isEqualTo(SignatureSentence.Light.AMBER);
        assertThat(light("VALID//OTHER_AGENCY")).isEqualTo(SignatureSentence.Light.AMBER);
        assertThat(light()).isEqualTo(SignatureSentence.Light.AMBER);
    }

    @Test
    void letsTheWorstSignatureDecide() {
        assertThat(light("VALID//PERSON", "INDETERMINATE/EXPIRED/AGENCY")).isEqualTo(SignatureSentence.Light.AMBER);
        assertThat(light("INDETERMINATE/UNTRUSTED/UNKNOWN", "INVALID/TAMPERED/AGENCY"))
                .isEqualTo(SignatureSentence.Light.RED);
    }

    @ParameterizedTest
    @EnumSource(SignatureReason.class)
    void explainsEveryReasonInWords(SignatureReason reason) {
        SignatureSentence sentence =
                SignatureSentence.of(List.of(signature(reason.status() + "/" + reason + "/AGENCY")));
        assertThat(sentence.text()).doesNotContain(reason.name()).contains(SignatureWords.reason(reason.name()));
    }

    private static SignatureSentence.Light light(String... signatures) {
        return SignatureSentence.of(Arrays.stream(signatures)
                        .map(SignatureSentenceTest::signature)
                        .toList())
                .light();
    }

    private static Signature signature(String text) {
        String[] parts = text.split("/");
        return new Signature(parts[0], parts[1].isEmpty() ? null : parts[1], parts[2], "CN=x", null, "PADES", true);
    }
}
