package vn.vanthu.classifier.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The PDFs that lie in an archive as they are, so that a reader of PDFs may take the archive itself for one. */
final class StoredPdfs implements AutoCloseable {

    private static final int END = 22;
    private static final int ENTRY = 46;
    private static final int LOCAL = 30;
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int LARGEST_DIRECTORY = 16 * 1024 * 1024;
    private static final int CHUNK = 1 << 16;
    /** What a PDF cannot do without. */
    private static final List<String> TOKENS = List.of("endobj", "startxref", "%%EOF");

    private static final int LONGEST_TOKEN = 16;

    private final FileChannel file;
    private final List<Stretch> stretches = new ArrayList<>();

    private record Stretch(long from, long to) {}

    private StoredPdfs(FileChannel file) {
        this.file = file;
    }

    static StoredPdfs of(Path archive) throws IOException {
        FileChannel file = FileChannel.open(archive);
        StoredPdfs pdfs = new StoredPdfs(file);
        try {
            pdfs.find();
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
        return pdfs;
    }

    /** Whether the PDF that begins there is one of them, and no other part of the file belongs to it. */
    boolean complete(long from) throws IOException {
        return stretches.stream().anyMatch(each -> each.from == from) && !anythingBeside();
    }

    private void find() throws IOException {
        long size = file.size();
        int tail = (int) Math.min(size, END + LONGEST_COMMENT);
        ByteBuffer end = bytes(size - tail, tail);
        int at = tail - END;
        while (at >= 0 && end.getInt(at) != 0x06054b50) {
            at--;
        }
        if (at < 0) {
            return;
        }
        long length = Integer.toUnsignedLong(end.getInt(at + 12));
        long start = size - tail + at - length;
        long shift = start - Integer.toUnsignedLong(end.getInt(at + 16));
        if (length > LARGEST_DIRECTORY || start < 0) {
            return;
        }
        ByteBuffer directory = bytes(start, (int) length);
        for (int entry = 0; entry + ENTRY <= directory.limit() && directory.getInt(entry) == 0x02014b50; ) {
            boolean stored = directory.getShort(entry + 10) == 0;
            if (stored) {
                add(
                        Integer.toUnsignedLong(directory.getInt(entry + 42)) + shift,
                        Integer.toUnsignedLong(directory.getInt(entry + 20)));
            }
            entry += ENTRY
                    + Short.toUnsignedInt(directory.getShort(entry + 28))
                    + Short.toUnsignedInt(directory.getShort(entry + 30))
                    + Short.toUnsignedInt(directory.getShort(entry + 32));
        }
        stretches.sort(Comparator.comparingLong(Stretch::from));
    }

    private void add(long header, long length) throws IOException {
        if (header < 0 || header + LOCAL > file.size()) {
            return;
        }
        ByteBuffer local = bytes(header, LOCAL);
        if (local.getInt(0) != LOCAL_HEADER) {
            return;
        }
        long from = header + LOCAL + Short.toUnsignedInt(local.getShort(26)) + Short.toUnsignedInt(local.getShort(28));
        if (text(from, 5).equals("%PDF-")) {
            stretches.add(new Stretch(from, Math.min(from + length, file.size())));
        }
    }

    private boolean anythingBeside() throws IOException {
        long from = 0;
        for (Stretch stretch : stretches) {
            if (tokens(from, stretch.from)) {
                return true;
            }
            from = Math.max(from, stretch.to);
        }
        return tokens(from, file.size());
    }

    private boolean tokens(long from, long to) throws IOException {
        for (long at = from; at < to; at += CHUNK) {
            String text = text(at, (int) Math.min(CHUNK + LONGEST_TOKEN, to - at));
            if (TOKENS.stream().anyMatch(text::contains)) {
                return true;
            }
        }
        return false;
    }

    private String text(long from, int length) throws IOException {
        ByteBuffer bytes = bytes(from, length);
        return new String(bytes.array(), 0, bytes.limit(), StandardCharsets.ISO_8859_1);
    }

    private ByteBuffer bytes(long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        for (int read = 0; read >= 0 && bytes.hasRemaining(); ) {
            read = file.read(bytes, from + bytes.position());
        }
        return bytes.flip();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
