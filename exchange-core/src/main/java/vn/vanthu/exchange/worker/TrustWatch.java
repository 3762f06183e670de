package vn.vanthu.exchange.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.vanthu.signature.trust.TrustFolder;
import vn.vanthu.signature.trust.TrustStore;

/**
 * The trust in a folder, read again when a file of it comes, goes or changes; one that is half written counts as it last
 * was. Thread-safe.
 */
final class TrustWatch {
    private @Nullable Seen last;

    private record Seen(Path folder, String stamp, TrustStore trust) {}

    TrustStore current(Optional<Path> folder) {
        return folder.map(this::read).orElse(TrustStore.NONE);
    }

    private synchronized TrustStore read(Path folder) {
        String stamp = stamp(folder);
        Seen seen = last;
        if (seen == null || !seen.folder.equals(folder) || !seen.stamp.equals(stamp)) {
            seen = new Seen(folder, stamp, TrustFolder.sound(folder).trust());
            last = seen;
        }
        return seen.trust;
    }

    private static String stamp(Path folder) {
        TreeSet<String> files = new TreeSet<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file + " " + attributes.size() + " " + attributes.lastModifiedTime() + " "
                            + attributes.fileKey());
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return String.join("\n", files);
    }
}
