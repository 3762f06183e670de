package vn.vanthu.exchange.intake;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renews a lease from time to time for as long as the work takes: to read a long scan takes longer than any lease. */
final class KeptLease implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeptLease.class);

    private final Thread thread;

    private KeptLease(Thread thread) {
        this.thread = thread;
    }

    /** @param renew puts the end of the lease off; where it fails, it is tried again at the next time */
    static KeptLease renewing(Duration every, Runnable renew) {
        return new KeptLease(Thread.ofVirtual().name("lease").start(() -> run(every, renew)));
    }

    private static void run(Duration every, Runnable renew) {
        try {
            while (true) {
                Thread.sleep(every);
                try {
                    renew.run();
                } catch (RuntimeException failure) {
                    LOG.warn("a lease was not renewed: {}", failure.getClass().getSimpleName());
                }
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
