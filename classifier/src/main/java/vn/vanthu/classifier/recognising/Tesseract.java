package vn.vanthu.classifier.recognising;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Tesseract's command line, one process a picture: a child of this process, so that it has its limits and its missing
 * network. It gets plain grey pixels through a pipe and no file, and may write none. Thread-safe.
 */
final class Tesseract implements Recogniser {
    private static final String LANGUAGE = "vie";
    /** Of processor time, some twenty times what a page takes. */
    private static final long PROCESSOR_SECONDS = 60;
    /** Of wall time, for a machine with other work to do. */
    private static final Duration USUAL = Duration.ofMinutes(4);

    /** 128 + SIGXCPU. */
    private static final int OUT_OF_PROCESSOR_TIME = 152;

    private static final int LONGEST_ANSWER = 16 << 20;
    private static final int LONGEST_VERSION = 1 << 12;
    private static final long MEMORY = 1L << 30;

    private final Optional<Path> program;
    private final Duration limit;

    private Tesseract(Optional<Path> program, Duration limit) {
        this.program = program;
        this.limit = limit;
    }

    /** The one that this machine has. */
    static Tesseract installed() {
        return new Tesseract(Found.PROGRAM, USUAL);
    }

    /** @param limit of wall time for one picture */
    static Tesseract of(Path program, Duration limit) {
        return new Tesseract(Optional.of(program).filter(Files::isExecutable), limit);
    }

    /** Looked up once. */
    private static final class Found {
        private static final Optional<Path> PROGRAM = found("tesseract");
        private static final Optional<Path> BOUNDS = found("prlimit");
    }

    private static Optional<Path> found(String name) {
        return Arrays.stream(
                        System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Whether the program and its model of Vietnamese are there. */
    boolean ready() {
        return program.isPresent() && model();
    }

    private static boolean model() {
        return !models().isEmpty();
    }

    /** Where what it knows of Vietnamese may lie; the first is used. */
    static List<Path> models() {
        String file = LANGUAGE + ".traineddata";
        String named = System.getenv("TESSDATA_PREFIX");
        List<Path> places = new ArrayList<>();
        if (named != null) {
            places.add(Path.of(named, file));
        } else {
            try (Stream<Path> versions = Files.list(Path.of("/usr/share/tesseract-ocr"))) {
                versions.sorted()
                        .map(version -> version.resolve("tessdata").resolve(file))
                        .forEach(places::add);
            } catch (IOException elsewhere) {
                places.clear();
            }
            places.add(Path.of("/usr/share/tessdata", file));
        }
        return places.stream().filter(Files::exists).toList();
    }

    /** What it says of itself; empty where it is missing. */
    String version() {
        if (program.isEmpty()) {
            return "";
        }
        try {
            Process process = new ProcessBuilder(program.get().toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            try (InputStream said = process.getInputStream()) {
                return new String(said.readNBytes(LONGEST_VERSION), StandardCharsets.UTF_8);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException missing) {
            return "";
        }
    }

    @Override
    public Recognised read(Grey picture, Setting setting) {
        if (program.isEmpty()) {
            return new Recognised.NotRead(PageNotRead.NO_PROGRAM);
        }
        Process process;
        try {
            process = start(picture, setting);
        } catch (IOException e) {
            return new Recognised.NotRead(PageNotRead.NO_PROGRAM);
        }
        long begun = System.nanoTime();
        CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS)
                .execute(process::destroyForcibly);
        try (OutputStream pixels = process.getOutputStream();
                InputStream words = process.getInputStream()) {
            picture.write(pixels);
            pixels.close();
            byte[] answer = words.readNBytes(LONGEST_ANSWER);
            int status = process.waitFor();
            if (status == 0 && answer.length < LONGEST_ANSWER) {
                return new Recognised.Words(Hocr.words(new String(answer, StandardCharsets.UTF_8)));
            }
            return failed(process, begun);
        } catch (IOException notTaken) {
            // it ended before it had taken the whole picture
            return failed(process, begun);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Recognised.NotRead(PageNotRead.TIMEOUT);
        } finally {
            process.destroyForcibly();
        }
    }

    private Recognised failed(Process process, long begun) {
        boolean late = System.nanoTime() - begun >= limit.toNanos() || outOfProcessorTime(process);
        return new Recognised.NotRead(
                late ? PageNotRead.TIMEOUT : model() ? PageNotRead.CRASHED : PageNotRead.NO_PROGRAM);
    }

    private static boolean outOfProcessorTime(Process process) {
        try {
            return process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() == OUT_OF_PROCESSOR_TIME;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private Process start(Grey picture, Setting setting) throws IOException {
        List<String> words = new ArrayList<>();
        Found.BOUNDS.ifPresent(bounds -> words.addAll(List.of(
                bounds.toString(),
                "--as=" + MEMORY,
                "--cpu=" + PROCESSOR_SECONDS + ":" + (PROCESSOR_SECONDS + 5),
                "--fsize=0",
                "--core=0",
                "--")));
        words.addAll(List.of(
                program.orElseThrow().toString(),
                "stdin",
                "stdout",
                "-l",
                LANGUAGE,
                "--psm",
                String.valueOf(setting.mode),
                "--dpi",
                String.valueOf(Math.round(picture.dpi())),
                "hocr"));
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
        String models = System.getenv("TESSDATA_PREFIX");
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        // With more threads it is slower: they wait for one another.
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        if (models != null) {
            builder.environment().put("TESSDATA_PREFIX", models);
        }
        return builder.start();
    }
}
