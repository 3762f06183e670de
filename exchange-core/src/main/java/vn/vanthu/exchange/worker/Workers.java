package vn.vanthu.exchange.worker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.PagesRead;

/** The pool: processes start when they are needed, stay warm, and are replaced when a file brought them down. Thread-safe. */
public final class Workers implements AutoCloseable {
    private final WorkerSettings settings;
    private final WorkerCommand command;
    private final Semaphore turns;
    private final ScheduledExecutorService watchdog;
    private final Deque<WorkerProcess> idle = new ArrayDeque<>();
    private final Set<WorkerProcess> all = new HashSet<>();
    private long started;
    private long lost;
    private boolean closed;

    public Workers(WorkerSettings settings) {
        this(settings, WorkerCommand.of(WorkerMain.class, settings.heapMegabytes()));
    }

    Workers(WorkerSettings settings, WorkerCommand command) {
        this.settings = settings;
        this.command = command;
        this.turns = new Semaphore(settings.processes(), true);
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "worker-watchdog");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        this.watchdog = executor;
        long every = Math.max(settings.idle().toMillis() / 2, 100);
        var _ = executor.scheduleWithFixedDelay(this::endUnused, every, every, TimeUnit.MILLISECONDS);
    }

    /**
     * @param running processes
     * @param lost processes that a file brought down, or that were killed
     * @param networkIsolated no worker can open a connection
     * @param resourcesBounded processor time, files and open files of a worker are bounded
     */
    public record State(
            int most, int running, long started, long lost, boolean networkIsolated, boolean resourcesBounded) {}

    /** In a worker that others used before and will use after. */
    <I, A> WorkerOutcome<A> run(WorkerTask<I, A> task, I input) {
        return run(task, input, PagesRead.NOBODY);
    }

    /** @param progress told in this thread */
    <I, A> WorkerOutcome<A> run(WorkerTask<I, A> task, I input, PagesRead progress) {
        turns.acquireUninterruptibly();
        try {
            WorkerProcess worker = take();
            try {
                return worker.run(task, input, progress);
            } finally {
                giveBack(worker);
            }
        } finally {
            turns.release();
        }
    }

    public synchronized State state() {
        Bounds bounds = Bounds.ofThisMachine();
        return new State(settings.processes(), all.size(), started, lost, bounds.network(), bounds.resources());
    }

    synchronized List<Long> processIds() {
        return all.stream().map(WorkerProcess::pid).toList();
    }

    private WorkerProcess take() {
        while (true) {
            WorkerProcess worker = pollIdle();
            if (worker == null) {
                return start();
            }
            if (worker.usable(settings.mostTasks())) {
                return worker;
            }
            end(worker, false);
        }
    }

    private synchronized @Nullable WorkerProcess pollIdle() {
        return idle.pollLast();
    }

    private synchronized WorkerProcess start() {
        if (closed) {
            throw new IllegalStateException("the workers are closed");
        }
        WorkerProcess worker = WorkerProcess.start(command, settings.scratch(), watchdog);
        started++;
        all.add(worker);
        return worker;
    }

    private void giveBack(WorkerProcess worker) {
        worker.idleFrom(System.nanoTime());
        synchronized (this) {
            if (!closed && worker.usable(settings.mostTasks())) {
                idle.addLast(worker);
                return;
            }
        }
        end(worker, worker.usable(Integer.MAX_VALUE));
        keepOneWarm();
    }

    private synchronized void keepOneWarm() {
        if (!closed && idle.isEmpty()) {
            WorkerProcess next = start();
            next.idleFrom(System.nanoTime());
            idle.addLast(next);
        }
    }

    private void end(WorkerProcess worker, boolean sound) {
        synchronized (this) {
            all.remove(worker);
            lost += sound ? 0 : 1;
        }
        worker.close();
    }

    private void endUnused() {
        while (true) {
            WorkerProcess oldest;
            synchronized (this) {
                oldest = idle.peekFirst();
                if (oldest == null
                        || idle.size() < 2
                        || System.nanoTime() - oldest.idleSince()
                                < settings.idle().toNanos()) {
                    return;
                }
                idle.removeFirst();
            }
            end(oldest, true);
        }
    }

    @Override
    public void close() {
        List<WorkerProcess> left;
        synchronized (this) {
            closed = true;
            left = List.copyOf(all);
            all.clear();
            idle.clear();
        }
        watchdog.shutdownNow();
        left.forEach(WorkerProcess::close);
    }
}
