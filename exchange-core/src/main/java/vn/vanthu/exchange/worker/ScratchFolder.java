package vn.vanthu.exchange.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder whose content nobody misses. */
final class ScratchFolder {
    private ScratchFolder() {}

    /** Whether nothing is left in it. */
    static boolean empty(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.deleteIfExists(file);
                }
            }
            return true;
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /** Does what it can: what stays is removed when the owner starts again. */
    static void remove(Path folder) {
        try {
            empty(folder);
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            return;
        }
    }
}
