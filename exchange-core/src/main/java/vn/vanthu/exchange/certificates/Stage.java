package vn.vanthu.exchange.certificates;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How near a certificate's end is; each is told once. In the order in which they come. */
enum Stage {
    SOON,
    NEAR,
    ENDED;

    /** A list that lives shortly is told in the last quarter of its life. */
    static Optional<Stage> of(Held held, Instant now, ExpirySettings settings) {
        Instant since = held.since();
        if (since == null) {
            return of(held.end(), now, settings);
        }
        Duration left = Duration.between(now, held.end());
        boolean far = left.isPositive() && left.multipliedBy(4).compareTo(Duration.between(since, held.end())) > 0;
        return far ? Optional.empty() : of(held.end(), now, settings);
    }

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
