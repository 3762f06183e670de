package vn.vanthu.classifier.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.UnreadableReason;
import vn.vanthu.classifier.scanning.StoredPicture;

/** Files inside one file, laid down in a folder of their own; bounded in number, size and depth over the whole nest. */
public final class Unpacking implements AutoCloseable {

    private static final int MOST = 1000;
    private static final int DEEPEST = 8;
    private static final int MOST_PICTURES = 200;
    /** In pixels, across and down. */
    private static final int PHOTOGRAPH = 650;

    private static final long LARGEST_PICTURE = 64L * 1024 * 1024;

    private @Nullable Path folder;
    private long bytesLeft;
    private long charactersLeft;
    private int count;
    private int partCount;

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
        private final Map<String, Part> pictures = new LinkedHashMap<>();
        private boolean picturesLeft;

        private Level(int depth) {
            this.depth = depth;
        }

        public List<Part> parts() {
            return parts;
        }

        /** What the file shows beside its text, each picture once. */
        public List<Part> pictures() {
            return List.copyOf(pictures.values());
        }

        /** Whether it has pictures that were not laid down: too many, too large, or damaged. */
        public boolean picturesLeft() {
            return picturesLeft;
        }

        /** A picture within a message's text; one as large as the photograph of a page stands for itself. */
        void addShown(String name, InputStream content) throws IOException {
            add(name, content);
            Part added = parts.getLast();
            boolean small = StoredPicture.size(added.file())
                    .filter(size -> Math.min(size.width(), size.height()) < PHOTOGRAPH)
                    .isPresent();
            if (small) {
                parts.removeLast();
                try (InputStream picture = Files.newInputStream(added.file())) {
                    picture(name, picture);
                }
                Files.delete(added.file());
            }
        }

        void pictureLeft() {
            picturesLeft = true;
        }

        void picture(String name, InputStream content) throws IOException {
            if (pictures.size() >= MOST_PICTURES || bytesLeft < LARGEST_PICTURE) {
                picturesLeft = true;
                content.close();
                return;
            }
            Path file = folder().resolve(Integer.toString(++count));
            MessageDigest digest = sha256();
            long length = 0;
            try (content;
                    OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
                byte[] buffer = new byte[1 << 16];
                for (int read = content.read(buffer); read >= 0 && length <= LARGEST_PICTURE; ) {
                    out.write(buffer, 0, read);
                    length += read;
                    read = content.read(buffer);
                }
            }
            bytesLeft -= length;
            picturesLeft |= length > LARGEST_PICTURE;
            if (length > LARGEST_PICTURE
                    || pictures.putIfAbsent(HexFormat.of().formatHex(digest.digest()), new Part(name, file)) != null) {
                Files.delete(file);
            }
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
            if (++partCount > MOST) {
                throw new UnreadableException(UnreadableReason.TOO_BIG);
            }
            Path file = folder().resolve(Integer.toString(++count));
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

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
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
