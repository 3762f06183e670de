package vn.vanthu.exchange.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.rules.Verdict;
import vn.vanthu.samples.hostile.HostileFile;

/** Files that try to stop their reader: each costs its own answer and nothing else. */
class HostileFilesIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long MEMORY = 1L << 30;
    private static final Pattern HIGHEST = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    @TempDir
    private static Path folder;

    private static Workers workers;
    private static WorkerExaminer examiner;

    @BeforeAll
    static void start() {
        workers = new Workers(WorkerSettings.usual(folder.resolve("scratch")));
        examiner = WorkerFixture.examiner(workers, WorkerFixture.SAMPLES.trustFolder());
    }

    @AfterAll
    static void stop() {
        workers.close();
    }

    static List<HostileFile> files() {
        return HostileFile.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isAnsweredInTimeAndLeavesTheNextFileUnharmed(HostileFile hostile) throws IOException {
        Path file = folder.resolve(hostile.name());
        hostile.writing().write(file);
        long start = System.nanoTime();
        FileReport report = examiner.examine(file, hostile.name(), WorkerFixture.order());
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        Files.delete(file);
        assertThat(taken).isLessThan(LIMIT);
        assertThat(report.verdict()).isNotNull().isNotEqualTo(Verdict.ACCEPTED);
        if (report.facts().form().equals("UNREADABLE")) {
            assertThat(report.verdict()).isEqualTo(Verdict.HELD);
            assertThat(report.error()).isNotBlank();
        }
        assertThat(highest()).isLessThan(MEMORY);
        FileReport good = examiner.examine(
                WorkerFixture.SAMPLES.get("pdf-co-quan").file(), "quyet-dinh.pdf", WorkerFixture.order());
        assertThat(good.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(folder.resolve("scratch")).isDirectoryNotContaining("glob:**/parts*");
    }

    /** Of all worker processes together, ever. */
    private static long highest() throws IOException {
        long sum = 0;
        for (long pid : workers.processIds()) {
            Path status = Path.of("/proc", Long.toString(pid), "status");
            Matcher highest = HIGHEST.matcher(Files.exists(status) ? Files.readString(status) : "");
            sum += highest.find() ? Long.parseLong(highest.group(1)) * 1024 : 0;
        }
        return sum;
    }
}
