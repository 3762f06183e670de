package vn.vanthu.classifier.text;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.classifier.ActiveContent;
import vn.vanthu.classifier.DocumentReading;

/** Files that are of two formats at once: both are read. */
public final class Polyglots {

    private static final int HEAD = 1024;
    private static final int TAIL = 66_000;

    private Polyglots() {}

    /** A ZIP behind another format, or a PDF before one, is a part of its own. */
    public static void look(Path file, String mediaType, Unpacking.Level parts) throws IOException {
        String head = start(file);
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            int at = head.indexOf("%PDF-");
            if (at >= 0 && !inOneEntry(file, at)) {
                parts.addOnce("PDF", from(file, at));
            }
            return;
        }
        Optional<Stretch> behind = archive(file, MediaTypes.compound(mediaType));
        if (behind.isPresent()) {
            parts.addOnce("ZIP", new Bounded(from(file, behind.get().from), behind.get().length));
        }
    }

    private record Stretch(long from, long length) {}

    /** Programs look for it from the end of a file, and some do not mind what follows it. */
    private static final class Bounded extends FilterInputStream {

        private long left;

        Bounded(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? super.read() : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = left <= 0 ? -1 : super.read(buffer, offset, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }
    }

    /** @param atItsEnd only one that ends with the file: the parts of a compound file may be archives themselves */
    private static Optional<Stretch> archive(Path file, boolean atItsEnd) throws IOException {
        String tail = end(file, TAIL);
        int at = tail.lastIndexOf("PK\u0005\u0006");
        if (at < 0 || at + 22 > tail.length()) {
            return Optional.empty();
        }
        int after = at + 22 + tail.charAt(at + 20) + 256 * tail.charAt(at + 21);
        if (after > tail.length() || (atItsEnd && after != tail.length())) {
            return Optional.empty();
        }
        long end = Files.size(file) - tail.length() + at;
        long size = number(tail, at + 12);
        long start = end - size - number(tail, at + 16);
        // Offsets may count from the beginning of the file as well as from that of the archive.
        long offset = start > 0 ? start : firstEntry(file);
        return size == 0 || offset <= 0
                ? Optional.empty()
                : Optional.of(new Stretch(offset, end + (after - at) - offset));
    }

    private static long number(String bytes, int at) {
        long value = 0;
        for (int i = 3; i >= 0; i--) {
            value = value * 256 + bytes.charAt(at + i);
        }
        return value;
    }

    private static long firstEntry(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            int matched = 0;
            long at = 0;
            for (int c = in.read(); c >= 0; c = in.read()) {
                at++;
                matched = c == "PK\u0003\u0004".charAt(matched) ? matched + 1 : c == 'P' ? 1 : 0;
                if (matched == 4) {
                    return at - 4;
                }
            }
            return -1;
        }
    }

    private static InputStream from(Path file, long offset) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(offset);
        return in;
    }

    private static String start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }

    private static String end(Path file, int length) throws IOException {
        long size = Files.size(file);
        try (InputStream in = from(file, Math.max(0, size - length))) {
            return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
        }
    }

    /** A PDF within an archive is a part of it already. */
    private static boolean inOneEntry(Path file, long at) throws IOException {
        try (StoredPdfs pdfs = StoredPdfs.of(file)) {
            return pdfs.complete(at);
        }
    }

    /** A picture with a script in it. */
    public static DocumentReading acting(Path file, DocumentReading reading) throws IOException {
        if (!reading.mediaType().startsWith("image/")
                || !(start(file) + end(file, TAIL)).toLowerCase(Locale.ROOT).contains("<script")) {
            return reading;
        }
        Set<ActiveContent> active = EnumSet.of(ActiveContent.SCRIPT);
        active.addAll(reading.activeContent());
        return reading.acting(active);
    }
}
