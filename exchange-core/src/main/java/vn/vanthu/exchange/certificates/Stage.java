package vn.vanthu.exchange.certificates;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How near a certificate's end is; each is told once. In the order in which they come. */
enum Stage {
    SOON,
    NEAR,
    ENDED;

    /** Empty while the end is far, and when it lies so far back that nobody needs to be told. */
    static Optional<Stage> of(Instant end, Instant now, ExpirySettings settings) {
        Duration left = Duration.between(now, end);
        if (left.compareTo(Duration.ofDays(settings.warnDays())) > 0
                || left.compareTo(Duration.ofDays(-settings.goneDays())) < 0) {
            return Optional.empty();
        }
        if (!left.isPositive()) {
            return Optional.of(ENDED);
        }
        return Optional.of(left.compareTo(Duration.ofDays(settings.urgentDays())) <= 0 ? NEAR : SOON);
    }
}
