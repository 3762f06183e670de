package vn.vanthu.exchange.worker;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.vanthu.classifier.PagesRead;
import vn.vanthu.classifier.UnreadableReason;

/** The owner's view of one worker. Used by one thread at a time; {@link #close} by any. */
final class WorkerProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration END = Duration.ofSeconds(5);
    /** Well before the bound of the system, so that no task is cut short by what others used. */
    private static final Duration MOST_PROCESSOR_TIME = Duration.ofSeconds(Bounds.PROCESSOR_SECONDS / 6);
    /** More than pages of a file: whoever tells more has nothing to tell. */
    private static final int MOST_TOLD = 10_000;

    /** How the JVM ends on -XX:+ExitOnOutOfMemoryError. */
    private static final int OUT_OF_MEMORY = 3;
    /** 128 + SIGXCPU. */
    private static final int OUT_OF_PROCESSOR_TIME = 152;

    private final Process process;
    private final InputStream answers;
    private final Path scratch;
    private final ScheduledExecutorService watchdog;
    private boolean ready;
    private boolean broken;
    private int tasks;
    private long idleSince;
    private volatile boolean overdue;

    private WorkerProcess(Process process, Path scratch, ScheduledExecutorService watchdog) {
        this.process = process;
        this.answers = new BufferedInputStream(process.getInputStream(), 1 << 16);
        this.scratch = scratch;
        this.watchdog = watchdog;
    }

    /** @throws UncheckedIOException if no process can be started */
    static WorkerProcess start(WorkerCommand command, Path scratchRoot, ScheduledExecutorService watchdog) {
        try {
            Path scratch = Files.createTempDirectory(Files.createDirectories(scratchRoot), "worker");
            List<String> words = command.words(scratch, Bounds.ofThisMachine());
            ProcessBuilder builder = new ProcessBuilder(words)
                    .directory(scratch.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
            builder.environment().clear();
            builder.environment().put("PATH", path);
            builder.environment().put("LC_ALL", "C.UTF-8");
            String models = System.getenv("TESSDATA_PREFIX");
            if (models != null) {
                builder.environment().put("TESSDATA_PREFIX", models);
            }
            return new WorkerProcess(builder.start(), scratch, watchdog);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <I, A> WorkerOutcome<A> run(WorkerTask<I, A> task, I input, PagesRead progress) {
        tasks++;
        try {
            if (!ready) {
                awaitReady();
            }
            Wire.Answer answer =
                    ask(Wire.bytes(new Wire.Request(task.name(), Wire.tree(input))), task.limit(), progress);
            broken |= !ScratchFolder.empty(scratch);
            return outcome(task, answer);
        } catch (Frames.TooLongException e) {
            return failed(task, UnreadableReason.TOO_BIG, "");
        } catch (IOException | JacksonException e) {
            return failed(task, causeOfDeath(), "");
        }
    }

    private void awaitReady() throws IOException {
        Future<?> kill = watchdog.schedule(this::overdue, START.toMillis(), TimeUnit.MILLISECONDS);
        try {
            byte[] first = Frames.read(answers, WorkerMain.LONGEST_ANSWER);
            if (!new String(first, StandardCharsets.US_ASCII).equals(WorkerMain.READY)) {
                throw new IOException("no worker");
            }
            ready = true;
        } finally {
            kill.cancel(false);
        }
    }

    private Wire.Answer ask(byte[] request, Duration limit, PagesRead progress) throws IOException {
        Future<?> kill = watchdog.schedule(this::overdue, limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            Frames.write(process.getOutputStream(), request);
            for (int told = 0; told < MOST_TOLD; told++) {
                Wire.Answer answer = Wire.read(Frames.read(answers, WorkerMain.LONGEST_ANSWER), Wire.Answer.class);
                Wire.Progress far = answer.progress();
                if (far == null) {
                    return answer;
                }
                progress.read(far.done(), far.all());
            }
            throw new IOException("no answer");
        } finally {
            kill.cancel(false);
        }
    }

    private void overdue() {
        overdue = true;
        end();
    }

    /** Programs that it started would go on for a while. */
    private void end() {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
    }

    private <I, A> WorkerOutcome<A> outcome(WorkerTask<I, A> task, Wire.Answer answer) {
        UnreadableReason failure = answer.failure();
        JsonNode tree = answer.answer();
        if (failure != null || tree == null) {
            return failed(
                    task,
                    failure == null ? UnreadableReason.WORKER_CRASHED : failure,
                    answer.trace() == null ? "" : answer.trace());
        }
        return new WorkerOutcome.Done<>(Wire.value(tree, task.answer()));
    }

    private <I, A> WorkerOutcome<A> failed(WorkerTask<I, A> task, UnreadableReason reason, String trace) {
        broken = true;
        LOG.warn("worker {} lost task {}: {} {}", process.pid(), task.name(), reason, trace);
        return new WorkerOutcome.Failed<>(reason);
    }

    private UnreadableReason causeOfDeath() {
        try {
            if (overdue) {
                return UnreadableReason.TIMEOUT;
            }
            if (!process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
                return UnreadableReason.WORKER_CRASHED;
            }
            return switch (process.exitValue()) {
                case OUT_OF_MEMORY -> UnreadableReason.OUT_OF_MEMORY;
                case OUT_OF_PROCESSOR_TIME -> UnreadableReason.TIMEOUT;
                default -> UnreadableReason.WORKER_CRASHED;
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UnreadableReason.WORKER_CRASHED;
        }
    }

    boolean usable(int mostTasks) {
        return !broken
                && tasks < mostTasks
                && process.isAlive()
                && process.info()
                        .totalCpuDuration()
                        .map(used -> used.compareTo(MOST_PROCESSOR_TIME) < 0)
                        .orElse(true);
    }

    long pid() {
        return process.pid();
    }

    void idleFrom(long nanos) {
        idleSince = nanos;
    }

    long idleSince() {
        return idleSince;
    }

    @Override
    public void close() {
        end();
        ScratchFolder.remove(scratch);
    }
}
