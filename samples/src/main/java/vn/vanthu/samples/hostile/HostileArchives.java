package vn.vanthu.samples.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** ZIP: what swells, what nests, what counts without end, what lies. */
final class HostileArchives {
    private static final byte[] MEGABYTE = new byte[1 << 20];

    private HostileArchives() {}

    static List<HostileFile> all() {
        return List.of(
                new HostileFile("bom-phang.zip", file -> Files.write(file, zeros(2, 300))),
                new HostileFile("bom-long-nhau.zip", file -> Files.write(file, nested(zeros(1, 4), 6, 12))),
                new HostileFile("long-200-lan.zip", file -> Files.write(file, nested(zeros(1, 1), 200, 1))),
                new HostileFile("nhieu-tep.zip", HostileArchives::manyEntries),
                new HostileFile("bi-cat.zip", file -> Files.write(file, cut(zeros(3, 2)))),
                new HostileFile("noi-sai-kich-thuoc.zip", HostileArchives::lyingSizes),
                new HostileFile(
                        "duong-dan-thoat.zip",
                        file -> Files.write(
                                file,
                                zip(List.of("../../../etc/passwd", "/tuyet/doi.txt", "a/../../b.txt"), MEGABYTE))));
    }

    static byte[] zeros(int entries, int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (int i = 0; i < entries; i++) {
                zip.putNextEntry(new ZipEntry("khong-" + i + ".txt"));
                for (int j = 0; j < megabytes; j++) {
                    zip.write(MEGABYTE);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] nested(byte[] inner, int levels, int copies) throws IOException {
        byte[] current = inner;
        for (int level = 0; level < levels; level++) {
            int number = level;
            current = zip(
                    java.util.stream.IntStream.range(0, copies)
                            .mapToObj(i -> number + "-" + i + ".zip")
                            .toList(),
                    current);
        }
        return current;
    }

    private static byte[] zip(List<String> names, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
            }
        }
        return bytes.toByteArray();
    }

    private static void manyEntries(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 60_000; i++) {
                zip.putNextEntry(new ZipEntry(i + ".txt"));
                zip.write('a');
            }
        }
    }

    /** The directory says that every file is one byte long. */
    private static void lyingSizes(Path file) throws IOException {
        byte[] bytes = zeros(1, 50);
        for (int i = 0; i + 46 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                bytes[i + 24] = 1;
                bytes[i + 25] = 0;
                bytes[i + 26] = 0;
                bytes[i + 27] = 0;
            }
        }
        Files.write(file, bytes);
    }

    static byte[] cut(byte[] whole) {
        return java.util.Arrays.copyOf(whole, whole.length * 2 / 3);
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
