package vn.vanthu.exchange.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import vn.vanthu.exchange.content.DurableFile;

/** Where plain bytes may lie for a moment: in memory, so that no disk ever holds them unencrypted. */
final class WorkFolder {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ENOUGH_BYTES = 512L << 20;

    private WorkFolder() {}

    /** Emptied: what lies there was left by a crash. */
    static Path of(Path root) throws IOException {
        Path folder = in(root);
        empty(folder);
        return folder;
    }

    static Path in(Path root) throws IOException {
        return DurableFile.folder(
                roomInMemory()
                        ? MEMORY.resolve("vanthu-"
                                + UUID.nameUUIDFromBytes(
                                        (System.getProperty("user.name") + root).getBytes(StandardCharsets.UTF_8)))
                        : root.resolve("work"));
    }

    static void remove(Path folder) {
        try {
            empty(folder);
            Files.deleteIfExists(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static boolean inMemory(Path work) {
        return work.startsWith(MEMORY);
    }

    private static boolean roomInMemory() throws IOException {
        return Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() >= ENOUGH_BYTES;
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
    }
}
