package vn.vanthu.exchange.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.exchange.worker.WorkerFixture.EXAMINER;
import static vn.vanthu.exchange.worker.WorkerFixture.SAMPLES;
import static vn.vanthu.exchange.worker.WorkerFixture.WORKERS;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.FileReportJson;
import vn.vanthu.samples.SampleCase;
import vn.vanthu.samples.SampleTrust;

/** Every sample through real worker processes: what the whole chain says of it is what is true of it. */
class WorkerExaminerIT {
    @TempDir
    Path folder;

    @Test
    void judgesEverySampleAsItIsForEightCallersAtATime() throws Exception {
        List<Callable<FileReport>> work = new ArrayList<>();
        for (SampleCase sample : SAMPLES.cases()) {
            work.add(() -> examine(EXAMINER, sample));
        }
        List<String> wrong = new ArrayList<>();
        try (ExecutorService eight = Executors.newFixedThreadPool(8)) {
            List<Future<FileReport>> reports = eight.invokeAll(work);
            for (int i = 0; i < reports.size(); i++) {
                compare(SAMPLES.cases().get(i), reports.get(i).get(), wrong);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(WORKERS.state().running()).isLessThanOrEqualTo(2);
        assertThat(WORKERS.state().lost()).isZero();
    }

    @Test
    void readsTheTrustAgainWhenItsFilesChange() {
        Path trust = folder.resolve("trust");
        new SampleTrust().write(trust);
        WorkerExaminer other = WorkerFixture.examiner(WORKERS, trust);
        SampleCase sample = SAMPLES.get("pdf-co-quan");
        assertThat(signatures(examine(other, sample))).containsExactly("INDETERMINATE/UNTRUSTED/UNKNOWN");
        SAMPLES.trust().write(trust);
        assertThat(signatures(examine(other, sample))).containsExactly("VALID//AGENCY");
    }

    private static FileReport examine(WorkerExaminer examiner, SampleCase sample) {
        return examiner.examine(sample.file(), sample.file().getFileName().toString(), WorkerFixture.order());
    }

    private static void compare(SampleCase sample, FileReport report, List<String> wrong) {
        assertThat(FileReportJson.read(FileReportJson.stored(report))).isEqualTo(report);
        if (!signatures(report).equals(sample.expected().signatures())) {
            wrong.add(sample + ": signatures " + signatures(report) + " for "
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

    private static List<String> signatures(FileReport report) {
        return report.facts().signatures().stream()
                .map(each -> each.status() + "/" + (each.reason() == null ? "" : each.reason()) + "/" + each.by())
                .toList();
    }

    private static void expect(SampleCase sample, String key, String found, List<String> wrong) {
        sample.expected().value(key).ifPresent(expected -> {
            if (!expected.equals(found == null ? "" : found)) {
                wrong.add(sample + ": " + key + " " + found + " for " + expected);
            }
        });
    }
}
