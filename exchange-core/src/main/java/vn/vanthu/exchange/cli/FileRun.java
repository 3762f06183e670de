package vn.vanthu.exchange.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.vanthu.exchange.cli.Inputs.Input;
import vn.vanthu.exchange.judging.FileReport;

/** One command over all its files: as many at once as there are cores, printed in their order. */
final class FileRun {
    private static final int AHEAD = 64;

    private final FileArguments arguments;
    private final FileTask task;

    FileRun(FileArguments arguments, FileTask task) {
        this.arguments = arguments;
        this.task = task;
    }

    /** @return the exit status */
    int run(Predicate<FileReport> good, TextForm text) {
        Path scratch;
        List<Input> inputs;
        try {
            scratch = Files.createTempDirectory("hub");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (WatchedReader reader = new WatchedReader(arguments.trustStore(), arguments.trustFolder(), scratch)) {
            inputs = Inputs.of(arguments, scratch);
            ReportPrinter printer = ReportPrinter.of(arguments.format, System.out, text);
            int status = run(inputs, reader, printer, good);
            printer.end();
            if (inputs.isEmpty()) {
                System.err.println("hub: không có tệp nào / no files in: " + String.join(" ", arguments.files));
            }
            return status;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            remove(scratch);
        }
    }

    private int run(List<Input> inputs, WatchedReader reader, ReportPrinter printer, Predicate<FileReport> good) {
        int cores = Runtime.getRuntime().availableProcessors();
        int worst = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, Math.min(cores, inputs.size())))) {
            Deque<Future<Outcome>> running = new ArrayDeque<>();
            int next = 0;
            while (next < inputs.size() || !running.isEmpty()) {
                while (next < inputs.size() && running.size() < AHEAD) {
                    Input input = inputs.get(next++);
                    running.add(threads.submit(() -> one(input, reader)));
                }
                Outcome outcome = result(running.remove());
                switch (outcome) {
                    case Outcome.Reported(FileReport report) -> {
                        printer.print(report);
                        worst = Math.max(worst, good.test(report) ? 0 : HubCommand.NOT_ALL);
                    }
                    case Outcome.NotOpened(String file, String reason) -> {
                        printer.notOpened(file, reason);
                        System.err.println("hub: " + file + ": " + reason);
                        worst = HubCommand.WRONG_USAGE;
                    }
                }
                if (printer.broken()) {
                    threads.shutdownNow();
                    return Math.max(worst, HubCommand.NOT_ALL);
                }
            }
        }
        return worst;
    }

    private Outcome one(Input input, WatchedReader reader) {
        try {
            if (!Files.exists(input.file())) {
                return new Outcome.NotOpened(input.shown(), "không có tệp này / no such file");
            }
            if (!Files.isRegularFile(input.file())) {
                return new Outcome.NotOpened(input.shown(), "không phải tệp thường / not a regular file");
            }
            if (!Files.isReadable(input.file())) {
                return new Outcome.NotOpened(input.shown(), "không có quyền đọc / no permission to read");
            }
            FileReport report = task.report(input.file(), input.name(), reader);
            return new Outcome.Reported(named(report, input.shown()));
        } catch (UncheckedIOException failure) {
            return new Outcome.NotOpened(input.shown(), "không mở được / cannot be opened: " + failure.getMessage());
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
        record Reported(FileReport report) implements Outcome {}

        /** Its bytes cannot be had. */
        record NotOpened(String file, String reason) implements Outcome {}
    }

    /** For people. */
    interface TextForm {
        void print(FileReport report, PrintStream out);
    }
}
