package vn.vanthu.exchange.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where plain bytes may lie for a moment: in memory where the machine allows, emptied at each start. */
public record WorkSpace(Path folder) {

    /** A folder of its own, mode 700, for one piece of work; closing removes it with all it holds. */
    public Scratch open() throws IOException {
        return new Scratch(Files.createTempDirectory(folder, "work"));
    }

    public record Scratch(Path folder) implements AutoCloseable {
        public Path file(String name) {
            return folder.resolve(name);
        }

        @Override
        public void close() {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
