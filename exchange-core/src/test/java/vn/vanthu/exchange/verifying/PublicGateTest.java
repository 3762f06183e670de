package vn.vanthu.exchange.verifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import vn.vanthu.exchange.access.OpenUpload.Admission;

class PublicGateTest {
    private static final PublicCheckSettings SETTINGS =
            new PublicCheckSettings(true, 25, Duration.ofMinutes(10), 3, 5, 2, 3, 1);

    private final Watch watch = new Watch();
    private final PublicGate gate = new PublicGate(SETTINGS, watch);

    @Test
    void letsAnAddressSendSoManyFilesInAWindow() {
        for (int i = 0; i < 3; i++) {
            sent("203.0.113.7");
        }
        assertThat(gate.admit("203.0.113.7")).isEqualTo(new Admission.Later(601));
        sent("203.0.113.8");
        watch.now = watch.now.plusSeconds(599);
        assertThat(gate.admit("203.0.113.7")).isEqualTo(new Admission.Later(2));
        watch.now = watch.now.plusSeconds(1);
        sent("203.0.113.7");
    }

    @Test
    void letsAllTogetherSendSoManyFilesInAWindow() {
        for (int i = 0; i < 5; i++) {
            sent("203.0.113." + i);
        }
        assertThat(gate.admit("203.0.113.99")).isInstanceOf(Admission.Later.class);
    }

    @Test
    void letsAnAddressAndAllTogetherSendSoManyAtOnce() {
        Admission first = gate.admit("203.0.113.7");
        gate.admit("203.0.113.7");
        assertThat(gate.admit("203.0.113.7")).isEqualTo(new Admission.Later(5));
        gate.admit("203.0.113.8");
        assertThat(gate.admit("203.0.113.9")).isEqualTo(new Admission.Later(5));
        ((Admission.Admitted) first).close();
        ((Admission.Admitted) first).close();
        sent("203.0.113.9");
        gate.admit("203.0.113.9");
        assertThat(gate.admit("203.0.113.10"))
                .as("closing twice frees one place")
                .isInstanceOf(Admission.Later.class);
    }

    @Test
    void countsAnIpv6NetworkAsOneAddress() {
        assertThat(PublicGate.network("2001:db8:1:2::1")).isEqualTo(PublicGate.network("2001:db8:1:2:ffff::9"));
        assertThat(PublicGate.network("2001:db8:1:2::1")).isNotEqualTo(PublicGate.network("2001:db8:1:3::1"));
        assertThat(PublicGate.network("203.0.113.7")).isNotEqualTo(PublicGate.network("203.0.113.8"));
    }

    @Test
    void wantsBoundsThatBound() {
        assertThatThrownBy(() -> new PublicCheckSettings(true, 25, Duration.ofMinutes(10), 30, 20, 2, 8, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void sent(String address) {
        Admission admission = gate.admit(address);
        assertThat(admission).isInstanceOf(Admission.Admitted.class);
        ((Admission.Admitted) admission).close();
    }

    private static final class Watch extends Clock {
        private Instant now = Instant.parse("2026-11-26T02:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
