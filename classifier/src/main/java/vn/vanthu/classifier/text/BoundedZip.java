package vn.vanthu.classifier.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.UnreadableReason;

/** A ZIP whose bytes are counted while they are inflated. */
public final class BoundedZip implements AutoCloseable {

    private static final long FREE_BYTES = 1024 * 1024;

    private final ZipFile zip;
    private final ReadingLimits limits;
    private final List<String> names;
    private long inflated;

    private BoundedZip(ZipFile zip, ReadingLimits limits) {
        this.zip = zip;
        this.limits = limits;
        this.names = zip.stream().map(ZipEntry::getName).sorted().toList();
    }

    /** @throws UnreadableException for one that is locked, or that has two files of one name and tells each reader another */
    public static BoundedZip open(Path file, ReadingLimits limits) throws IOException {
        if (locked(file)) {
            throw new UnreadableException(UnreadableReason.PASSWORD);
        }
        ZipFile zip;
        try {
            zip = opened(file);
        } catch (ZipException | IllegalArgumentException e) {
            throw corrupt(e);
        }
        if (zip.size() > limits.entries()) {
            zip.close();
            throw new UnreadableException(UnreadableReason.TOO_BIG);
        }
        BoundedZip opened = new BoundedZip(zip, limits);
        if (opened.names.stream().distinct().count() < opened.names.size()) {
            opened.close();
            throw new UnreadableException(UnreadableReason.CORRUPT);
        }
        return opened;
    }

    /** Old programs write names in letters of their own. */
    private static ZipFile opened(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException | IllegalArgumentException e) {
            return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
        }
    }

    /** By the flag of its first file. */
    private static boolean locked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(8);
            return start.length == 8 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && (start[6] & 1) != 0;
        }
    }

    private static UnreadableException corrupt(Exception cause) {
        UnreadableException unreadable = new UnreadableException(UnreadableReason.CORRUPT);
        unreadable.initCause(cause);
        return unreadable;
    }

    /** Names in alphabetical order, so that header2 comes after header1. */
    public List<String> names(Predicate<String> wanted) {
        return names.stream().filter(wanted).toList();
    }

    /** Every entry, folders too, in the order of the archive's directory. */
    public List<ZipEntry> entries() {
        return zip.stream().<ZipEntry>map(ZipEntry::new).toList();
    }

    public boolean contains(Predicate<String> wanted) {
        return names.stream().anyMatch(wanted);
    }

    public Optional<InputStream> entry(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        InputStream in = zip.getInputStream(entry);
        return in == null ? Optional.empty() : Optional.of(new Counted(in, Math.max(1, entry.getCompressedSize())));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Counted extends FilterInputStream {

        private final long packed;
        private long own;

        Counted(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) throws UnreadableException {
            own += bytes;
            inflated += bytes;
            if (inflated > limits.inflatedBytes() || (own > FREE_BYTES && own / packed > limits.ratio())) {
                throw new UnreadableException(UnreadableReason.TOO_BIG);
            }
        }
    }
}
