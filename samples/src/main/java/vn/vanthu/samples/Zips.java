package vn.vanthu.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives, written and mended. */
final class Zips {
    private Zips() {}

    static byte[] of(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Changes the text of one file in an archive. */
    static void change(Path zip, String name, UnaryOperator<String> change) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(zip)) {
            Path part = files.getPath(name);
            String old = Files.readString(part);
            String mended = change.apply(old);
            if (mended.equals(old)) {
                throw new IllegalStateException("nothing to change in " + name);
            }
            Files.writeString(part, mended);
        }
    }

    static void add(Path zip, String name, byte[] content) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(zip)) {
            Path part = files.getPath(name);
            if (part.getParent() != null) {
                Files.createDirectories(part.getParent());
            }
            Files.write(part, content);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
