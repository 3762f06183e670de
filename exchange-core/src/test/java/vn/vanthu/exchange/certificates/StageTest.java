package vn.vanthu.exchange.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StageTest {
    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
    private static final ExpirySettings USUAL = new ExpirySettings(30, 7, 90);

    @Test
    void comesNearerStepByStepAndIsForgottenInTheEnd() {
        assertThat(of(31, USUAL)).isEmpty();
        assertThat(of(30, USUAL)).hasValue(Stage.SOON);
        assertThat(of(8, USUAL)).hasValue(Stage.SOON);
        assertThat(of(7, USUAL)).hasValue(Stage.NEAR);
        assertThat(of(1, USUAL)).hasValue(Stage.NEAR);
        assertThat(of(0, USUAL)).hasValue(Stage.ENDED);
        assertThat(of(-90, USUAL)).hasValue(Stage.ENDED);
        assertThat(of(-91, USUAL)).isEmpty();
    }

    @Test
    void followsTheConfiguredDays() {
        assertThat(of(60, new ExpirySettings(60, 14, 0))).hasValue(Stage.SOON);
        assertThat(of(14, new ExpirySettings(60, 14, 0))).hasValue(Stage.NEAR);
        assertThat(of(-1, new ExpirySettings(60, 14, 0))).isEmpty();
        assertThatThrownBy(() -> new ExpirySettings(7, 30, 90)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsOfAListInTheLastQuarterOfItsLife() {
        assertThat(list(-4, 4)).as("half of its life is left").isEmpty();
        assertThat(list(-6, 2)).hasValue(Stage.NEAR);
        assertThat(list(-8, -1)).hasValue(Stage.ENDED);
        assertThat(list(-300, 29)).hasValue(Stage.SOON);
        assertThat(list(-300, 31)).isEmpty();
    }

    private static java.util.Optional<Stage> list(int since, int end) {
        return Stage.of(
                new Held(
                        "",
                        Held.Use.REVOCATION_LIST,
                        "",
                        "",
                        NOW.plus(Duration.ofDays(end)),
                        null,
                        NOW.plus(Duration.ofDays(since))),
                NOW,
                USUAL);
    }

    private static java.util.Optional<Stage> of(int days, ExpirySettings settings) {
        return Stage.of(NOW.plus(Duration.ofDays(days)), NOW, settings);
    }
}
