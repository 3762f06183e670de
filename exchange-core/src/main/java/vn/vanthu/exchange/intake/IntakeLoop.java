package vn.vanthu.exchange.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the intake turning, a few messages at a time: at once when poked, else every two seconds. What
 * waits for an authority's answer comes after what is new.
 */
@Component
class IntakeLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IntakeLoop.class);
    private static final int PAUSE_SECONDS = 2;
    private static final Duration FOR_WHAT_IS_IN_HAND = Duration.ofSeconds(4);
    private static final Duration FOR_GIVING_UP = Duration.ofSeconds(2);

    private final Intake intake;
    private final JudgingAgain again;
    private final int lines;
    private final Semaphore poked = new Semaphore(0);
    private final AtomicBoolean leasesToRelease = new AtomicBoolean(true);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    IntakeLoop(Intake intake, JudgingAgain again, IntakeSettings settings) {
        this.intake = intake;
        this.again = again;
        this.lines = settings.lines();
    }

    /** There is work; call it after the commit that made it. */
    void poke() {
        if (poked.availablePermits() < lines) {
            poked.release();
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        for (int line = 1; line <= lines; line++) {
            threads.add(Thread.ofPlatform().name("intake-" + line).start(this::turn));
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        poked.release(lines);
        try {
            for (Thread thread : threads) {
                thread.join(FOR_WHAT_IS_IN_HAND);
            }
            threads.forEach(Thread::interrupt);
            for (Thread thread : threads) {
                thread.join(FOR_GIVING_UP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void turn() {
        while (running) {
            try {
                if (leasesToRelease.compareAndSet(true, false)) {
                    intake.releaseLeases();
                }
                if (!intake.next() && !again.next()) {
                    pause();
                }
            } catch (RuntimeException failure) {
                leasesToRelease.set(true);
                LOG.warn("intake waits: {}", failure.getClass().getSimpleName());
                pause();
            }
        }
    }

    private void pause() {
        try {
            poked.tryAcquire(PAUSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }
}
