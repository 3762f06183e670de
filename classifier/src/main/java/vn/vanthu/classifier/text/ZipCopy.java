package vn.vanthu.classifier.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.vanthu.classifier.UnreadableReason;

/** A package with some of its parts written anew; the others keep their bytes. */
public final class ZipCopy {
    private static final int LARGEST_PART = 32 * 1024 * 1024;

    private ZipCopy() {}

    /** The text of a well-formed UTF-8 part. */
    public static String markup(BoundedZip zip, String name) throws IOException {
        InputStream in = zip.entry(name).orElseThrow(() -> new UnreadableException(UnreadableReason.CORRUPT));
        byte[] bytes;
        try (in) {
            bytes = in.readNBytes(LARGEST_PART + 1);
        }
        if (bytes.length > LARGEST_PART) {
            throw new UnreadableException(UnreadableReason.TOO_BIG);
        }
        Xml.read(new ByteArrayInputStream(bytes), new WellFormed());
        if (Xml.otherEncoding(bytes)) {
            throw new UnreadableException(UnreadableReason.NOT_SUPPORTED);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableException(UnreadableReason.NOT_SUPPORTED);
        }
    }

    /** @throws UncheckedIOException if the copy cannot be written; nothing is left of it then */
    public static void write(BoundedZip zip, Map<String, byte[]> changed, Path copied) throws IOException {
        try (OutputStream file = create(copied);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry entry : zip.entries()) {
                byte[] bytes = changed.get(entry.getName());
                ZipEntry copy = new ZipEntry(entry);
                if (bytes != null) {
                    copy = new ZipEntry(entry.getName());
                    copy.setTime(entry.getTime());
                } else if (entry.getMethod() == ZipEntry.DEFLATED) {
                    copy.setCompressedSize(-1);
                }
                out.putNextEntry(copy);
                if (bytes != null) {
                    out.write(bytes);
                } else {
                    Optional<InputStream> in = zip.entry(entry.getName());
                    if (in.isPresent()) {
                        try (InputStream content = in.get()) {
                            content.transferTo(out);
                        }
                    }
                }
                out.closeEntry();
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copied);
            throw e;
        }
    }

    private static OutputStream create(Path copied) {
        try {
            return new Copied(Files.newOutputStream(copied));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A full disk is no fault of the document. */
    private static final class Copied extends OutputStream {
        private final OutputStream file;

        Copied(OutputStream file) {
            this.file = file;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            try {
                file.write(bytes, offset, length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Reading alone proves that the part is well-formed, shallow and without a DTD. */
    private static final class WellFormed implements Xml.Listener {
        @Override
        public void start(String name, Xml.Element element) {}

        @Override
        public void end(String name) {}

        @Override
        public void text(String text) {}
    }
}
