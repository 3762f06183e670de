package vn.vanthu.exchange.worker;

import java.nio.file.Path;
import java.time.Duration;

/** A program with one worker that hangs; somebody kills it. */
final class TestOwner {
    private TestOwner() {}

    public static void main(String[] arguments) {
        Workers workers = new Workers(
                new WorkerSettings(1, Path.of(arguments[0]), 64, 10, Duration.ofMinutes(1)),
                WorkerCommand.of(TestWorker.class, 64));
        workers.run(TestWorker.HANG, new TestWorker.Message(""));
    }
}
