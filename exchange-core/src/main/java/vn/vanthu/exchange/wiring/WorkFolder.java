package vn.vanthu.exchange.wiring;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.vanthu.exchange.content.DurableFile;

/** Where plain bytes may lie for a moment: in memory, so that no disk ever holds them unencrypted. */
final class WorkFolder {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ENOUGH_BYTES = 512L << 20;
    private static final String CLAIM = "hub.lock";
    private static final Duration UNCLAIMED = Duration.ofDays(1);
    private static final Map<Path, FileChannel> HELD = new ConcurrentHashMap<>();

    private WorkFolder() {}

    /** Emptied: what lies there was left by a crash. */
    static Path of(Path root) throws IOException {
        Path folder = in(root);
        empty(folder);
        if (inMemory(folder)) {
            HELD.put(folder, claim(folder));
            removeAbandoned(folder);
        }
        return folder;
    }

    /** A lock ends with its process, however that ends. */
    private static FileChannel claim(Path folder) throws IOException {
        FileChannel claim = FileChannel.open(folder.resolve(CLAIM), CREATE, WRITE);
        claim.lock();
        return claim;
    }

    /** Of hubs that are no more: those whose claim nobody holds, or who died before they made one. */
    static void removeAbandoned(Path own) throws IOException {
        try (Stream<Path> folders = Files.list(MEMORY)) {
            for (Path folder : folders.filter(each -> abandoned(each, own)).toList()) {
                try {
                    empty(folder);
                    Files.deleteIfExists(folder);
                } catch (IOException anothers) {
                    // left to its owner
                }
            }
        }
    }

    private static boolean abandoned(Path folder, Path own) {
        if (!folder.getFileName().toString().matches("vanthu-[0-9a-f-]{36}")
                || folder.equals(own)
                || HELD.containsKey(folder)) {
            return false;
        }
        try (FileChannel claim = FileChannel.open(folder.resolve(CLAIM), WRITE)) {
            return claim.tryLock() != null;
        } catch (NoSuchFileException unclaimed) {
            return old(folder);
        } catch (IOException | OverlappingFileLockException held) {
            return false;
        }
    }

    private static boolean old(Path folder) {
        try {
            Instant changed = Files.getLastModifiedTime(folder).toInstant();
            Path mark = Files.createTempFile(MEMORY, "vanthu", null);
            try {
                return changed.isBefore(
                        Files.getLastModifiedTime(mark).toInstant().minus(UNCLAIMED));
            } finally {
                Files.delete(mark);
            }
        } catch (IOException unknown) {
            return false;
        }
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
            FileChannel claim = HELD.remove(folder);
            if (claim != null) {
                claim.close();
            }
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
