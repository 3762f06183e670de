package vn.vanthu.classifier.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.UnreadableReason;

/** Files inside one file, laid down in a folder of their own; bounded in number, size and depth over the whole nest. */
public final class Unpacking implements AutoCloseable {

    private static final int MOST = 1000;
    private static final int DEEPEST = 8;

    private @Nullable Path folder;
    private long bytesLeft;
    private long charactersLeft;
    private int count;

    public Unpacking(ReadingLimits limits) {
        bytesLeft = limits.inflatedBytes();
        charactersLeft = limits.characters();
    }

    /** Text is bounded over the whole nest too. */
    public void keep(String text) throws UnreadableException {
        charactersLeft -= text.length();
        if (charactersLeft < 0) {
            throw new UnreadableException(UnreadableReason.TOO_BIG);
        }
    }

    /** @param name as the surrounding file calls it, folders included */
    public record Part(String name, Path file) {}

    public Level level(int depth) {
        return new Level(depth);
    }

    /** The parts of one file. */
    public final class Level {

        private final int depth;
        private final List<Part> parts = new ArrayList<>();

        private Level(int depth) {
            this.depth = depth;
        }

        public List<Part> parts() {
            return parts;
        }

        /** For what may be a part already, stored as it is. */
        void addOnce(String name, InputStream content) throws IOException {
            add(name, content);
            Path added = parts.getLast().file();
            for (Part part : parts.subList(0, parts.size() - 1)) {
                if (Files.mismatch(part.file(), added) < 0) {
                    parts.removeLast();
                    Files.delete(added);
                    return;
                }
            }
        }

        void add(String name, InputStream content) throws IOException {
            if (depth >= DEEPEST) {
                throw new UnreadableException(UnreadableReason.TOO_DEEP);
            }
            if (++count > MOST) {
                throw new UnreadableException(UnreadableReason.TOO_BIG);
            }
            Path file = folder().resolve(Integer.toString(count));
            parts.add(new Part(name, file));
            try (content;
                    OutputStream out = Files.newOutputStream(file)) {
                byte[] buffer = new byte[1 << 16];
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    bytesLeft -= read;
                    if (bytesLeft < 0) {
                        throw new UnreadableException(UnreadableReason.TOO_BIG);
                    }
                    out.write(buffer, 0, read);
                }
            }
        }
    }

    private Path folder() throws IOException {
        Path present = folder;
        if (present == null) {
            present = Files.createTempDirectory("parts");
            folder = present;
        }
        return present;
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            for (int i = 1; i <= count; i++) {
                Files.deleteIfExists(folder.resolve(Integer.toString(i)));
            }
            Files.deleteIfExists(folder);
        }
    }
}
