package vn.vanthu.exchange.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RestartCrashIT {

    @Test
    void goesOnAfterKillAndLeavesNothingBehindWhenStopped() throws Exception {
        try (HubFolder folder = HubFolder.fresh("restart")) {
            HubProcess killed = folder.start();
            assertThat(folder.command("verify-journal").status())
                    .as("beside a running hub")
                    .isZero();
            killed.kill();
            HubProcess next = folder.start();
            assertThat(next.address()).isEqualTo(killed.address());
            next.stop();
            assertThat(next.errors()).isEmpty();
            assertThat(folder.command("verify-journal").status()).isZero();
        }
    }
}
