package vn.vanthu.exchange.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.exchange.judging.ExaminationOrder;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.FileReportJson;
import vn.vanthu.exchange.judging.ReportedFacts.Malware;
import vn.vanthu.exchange.judging.Stage;
import vn.vanthu.rules.Regulations;
import vn.vanthu.samples.SampleCase;
import vn.vanthu.samples.SampleLibrary;
import vn.vanthu.samples.SampleTrust;

/** Every sample through real worker processes: what the whole chain says of it is what is true of it. */
class WorkerExaminerIT {
    private static final Instant AT = Instant.parse("2026-11-25T02:00:00Z");

    @TempDir
    static Path folder;

    private static SampleLibrary samples;
    private static Workers workers;
    private static WorkerExaminer examiner;

    @BeforeAll
    static void start() {
        samples = SampleLibrary.generate(folder.resolve("samples"));
        workers = new Workers(new WorkerSettings(2, folder.resolve("scratch"), 256, 1000, Duration.ofMinutes(1)));
        examiner = new WorkerExaminer(
                workers, new CleanScanner(), Regulations.bundled(), Optional.of(samples.trustFolder()));
    }

    @AfterAll
    static void stop() {
        workers.close();
    }

    private record CleanScanner() implements VirusScanner {
        @Override
        public Malware scan(Path file) {
            return new Malware("CLEAN", null, null, "2026-11-25");
        }

        @Override
        public void close() {}
    }

    @Test
    void judgesEverySampleAsItIsWithTwoWorkersAtATime() throws Exception {
        List<Callable<FileReport>> work = new ArrayList<>();
        for (SampleCase sample : samples.cases()) {
            work.add(() -> examine(sample));
        }
        List<String> wrong = new ArrayList<>();
        try (ExecutorService eight = Executors.newFixedThreadPool(8)) {
            List<Future<FileReport>> reports = eight.invokeAll(work);
            for (int i = 0; i < reports.size(); i++) {
                compare(samples.cases().get(i), reports.get(i).get(), wrong);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(workers.state().running()).isLessThanOrEqualTo(2);
        assertThat(workers.state().lost()).isZero();
    }

    private static FileReport examine(SampleCase sample) {
        return examiner.examine(
                sample.file(),
                sample.file().getFileName().toString(),
                new ExaminationOrder(
                        "tphcm-41-2011",
                        AT,
                        Stage.FINAL,
                        Optional.of("sxd@anlac.example"),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        true));
    }

    private static void compare(SampleCase sample, FileReport report, List<String> wrong) {
        assertThat(FileReportJson.read(FileReportJson.stored(report))).isEqualTo(report);
        List<String> signatures = report.facts().signatures().stream()
                .map(each -> each.status() + "/" + (each.reason() == null ? "" : each.reason()) + "/" + each.by())
                .toList();
        if (!signatures.equals(sample.expected().signatures())) {
            wrong.add(sample + ": signatures " + signatures + " for "
                    + sample.expected().signatures());
        }
        expect(sample, "form", report.facts().form(), wrong);
        expect(sample, "encoding", report.facts().encoding(), wrong);
        expect(sample, "secrecy", report.facts().secrecy().level(), wrong);
        expect(sample, "documentNumber", report.facts().documentNumber(), wrong);
        expect(sample, "verdict", String.valueOf(report.verdict()), wrong);
        expect(
                sample,
                "legalEffect",
                report.legalEffect() == null ? "" : report.legalEffect().name(),
                wrong);
    }

    private static void expect(SampleCase sample, String key, String found, List<String> wrong) {
        sample.expected().value(key).ifPresent(expected -> {
            if (!expected.equals(found == null ? "" : found)) {
                wrong.add(sample + ": " + key + " " + found + " for " + expected);
            }
        });
    }

    @Test
    void readsTheTrustAgainWhenACertificateIsRegistered() throws Exception {
        Path trust = Files.createDirectories(folder.resolve("other/trust"));
        new SampleTrust().write(trust);
        WorkerExaminer other =
                new WorkerExaminer(workers, new CleanScanner(), Regulations.bundled(), Optional.of(trust));
        SampleCase sample = samples.get("pdf-co-quan");
        ExaminationOrder order = new ExaminationOrder(
                "national", AT, Stage.FINAL, Optional.empty(), Optional.of("sxd"), List.of(), List.of(), true);
        assertThat(other.examine(sample.file(), "a.pdf", order)
                        .facts()
                        .signatures()
                        .getFirst()
                        .by())
                .isEqualTo("UNKNOWN");
        samples.trust().write(trust);
        assertThat(other.examine(sample.file(), "a.pdf", order)
                        .facts()
                        .signatures()
                        .getFirst()
                        .by())
                .isEqualTo("AGENCY");
    }
}
