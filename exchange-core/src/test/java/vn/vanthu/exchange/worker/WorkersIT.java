package vn.vanthu.exchange.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.classifier.UnreadableReason;
import vn.vanthu.exchange.worker.TestWorker.Message;

/** Real processes that hang, crash, eat memory and talk too much: each costs its own task and nothing else. */
class WorkersIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private Workers workers;

    @BeforeEach
    void start() {
        workers = workers(1, 1000, Duration.ofMinutes(1));
    }

    @AfterEach
    void stop() {
        workers.close();
    }

    private Workers workers(int processes, int mostTasks, Duration idle) {
        return new Workers(
                new WorkerSettings(processes, folder.resolve("scratch"), 64, mostTasks, idle),
                WorkerCommand.of(TestWorker.class, 64));
    }

    @Test
    void losesOnlyTheTaskThatBroughtItsWorkerDown() {
        assertFails(TestWorker.HANG_BRIEFLY, UnreadableReason.TIMEOUT);
        assertFails(TestWorker.SPIN, UnreadableReason.TIMEOUT);
        assertFails(TestWorker.EAT, UnreadableReason.OUT_OF_MEMORY);
        assertFails(TestWorker.EAT_QUIETLY, UnreadableReason.OUT_OF_MEMORY);
        assertFails(TestWorker.DIG, UnreadableReason.TOO_DEEP);
        assertFails(TestWorker.FAIL, UnreadableReason.WORKER_CRASHED);
        assertFails(TestWorker.QUIT, UnreadableReason.WORKER_CRASHED);
        assertThat(workers.run(TestWorker.TALK, new Message(String.valueOf(17 << 20))))
                .isEqualTo(new WorkerOutcome.Failed<Message>(UnreadableReason.TOO_BIG));
        assertThat(workers.state().lost()).isEqualTo(8);
        assertThat(workers.state().running()).isEqualTo(1);
    }

    @Test
    void survivesTheKillOfAWorkerAtWorkAndAtRest() {
        assertWorks();
        long first = workers.processIds().getFirst();
        CompletableFuture<WorkerOutcome<Message>> lost =
                CompletableFuture.supplyAsync(() -> workers.run(TestWorker.HANG, new Message("")));
        await().atMost(SOON).until(() -> begun());
        kill(first);
        assertThat(lost.orTimeout(20, TimeUnit.SECONDS).join())
                .isEqualTo(new WorkerOutcome.Failed<Message>(UnreadableReason.WORKER_CRASHED));
        assertWorks();
        kill(workers.processIds().getFirst());
        assertWorks();
        assertThat(workers.state().lost()).isEqualTo(2);
    }

    @Test
    void endsWithItsOwnerEvenWhenThatIsKilled() throws IOException {
        Path scratch = folder.resolve("owned");
        Process owner = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TestOwner.class.getName(),
                        scratch.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "owner.log"))
                .start();
        await().atMost(Duration.ofSeconds(60)).until(() -> Files.isDirectory(scratch) && begun(scratch));
        List<ProcessHandle> children = owner.descendants().toList();
        assertThat(children).isNotEmpty().allMatch(ProcessHandle::isAlive);
        owner.destroyForcibly();
        await().atMost(SOON).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
        await().atMost(SOON).untilAsserted(() -> assertThat(scratch).isEmptyDirectory());
    }

    @Test
    void emptiesItsFolderAfterEachTaskAndRemovesItAtTheEnd() {
        for (int i = 0; i < 3; i++) {
            assertThat(workers.run(TestWorker.LITTER, new Message("")))
                    .isEqualTo(new WorkerOutcome.Done<>(new Message("0")));
        }
        assertThat(workers.state().started()).isEqualTo(1);
        workers.close();
        assertThat(folder.resolve("scratch")).isEmptyDirectory();
    }

    @Test
    void keepsWhatLibrariesPrintOutOfItsAnswers() {
        assertThat(workers.run(TestWorker.PRINT, new Message("bí mật")))
                .isEqualTo(new WorkerOutcome.Done<>(new Message("bí mật")));
        assertWorks();
    }

    @Test
    void replacesAWorkerThatHasDoneItsShareAndEndsThoseThatNobodyNeeds() {
        try (Workers few = workers(2, 2, Duration.ofMillis(200))) {
            for (int i = 0; i < 5; i++) {
                assertThat(few.run(TestWorker.PRINT, new Message("a"))).isInstanceOf(WorkerOutcome.Done.class);
            }
            assertThat(few.state().started()).isEqualTo(3);
            List<CompletableFuture<WorkerOutcome<Message>>> both = Stream.of("a", "b")
                    .map(text ->
                            CompletableFuture.supplyAsync(() -> few.run(TestWorker.HANG_BRIEFLY, new Message(text))))
                    .toList();
            both.forEach(CompletableFuture::join);
            await().atMost(SOON).until(() -> few.state().running() == 1);
            assertThat(few.state().lost()).isEqualTo(2);
        }
    }

    @Test
    void hasNoNetworkAndBoundsOfTheSystemAndNothingOfItsOwnersEnvironment() throws IOException {
        assertThat(workers.state().networkIsolated())
                .as("needs namespaces: run as root, or sysctl -w kernel.unprivileged_userns_clone=1")
                .isTrue();
        try (ServerSocket open = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(workers.run(TestWorker.CONNECT, new Message(String.valueOf(open.getLocalPort()))))
                    .isEqualTo(new WorkerOutcome.Done<>(new Message("refused")));
        }
        assertThat(workers.run(TestWorker.TELL, new Message("")))
                .isInstanceOfSatisfying(
                        WorkerOutcome.Done.class,
                        done -> assertThat(((Message) done.answer()).text())
                                .contains("environment [LC_ALL, PATH]", "-Xmx64m")
                                .containsPattern("Max cpu time +3600 ")
                                .containsPattern("Max open files +1024 "));
    }

    @Test
    void startsWithAClassCacheThatDoesNotFitToo() throws IOException {
        Path cache = Files.writeString(folder.resolve("other.aot"), "of another build");
        WorkerSettings one = new WorkerSettings(1, folder.resolve("scratch"), 64, 10, Duration.ofMinutes(1));
        try (Workers cached = new Workers(one, new WorkerCommand(TestWorker.class, 64, cache.toString()))) {
            assertThat(cached.run(TestWorker.TALK, new Message("1")))
                    .isEqualTo(new WorkerOutcome.Done<>(new Message("x")));
        }
    }

    private void assertWorks() {
        assertThat(workers.run(TestWorker.TALK, new Message("3")))
                .isEqualTo(new WorkerOutcome.Done<>(new Message("xxx")));
    }

    private void assertFails(WorkerTask<Message, Message> task, UnreadableReason reason) {
        assertThat(workers.run(task, new Message("câu trong văn bản")))
                .as(task.name())
                .isEqualTo(new WorkerOutcome.Failed<Message>(reason));
    }

    private static void kill(long pid) {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    private boolean begun() {
        return begun(folder.resolve("scratch"));
    }

    private static boolean begun(Path scratch) {
        try (Stream<Path> files = Files.walk(scratch)) {
            return files.anyMatch(file -> file.endsWith("begun"));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }
}
