package vn.vanthu.exchange.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import vn.vanthu.classifier.UnreadableReason;

class WireTest {

    @Test
    void knowsTheReasonOfAFailure() {
        assertThat(read("{\"failure\":\"TOO_BIG\"}").failure()).isEqualTo(UnreadableReason.TOO_BIG);
    }

    @Test
    void refusesAReasonThatIsNone() {
        assertThatThrownBy(() -> read("{\"failure\":\"BECAUSE\"}")).isInstanceOf(JacksonException.class);
    }

    private static Wire.Answer read(String message) {
        return Wire.read(message.getBytes(StandardCharsets.UTF_8), Wire.Answer.class);
    }
}
