package vn.vanthu.exchange.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;
import vn.vanthu.classifier.ReadingLimits;
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

    /** Reads it as this type of file; a refusal is an answer. */
    static void read(String name, byte[] bytes, String mediaType) {
        Path file = file(name, bytes);
        ReadingLimits limits = ReadingLimits.ordinary();
        try (Unpacking unpacking = new Unpacking(limits)) {
            TextExtractor.extract(file, mediaType, limits, unpacking.level(0));
        } catch (IOException refused) {
            // the answer to a file that is none
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
