package vn.vanthu.signature.asic;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Whether who goes through a ZIP file from its beginning finds the entries that the list at its end names, and no others. */
public final class ZipLayout {
    private static final int LOCAL = 0x0403_4b50;
    private static final int CENTRAL = 0x0201_4b50;
    private static final int HEADER = 30;
    private static final int LONGEST_DESCRIPTOR = 24;

    private ZipLayout() {}

    /** @throws IOException if it is no ZIP file, or its entries stand otherwise than its list says */
    public static void check(Path file) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get();
                RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder());
            long end = 0;
            boolean described = false;
            for (ZipArchiveEntry entry : entries) {
                long start = entry.getLocalHeaderOffset();
                gap(end, start, described);
                end = start + header(bytes, start, entry) + entry.getCompressedSize();
                described = entry.getGeneralPurposeBit().usesDataDescriptor();
            }
            list(bytes, end, described);
        }
    }

    private static void gap(long from, long to, boolean described) throws IOException {
        if (to < from || to - from > (described ? LONGEST_DESCRIPTOR : 0)) {
            throw new IOException("something between the entries at " + from);
        }
    }

    private static int header(RandomAccessFile bytes, long start, ZipArchiveEntry entry) throws IOException {
        ByteBuffer header = read(bytes, start, HEADER);
        byte[] name = read(bytes, start + HEADER, Short.toUnsignedInt(header.getShort(26)))
                .array();
        if (header.getInt(0) != LOCAL || !Arrays.equals(name, entry.getRawName())) {
            throw new IOException("another entry than the list says at " + start);
        }
        return HEADER + name.length + Short.toUnsignedInt(header.getShort(28));
    }

    private static void list(RandomAccessFile bytes, long end, boolean described) throws IOException {
        int room = (int) Math.min(LONGEST_DESCRIPTOR + 4L, bytes.length() - end);
        ByteBuffer behind = read(bytes, end, Math.max(0, room));
        for (int at = 0; at + 4 <= behind.capacity(); at++) {
            if (behind.getInt(at) == CENTRAL) {
                gap(end, end + at, described);
                return;
            }
        }
        if (bytes.length() > 22) {
            throw new IOException("something between the entries and their list");
        }
    }

    private static ByteBuffer read(RandomAccessFile bytes, long at, int length) throws IOException {
        byte[] read = new byte[length];
        bytes.seek(at);
        bytes.readFully(read);
        return ByteBuffer.wrap(read).order(ByteOrder.LITTLE_ENDIAN);
    }
}
