package vn.vanthu.exchange.worker;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How workers run.
 *
 * @param processes at most at the same time
 * @param scratch where each worker gets a folder of its own; the owner empties it at its next start
 * @param heapMegabytes of one process
 * @param mostTasks of one process, then it is replaced
 * @param idle after which all but one of the unused processes end
 */
public record WorkerSettings(int processes, Path scratch, int heapMegabytes, int mostTasks, Duration idle) {

    public WorkerSettings {
        if (processes < 1 || heapMegabytes < 32 || mostTasks < 1) {
            throw new IllegalArgumentException("processes " + processes + ", heap " + heapMegabytes + " MB, tasks "
                    + mostTasks + ": at least 1, 32 and 1");
        }
    }

    public static WorkerSettings usual(Path scratch) {
        return new WorkerSettings(
                Runtime.getRuntime().availableProcessors(), scratch, 512, 1000, Duration.ofMinutes(1));
    }
}
