package vn.vanthu.exchange.certificates;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.directory.KeyRing;
import vn.vanthu.signature.SignatureException;
import vn.vanthu.signature.trust.TrustFolder;

/**
 * Looks after the folder of trust: what can be read of it is kept as its last sound state, which counts while a file is
 * half written or spoilt, and such files are told.
 */
@Component("trust")
class TrustCare implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(TrustCare.class);

    private final KeyRing keys;
    private volatile List<String> unreadable = List.of();

    TrustCare(KeyRing keys) {
        this.keys = keys;
    }

    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "${vanthu.trust.look-every:PT30S}")
    synchronized void look() {
        try {
            List<String> found = TrustFolder.keep(keys.trustFolder()).unreadable();
            if (!found.isEmpty() && !found.equals(unreadable)) {
                LOG.warn("files of the trust cannot be read, their last state counts: {}", found);
            }
            unreadable = found;
        } catch (SignatureException failure) {
            LOG.warn("the folder of trust cannot be looked after: {}", failure.getMessage());
        }
    }

    /** As of now: who has just mended a file sees it at once. */
    @Override
    public Health health() {
        look();
        return unreadable.isEmpty()
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("unreadable", String.join(", ", unreadable))
                        .build();
    }
}
