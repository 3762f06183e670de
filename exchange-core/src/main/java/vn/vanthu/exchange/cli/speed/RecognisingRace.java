package vn.vanthu.exchange.cli.speed;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.vanthu.classifier.DocumentReader;
import vn.vanthu.classifier.DocumentReading;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.recognising.ScanReader;

/**
 * Scans without red read on all cores, beside plain Tesseract. Wall time counts, since it is processes that read; both
 * sides take turns over the same pages, so that other work on the machine slows both.
 */
record RecognisingRace(List<Path> files) implements SpeedCase {
    private static final double GOAL = 0.9;
    private static final int ROUNDS = 11;
    private static final int DPI = 200;
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int CHECKED = 4;
    /** Of the words that plain Tesseract tells, on pages with noise. */
    private static final double SAME_WORDS = 0.7;

    static SpeedCase of(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return new RecognisingRace(all.sorted().toList());
        }
    }

    /** Gives the text of a file and how many pages it has. */
    @FunctionalInterface
    private interface Side {
        Read read(Path file) throws IOException;
    }

    private record Read(String text, int pages) {}

    @Override
    public String name() {
        return "scan-pages";
    }

    @Override
    public String about() {
        return files.size()
                + " scans of a page or two at 200 dpi without red, files side by side on all cores: DocumentReader.read with"
                + " ScanReader (orientation, skew, noise, words, seals and signatures, all facts) beside PDFBox's drawing in"
                + " grey and tesseract --psm 3 to plain text; both with OMP_THREAD_LIMIT=1; wall time";
    }

    @Override
    public Comparison measure(String bench) throws IOException {
        int rounds = Math.min(ROUNDS, files.size() / 2);
        agree();
        double[] values = new double[rounds];
        double[] beside = new double[rounds];
        double[] ratios = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            List<Path> share = files.subList(files.size() * round / rounds, files.size() * (round + 1) / rounds);
            boolean first = round % 2 == 0;
            double one = pagesASecond(first ? RecognisingRace::ours : RecognisingRace::plain, share);
            double other = pagesASecond(first ? RecognisingRace::plain : RecognisingRace::ours, share);
            values[round] = first ? one : other;
            beside[round] = first ? other : one;
            ratios[round] = values[round] / beside[round];
        }
        Arrays.sort(values);
        Arrays.sort(beside);
        Arrays.sort(ratios);
        int low = rounds / 5;
        return new Comparison(
                bench,
                name(),
                values[rounds / 2],
                "pages/s",
                "tesseract",
                beside[rounds / 2],
                ratios[rounds / 2],
                ratios[low],
                ratios[rounds - 1 - low],
                GOAL,
                Comparison.Better.HIGHER,
                rounds,
                (values[rounds - 1] - values[0]) / values[rounds / 2]);
    }

    /** Also warms up what Java compiles; Tesseract has nothing to warm. */
    private void agree() throws IOException {
        for (Path file : files.subList(0, Math.min(CHECKED, files.size()))) {
            Set<String> found = words(ours(file).text());
            Set<String> plain = words(plain(file).text());
            long same = plain.stream().filter(found::contains).count();
            if (plain.isEmpty() || same < SAME_WORDS * plain.size()) {
                throw new IllegalStateException(
                        file + ": of " + plain.size() + " words of tesseract " + same + " are among ours");
            }
        }
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\d]+"))
                .filter(word -> word.length() > 1)
                .collect(Collectors.toSet());
    }

    private static double pagesASecond(Side side, List<Path> share) throws IOException {
        ExecutorService cores = Executors.newFixedThreadPool(CORES);
        long start = System.nanoTime();
        try {
            List<Future<Read>> running = new ArrayList<>();
            for (Path file : share) {
                running.add(cores.submit(() -> side.read(file)));
            }
            int pages = 0;
            for (Future<Read> each : running) {
                pages += each.get().pages();
            }
            return pages / ((System.nanoTime() - start) / 1e9);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IOException(e);
        } finally {
            cores.shutdownNow();
        }
    }

    private static Read ours(Path file) {
        DocumentReading reading = new DocumentReader(LocalDate.MAX, Optional.of(ScanReader.usual()))
                .read(file, file.getFileName().toString(), ReadingLimits.ordinary());
        return new Read(reading.text(), reading.pages().orElseThrow());
    }

    private static Read plain(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            PDFRenderer renderer = new PDFRenderer(pdf);
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                text.append(recognised(renderer.renderImageWithDPI(page, DPI, ImageType.GRAY)));
            }
            return new Read(text.toString(), pdf.getNumberOfPages());
        }
    }

    private static String recognised(BufferedImage page) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                        "tesseract", "stdin", "stdout", "-l", "vie", "--psm", "3", "--dpi", String.valueOf(DPI))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        command.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = command.start();
        try (OutputStream pixels = process.getOutputStream()) {
            pixels.write(("P5\n" + page.getWidth() + " " + page.getHeight() + "\n255\n")
                    .getBytes(StandardCharsets.US_ASCII));
            pixels.write(((DataBufferByte) page.getRaster().getDataBuffer()).getData());
        }
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
