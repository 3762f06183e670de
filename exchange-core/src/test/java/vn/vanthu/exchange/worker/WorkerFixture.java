package vn.vanthu.exchange.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;
import vn.vanthu.exchange.judging.ExaminationOrder;
import vn.vanthu.exchange.judging.ReportedFacts.Malware;
import vn.vanthu.exchange.judging.Stage;
import vn.vanthu.rules.Regulations;
import vn.vanthu.samples.SampleLibrary;
import vn.vanthu.samples.SampleTrust;
import vn.vanthu.signature.keys.SoftwareKey;
import vn.vanthu.signature.stamp.TimeStamps;

/** Samples, their trust and two warm workers, made once for all tests of a run. */
final class WorkerFixture {
    static final Instant AT = Instant.parse("2026-11-25T02:00:00Z");
    static final Path FOLDER = folder();
    static final SampleLibrary SAMPLES = SampleLibrary.generate(FOLDER.resolve("samples"));
    static final Workers WORKERS =
            new Workers(new WorkerSettings(2, FOLDER.resolve("scratch"), 256, 1000, Duration.ofMinutes(1)));
    static final PaperReader PAPER = new PaperReader(FOLDER.resolve("paper"));
    static final WorkerExaminer EXAMINER = examiner(WORKERS, SAMPLES.trustFolder());
    static final PreviewOffice OFFICE = new PreviewOffice(FOLDER.resolve("preview"));
    static final ForeignBytes FOREIGN =
            new WorkerForeignBytes(WORKERS, Optional.of(SAMPLES.trustFolder()), OFFICE, TimeStamps.NONE);

    private WorkerFixture() {}

    static WorkerExaminer examiner(Workers workers, Path trust) {
        return new WorkerExaminer(workers, PAPER, new CleanScanner(), Regulations.bundled(), Optional.of(trust));
    }

    /** Sent by Sở Xây dựng, as it lies there. */
    static ExaminationOrder order() {
        return new ExaminationOrder(
                "tphcm-41-2011",
                AT,
                Stage.FINAL,
                Optional.of("sxd@anlac.example"),
                Optional.empty(),
                List.of(),
                List.of(),
                true);
    }

    static SoftwareKey key(SampleTrust.Key key) {
        return new SoftwareKey(key.privateKey(), key.chain());
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("vanthu-workers");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                WORKERS.close();
                PAPER.close();
                OFFICE.close();
                FileSystemUtils.deleteRecursively(folder.toFile());
            }));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record CleanScanner() implements VirusScanner {
        @Override
        public Malware scan(Path file) {
            return new Malware("CLEAN", null, null, "2026-11-25");
        }

        @Override
        public void close() {}
    }
}
