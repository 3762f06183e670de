package vn.vanthu.signature.asic;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.vanthu.signature.DigestProvider;

/** A ZIP package and the same with a few entries changed or added: the others are copied as they lie there. */
public final class PackageRewriting implements AutoCloseable {
    private static final int LONGEST_READ = 8 << 20;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();

    /** @throws IOException if it is no ZIP file, or an entry stands twice or is encrypted */
    public PackageRewriting(Path file) throws IOException {
        zip = ZipFile.builder().setPath(file).get();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
            boolean odd = entry.getGeneralPurposeBit().usesEncryption();
            if (odd || entries.put(entry.getName(), entry) != null) {
                zip.close();
                throw new IOException("an entry that stands twice or is encrypted: " + entry.getName());
            }
        }
    }

    /** In the order of the file, folders too. */
    public Set<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** @throws IOException if there is none, or it is longer than any that is read whole */
    public byte[] read(String name) throws IOException {
        try (InputStream in = open(name)) {
            byte[] bytes = in.readNBytes(LONGEST_READ + 1);
            if (bytes.length > LONGEST_READ) {
                throw new IOException("too long: " + name);
            }
            return bytes;
        }
    }

    public byte[] sha256(String name) throws IOException {
        try (InputStream in = open(name)) {
            return sha256(in);
        }
    }

    static byte[] sha256(InputStream in) throws IOException {
        MessageDigest digest = DigestProvider.sha256();
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return digest.digest();
    }

    private InputStream open(String name) throws IOException {
        ZipArchiveEntry entry = entries.get(name);
        if (entry == null) {
            throw new IOException("no entry " + name);
        }
        return zip.getInputStream(entry);
    }

    /** @param changed replaced where they stand, or added at the end in this order */
    public void write(Path out, Map<String, byte[]> changed, Instant when) throws IOException {
        try (ZipArchiveOutputStream written = new ZipArchiveOutputStream(out)) {
            for (ZipArchiveEntry entry : entries.values()) {
                byte[] other = changed.get(entry.getName());
                if (other == null) {
                    try (InputStream raw = zip.getRawInputStream(entry)) {
                        written.addRawArchiveEntry(entry, raw);
                    }
                } else {
                    add(written, entry.getName(), other, when);
                }
            }
            for (Map.Entry<String, byte[]> each : changed.entrySet()) {
                if (!entries.containsKey(each.getKey())) {
                    add(written, each.getKey(), each.getValue(), when);
                }
            }
        }
    }

    /** An entry's name as a reference's URI. */
    public static String uri(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }

    static void add(ZipArchiveOutputStream written, String name, byte[] bytes, Instant when) throws IOException {
        ZipArchiveEntry entry = entry(name, when);
        entry.setSize(bytes.length);
        written.putArchiveEntry(entry);
        written.write(bytes);
        written.closeArchiveEntry();
    }

    /** Uncompressed and with nothing between, so that the type of the file stands at its beginning. */
    static void addStored(ZipArchiveOutputStream written, String name, byte[] bytes, Instant when) throws IOException {
        ZipArchiveEntry entry = entry(name, when);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        written.putArchiveEntry(entry);
        written.write(bytes);
        written.closeArchiveEntry();
    }

    static ZipArchiveEntry entry(String name, Instant when) {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setTime(when.toEpochMilli());
        return entry;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
