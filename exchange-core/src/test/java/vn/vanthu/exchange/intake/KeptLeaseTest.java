package vn.vanthu.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptLeaseTest {
    private static final Duration OFTEN = Duration.ofMillis(5);

    @Test
    void renewsUntilItIsClosedThoughOneRenewalFails() {
        AtomicInteger times = new AtomicInteger();
        try (KeptLease _ = KeptLease.renewing(OFTEN, () -> {
            if (times.incrementAndGet() == 1) {
                throw new IllegalStateException("the database is away");
            }
        })) {
            await().untilAsserted(() -> assertThat(times).hasValueGreaterThan(3));
        }
        int atTheEnd = times.get();
        await().during(OFTEN.multipliedBy(20)).until(() -> times.get() <= atTheEnd + 1);
    }
}
