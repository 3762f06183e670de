package vn.vanthu.exchange.dispatch;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the engine turning: at once when poked, else every second. When the database is down it waits. */
@Component
public class DispatchLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DispatchLoop.class);

    private final DispatchEngine engine;
    private final Semaphore poked = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    DispatchLoop(DispatchEngine engine) {
        this.engine = engine;
    }

    /** There is work; call it after the commit that made it. */
    public void poke() {
        poked.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("dispatch").start(this::turn);
    }

    @Override
    public void stop() {
        running = false;
        poke();
        Thread waiting = thread;
        if (waiting != null) {
            try {
                waiting.join(Duration.ofSeconds(6));
                waiting.interrupt();
                waiting.join(Duration.ofSeconds(2));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void turn() {
        boolean fresh = true;
        while (running) {
            try {
                if (fresh) {
                    engine.releaseLeases();
                    fresh = false;
                }
                if (!engine.round()) {
                    pause();
                }
            } catch (RuntimeException failure) {
                LOG.warn("dispatch waits: {}", failure.getMessage());
                pause();
            }
        }
    }

    private void pause() {
        try {
            if (poked.tryAcquire(1, TimeUnit.SECONDS)) {
                poked.drainPermits();
            }
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }
}
