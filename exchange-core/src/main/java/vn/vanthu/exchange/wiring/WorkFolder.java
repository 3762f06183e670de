package vn.vanthu.exchange.wiring;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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

    // Closing any channel of a file ends this process's lock on it: a claim in HELD is never opened again.

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ENOUGH_BYTES = 512L << 20;
    private static final String CLAIM = "hub.lock";
    private static final Duration UNCLAIMED = Duration.ofDays(1);
    private static final int ATTEMPTS = 100;
    private static final byte[] REMOVED = {1};
    private static final Map<Path, FileChannel> HELD = new ConcurrentHashMap<>();

    private WorkFolder() {}

    /** Emptied: what lies there was left by a crash. */
    static synchronized Path of(Path root) throws IOException {
        Path folder = in(root);
        if (inMemory(folder)) {
            HELD.put(folder, claim(root));
            removeAbandoned();
        } else {
            empty(folder);
        }
        return folder;
    }

    /**
     * A lock ends with its process, however that ends. Another hub may have removed the folder as a dead one's before
     * the lock is had; then it is made anew.
     */
    private static FileChannel claim(Path root) throws IOException {
        IOException removed = new IOException("no folder in memory for " + root);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Path folder = in(root);
            try {
                FileChannel claim = FileChannel.open(folder.resolve(CLAIM), CREATE, WRITE);
                claim.lock();
                if (Files.exists(folder.resolve(CLAIM))) {
                    claim.truncate(0);
                    empty(folder);
                    return claim;
                }
                claim.close();
            } catch (NoSuchFileException between) {
                removed.addSuppressed(between);
            }
        }
        throw removed;
    }

    /** Of hubs that are no more: those whose claim nobody holds, or who died before they made one. */
    private static void removeAbandoned() throws IOException {
        try (Stream<Path> folders = Files.list(MEMORY)) {
            for (Path folder : folders.filter(WorkFolder::anothers).toList()) {
                removeIfAbandoned(folder);
            }
        }
    }

    private static boolean anothers(Path folder) {
        return folder.getFileName().toString().matches("vanthu-[0-9a-f-]{36}") && !HELD.containsKey(folder);
    }

    /** A claim is marked before its name goes: who still waits for it must not take the next one's folder for it. */
    private static void removeIfAbandoned(Path folder) {
        try (FileChannel claim = FileChannel.open(folder.resolve(CLAIM), WRITE)) {
            if (claim.tryLock() == null) {
                return;
            }
            if (claim.size() == 0) {
                removeClaimed(folder, claim);
            } else {
                removeIfOld(folder);
            }
        } catch (NoSuchFileException unclaimed) {
            removeIfOld(folder);
        } catch (IOException | OverlappingFileLockException itsOwners) {
            // left to its owner
        }
    }

    private static void removeClaimed(Path folder, FileChannel claim) throws IOException {
        claim.write(ByteBuffer.wrap(REMOVED), 0);
        empty(folder);
        Files.deleteIfExists(folder.resolve(CLAIM));
        Files.deleteIfExists(folder);
    }

    private static void removeIfOld(Path folder) {
        try {
            if (old(folder)) {
                empty(folder);
                Files.deleteIfExists(folder.resolve(CLAIM));
                Files.deleteIfExists(folder);
            }
        } catch (IOException itsOwners) {
            // left to its owner
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

    static synchronized void remove(Path folder) {
        try (FileChannel claim = HELD.remove(folder)) {
            if (claim == null) {
                empty(folder);
                Files.deleteIfExists(folder);
            } else {
                removeClaimed(folder, claim);
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

    /** All but the claim itself. */
    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder) && !file.equals(folder.resolve(CLAIM))) {
                    Files.delete(file);
                }
            }
        }
    }
}
