package vn.vanthu.exchange.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Processes of one hub under test, told by the mark in their environment or by one of its folders in their words. */
record Leftovers(String mark, Path data) {

    static final String MARK = "VANTHU_TEST_HUB";

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    List<ProcessHandle> alive() {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(
                            process -> process.pid() != ProcessHandle.current().pid())
                    .filter(this::ours)
                    .toList();
        }
    }

    /** Where the hub on this folder keeps plain bytes for a moment. */
    Path memory() {
        return Path.of(
                "/dev/shm",
                "vanthu-"
                        + UUID.nameUUIDFromBytes(
                                (System.getProperty("user.name") + data).getBytes(StandardCharsets.UTF_8)));
    }

    /** What is still there after a moment of grace, as its command lines. */
    List<String> afterGrace() {
        List<ProcessHandle> still = awaitEnd();
        return still.stream().map(Leftovers::describe).toList();
    }

    /** Ends them, the database server first and in its own way, so that nothing of it stays in the kernel. */
    void end() throws IOException, InterruptedException {
        Path pidFile = data.resolve("pg").resolve("postmaster.pid");
        if (Files.exists(pidFile)) {
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            if (alive().stream().anyMatch(process -> process.pid() == pid)) {
                new ProcessBuilder("kill", "-QUIT", Long.toString(pid)).start().waitFor(5, TimeUnit.SECONDS);
                awaitEnd(pid);
            }
        }
        alive().forEach(ProcessHandle::destroyForcibly);
        awaitEnd();
    }

    private void awaitEnd(long pid) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> alive().stream().noneMatch(process -> process.pid() == pid));
    }

    private List<ProcessHandle> awaitEnd() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<ProcessHandle> still = alive();
        while (!still.isEmpty() && System.nanoTime() < deadline) {
            still.getFirst()
                    .onExit()
                    .completeOnTimeout(still.getFirst(), 100, TimeUnit.MILLISECONDS)
                    .join();
            still = alive();
        }
        return still;
    }

    private boolean ours(ProcessHandle process) {
        String words = read(process, "cmdline");
        return !words.isEmpty()
                && (words.contains(data.toString())
                        || words.contains(memory().toString())
                        || read(process, "environ").contains(MARK + "=" + mark + "\0"));
    }

    private static String describe(ProcessHandle process) {
        return process.pid() + " " + read(process, "cmdline").replace('\0', ' ');
    }

    /** Empty for a process that is gone, a zombie, or somebody else's. */
    private static String read(ProcessHandle process, String what) {
        try {
            return new String(
                    Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), what)), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }
}
