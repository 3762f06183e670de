package vn.vanthu.exchange.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.text.TextDocument;
import vn.vanthu.classifier.text.TextExtractor;
import vn.vanthu.classifier.text.Unpacking;

/** One folder a process, in memory where the machine has that, for parsers that read files. */
final class Scratch {
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final Path FOLDER = folder();

    private Scratch() {}

    static Path file(String name, byte[] bytes) {
        try {
            return Files.write(FOLDER.resolve(name), bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Reads it as this type of file, twice alike and within bounds; a refusal is an answer, and empty. */
    static Optional<TextDocument> read(String name, byte[] bytes, String mediaType) {
        Path file = file(name, bytes);
        Optional<TextDocument> once = read(file, mediaType);
        Optional<TextDocument> again = read(file, mediaType);
        if (!once.equals(again)) {
            throw new IllegalStateException("told " + once + " and the second time " + again);
        }
        long length = once.stream()
                .flatMap(document -> document.lines().stream())
                .mapToLong(line -> line.text().length())
                .sum();
        if (length > ReadingLimits.ordinary().characters()) {
            throw new IllegalStateException(length + " characters");
        }
        return once;
    }

    /** The same where a library reads the format itself: what it throws is its own. */
    static void readByLibrary(String name, byte[] bytes, String mediaType) {
        try {
            read(name, bytes, mediaType);
        } catch (RuntimeException failure) {
            boolean own = Arrays.stream(failure.getStackTrace())
                    .map(StackTraceElement::getClassName)
                    .filter(type -> !type.startsWith("java.") && !type.startsWith("jdk."))
                    .findFirst()
                    .filter(type -> type.startsWith("vn.vanthu."))
                    .isPresent();
            if (own) {
                throw failure;
            }
        }
    }

    private static Optional<TextDocument> read(Path file, String mediaType) {
        ReadingLimits limits = ReadingLimits.ordinary();
        try (Unpacking unpacking = new Unpacking(limits)) {
            return TextExtractor.extract(file, mediaType, limits, unpacking.level(0));
        } catch (IOException refused) {
            return Optional.empty();
        }
    }

    static Path emptyFolder(String name) {
        try {
            FileSystemUtils.deleteRecursively(FOLDER.resolve(name));
            return Files.createDirectory(FOLDER.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path folder() {
        try {
            Path made = Files.isWritable(MEMORY)
                    ? Files.createTempDirectory(MEMORY, "vanthu-fuzz")
                    : Files.createTempDirectory("vanthu-fuzz");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    FileSystemUtils.deleteRecursively(made);
                } catch (IOException failure) {
                    System.err.println("left behind: " + made);
                }
            }));
            return made;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
