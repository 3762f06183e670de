package vn.vanthu.signature.asic;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Whether who goes through a ZIP file from its beginning finds the entries that the list at its end names, and no others,
 * and whether each has one name and is packed in one way.
 */
public final class ZipLayout {
    private static final int LOCAL = 0x0403_4b50;
    private static final int CENTRAL = 0x0201_4b50;
    private static final int HEADER = 30;
    private static final int LISTED = 46;
    private static final int DESCRIBED = 1 << 3;
    private static final int ELSEWHERE = -1;
    private static final int UNICODE_PATH = 0x7075;
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
        if (header.getShort(8) != (short) entry.getMethod() || !described(header) && differs(header, entry)) {
            throw new IOException("otherwise packed than the list says at " + start);
        }
        int more = Short.toUnsignedInt(header.getShort(28));
        oneName(name, read(bytes, start + HEADER + name.length, more));
        return HEADER + name.length + more;
    }

    private static boolean described(ByteBuffer header) {
        return (header.getShort(6) & DESCRIBED) != 0;
    }

    private static boolean differs(ByteBuffer header, ZipArchiveEntry entry) {
        return header.getInt(14) != (int) entry.getCrc()
                || header.getInt(18) != ELSEWHERE && header.getInt(18) != (int) entry.getCompressedSize()
                || header.getInt(22) != ELSEWHERE && header.getInt(22) != (int) entry.getSize();
    }

    /** Some readers prefer the name in an extra field (APPNOTE 4.6.9) to the one that all see. */
    private static void oneName(byte[] name, ByteBuffer extra) throws IOException {
        while (extra.remaining() >= 4) {
            int kind = Short.toUnsignedInt(extra.getShort());
            byte[] value = new byte[Math.min(Short.toUnsignedInt(extra.getShort()), extra.remaining())];
            extra.get(value);
            boolean other = value.length > 5 && !Arrays.equals(name, Arrays.copyOfRange(value, 5, value.length));
            if (kind == UNICODE_PATH && other && isUtf8(name)) {
                throw new IOException("an entry of two names");
            }
        }
    }

    /** Otherwise the name is one of an older encoding, and the second tells how it is written. */
    private static boolean isUtf8(byte[] name) {
        return Arrays.equals(name, new String(name, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
    }

    private static void list(RandomAccessFile bytes, long end, boolean described) throws IOException {
        int room = (int) Math.min(LONGEST_DESCRIPTOR + 4L, bytes.length() - end);
        ByteBuffer behind = read(bytes, end, Math.max(0, room));
        for (int at = 0; at + 4 <= behind.capacity(); at++) {
            if (behind.getInt(at) == CENTRAL) {
                gap(end, end + at, described);
                names(bytes, end + at);
                return;
            }
        }
        if (bytes.length() > 22) {
            throw new IOException("something between the entries and their list");
        }
    }

    private static void names(RandomAccessFile bytes, long start) throws IOException {
        long at = start;
        while (at + LISTED <= bytes.length()) {
            ByteBuffer listed = read(bytes, at, LISTED);
            if (listed.getInt(0) != CENTRAL) {
                return;
            }
            int name = Short.toUnsignedInt(listed.getShort(28));
            int extra = Short.toUnsignedInt(listed.getShort(30));
            oneName(read(bytes, at + LISTED, name).array(), read(bytes, at + LISTED + name, extra));
            at += LISTED + name + extra + Short.toUnsignedInt(listed.getShort(32));
        }
    }

    private static ByteBuffer read(RandomAccessFile bytes, long at, int length) throws IOException {
        byte[] read = new byte[length];
        bytes.seek(at);
        bytes.readFully(read);
        return ByteBuffer.wrap(read).order(ByteOrder.LITTLE_ENDIAN);
    }
}
