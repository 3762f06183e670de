package vn.vanthu.signature.stamp;

import java.net.URI;
import java.time.Duration;

/**
 * Which authority is asked, and how patiently.
 *
 * @param timeout of each try
 * @param tries at least one
 * @param firstWait before the second try; it doubles for each further one
 */
public record StampSettings(URI authority, Duration timeout, int tries, Duration firstWait) {
    public StampSettings {
        if (tries < 1 || timeout.isNegative() || timeout.isZero() || firstWait.isNegative()) {
            throw new IllegalArgumentException(tries + " tries, " + timeout + " each, " + firstWait + " between");
        }
    }

    public static StampSettings of(URI authority) {
        return new StampSettings(authority, Duration.ofSeconds(10), 4, Duration.ofSeconds(1));
    }
}
