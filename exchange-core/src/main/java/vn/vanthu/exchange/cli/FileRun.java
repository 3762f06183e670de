package vn.vanthu.exchange.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.vanthu.exchange.cli.Inputs.Input;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.LeafReading;
import vn.vanthu.exchange.judging.ReportedFacts.Malware;

/** One command over all its files: as many at once as there are cores, printed in their order. */
final class FileRun {
    private static final int AHEAD = 64;
    /** A little more than a scan may take by itself. */
    private static final Duration SCAN = Duration.ofSeconds(27);

    private final FileArguments arguments;
    private final FileTask task;
    private final ScanProgress progress = ScanProgress.onErrors();

    FileRun(FileArguments arguments, FileTask task) {
        this.arguments = arguments;
        this.task = task;
    }

    /** @return the exit status */
    int run(Predicate<FileReport> good, TextForm text) {
        Path scratch = scratch();
        try (WatchedReader reader = new WatchedReader(arguments.trustStore(), arguments.trustFolder(), scratch)) {
            List<Input> inputs = Inputs.of(arguments, scratch);
            ReportPrinter printer = ReportPrinter.of(arguments.format, System.out, text);
            int status = run(inputs, reader, printer, good);
            printer.end();
            if (reader.lacksRecognition()) {
                System.err.println(
                        "hub: chữ trên trang quét và trong hình chưa được đọc, máy này chưa có Tesseract / words"
                                + " of scanned pages and in pictures are not read; run: apt-get install tesseract-ocr"
                                + " tesseract-ocr-vie");
            }
            if (inputs.isEmpty()) {
                System.err.println("hub: không có tệp nào / no files in: " + String.join(" ", arguments.files));
            }
            return status;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int run(List<Input> inputs, WatchedReader reader, ReportPrinter printer, Predicate<FileReport> good) {
        int cores = Runtime.getRuntime().availableProcessors();
        int worst = 0;
        // Left behind where they do not end: their threads keep no process alive.
        ExecutorService threads = threads(Math.max(1, Math.min(cores, inputs.size())));
        ExecutorService scans = threads(cores);
        Deque<Future<Outcome>> running = new ArrayDeque<>();
        int next = 0;
        while (next < inputs.size() || !running.isEmpty()) {
            while (next < inputs.size() && running.size() < AHEAD) {
                Input input = inputs.get(next++);
                running.add(threads.submit(() -> one(input, reader, scans)));
            }
            Outcome outcome = result(running.remove());
            progress.clear();
            printer.print(outcome.report());
            switch (outcome) {
                case Outcome.Reported(FileReport report) ->
                    worst = Math.max(worst, good.test(report) ? 0 : HubCommand.NOT_ALL);
                case Outcome.NotOpened(FileReport report, String reason) -> {
                    System.err.println("hub: " + Lines.plain(report.file()) + ": " + reason);
                    worst = HubCommand.WRONG_USAGE;
                }
            }
            if (printer.broken()) {
                return Math.max(worst, HubCommand.NOT_ALL);
            }
        }
        return worst;
    }

    private Outcome one(Input input, WatchedReader reader, ExecutorService scans) {
        try {
            if (!Files.exists(input.file())) {
                return notOpened(input, "không có tệp này / no such file");
            }
            if (!Files.isRegularFile(input.file())) {
                return notOpened(input, "không phải tệp thường / not a regular file");
            }
            if (!Files.isReadable(input.file())) {
                return notOpened(input, "không có quyền đọc / no permission to read");
            }
            Future<Malware> scan = scans.submit(() -> task.scan(input.file()));
            LeafReading found = reader.read(input.file(), input.name(), arguments.moment(), progress.of(input.shown()));
            return new Outcome.Reported(named(task.report(found, scanned(scan), input.name()), input.shown()));
        } catch (UncheckedIOException failure) {
            return notOpened(input, "không mở được / cannot be opened: " + failure.getMessage());
        } catch (RuntimeException failure) {
            return notOpened(input, "lỗi của chương trình / a fault of the program: " + failure);
        }
    }

    private static Malware scanned(Future<Malware> scan) {
        try {
            return scan.get(SCAN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Malware.notScanned("TIMEOUT");
        } catch (ExecutionException e) {
            return Malware.notScanned("ENGINE_DOWN");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Malware.notScanned("ENGINE_DOWN");
        }
    }

    private Outcome notOpened(Input input, String reason) {
        FileReport report = named(
                task.report(LeafReading.unopened(), new Malware("NOT_SCANNED", null, null, null), input.name()),
                input.shown());
        return new Outcome.NotOpened(
                new FileReport(
                        report.file(),
                        report.sha256(),
                        report.sizeBytes(),
                        report.regulation(),
                        report.verdict(),
                        report.legalEffect(),
                        report.findings(),
                        report.facts(),
                        "NOT_OPENED: " + reason,
                        report.read(),
                        report.draftSymbol(),
                        report.addressees(),
                        report.packVersions(),
                        report.judgedAt()),
                reason);
    }

    private static ExecutorService threads(int count) {
        return Executors.newFixedThreadPool(count, work -> {
            Thread thread = new Thread(work, "file");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** A folder that goes with this process, when it is interrupted too. */
    static Path scratch() {
        try {
            Path scratch = Files.createTempDirectory("hub");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(scratch), "cleaning"));
            return scratch;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileReport named(FileReport report, String shown) {
        return new FileReport(
                shown,
                report.sha256(),
                report.sizeBytes(),
                report.regulation(),
                report.verdict(),
                report.legalEffect(),
                report.findings(),
                report.facts(),
                report.error(),
                report.read(),
                report.draftSymbol(),
                report.addressees(),
                report.packVersions(),
                report.judgedAt());
    }

    private static Outcome result(Future<Outcome> future) {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = new ArrayList<>(files.toList());
            all.sort(Comparator.reverseOrder());
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
        } catch (IOException leftToTheSystem) {
            System.err.println("hub: còn lại / left behind: " + folder);
        }
    }

    /** What became of one file. */
    private sealed interface Outcome {
        FileReport report();

        record Reported(FileReport report) implements Outcome {}

        /** Its bytes cannot be had. */
        record NotOpened(FileReport report, String reason) implements Outcome {}
    }

    /** For people. */
    interface TextForm {
        void print(FileReport report, PrintStream out);
    }
}
