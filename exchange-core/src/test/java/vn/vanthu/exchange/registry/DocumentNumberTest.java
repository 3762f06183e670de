package vn.vanthu.exchange.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class DocumentNumberTest {

    @Test
    void isTheSameWithMoreOrFewerZerosBefore() {
        assertThat(DocumentNumber.written("5/QĐ-SXD"))
                .contains("5/QĐ-SXD", "05/QĐ-SXD", "000005/QĐ-SXD")
                .doesNotContain("50/QĐ-SXD")
                .allMatch(number -> DocumentNumber.same(number, "05/QĐ-SXD"));
        assertThat(DocumentNumber.written(" 005/QĐ-SXD")).isEqualTo(DocumentNumber.written("5/QĐ-SXD"));
        assertThat(DocumentNumber.same(Normalizer.normalize("05/QĐ-SỞ", Normalizer.Form.NFD), "5/QĐ-SỞ"))
                .isTrue();
    }

    @Test
    void readsWhateverIsTypedHoweverLong() {
        String parts = "-A".repeat(100_000);
        assertThat(DocumentNumber.tradition("QĐ" + parts)).isPresent();
        assertThat(DocumentNumber.tradition("QĐ" + parts + "-")).isEmpty();
        assertThat(DocumentNumber.numberOf("05/QĐ" + parts)).hasValue(5);
    }
}
