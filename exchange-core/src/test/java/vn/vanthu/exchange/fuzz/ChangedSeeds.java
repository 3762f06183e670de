package vn.vanthu.exchange.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Scripts of changes, and files made of others. */
final class ChangedSeeds {
    private static final int CHANGED = 4;
    private static final byte[] PDF = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
            trailer<</Root 1 0 R>>
            startxref
            0
            %%EOF
            """.getBytes(StandardCharsets.US_ASCII);

    private ChangedSeeds() {}

    /** For each original no change; for the first ones some of each kind near the beginning and the end. */
    static List<byte[]> of(int originals) {
        List<byte[]> seeds = new ArrayList<>();
        for (int original = 0; original < originals; original++) {
            byte each = (byte) original;
            seeds.add(new byte[] {each});
            if (original < CHANGED) {
                seeds.add(new byte[] {each, 2, each, 5, 0, 40, 3, 4, 2, 0, 20, 4, 7});
                seeds.add(
                        new byte[] {each, each, 0, (byte) 131, 0, 0, 5, ' ', '1', '0', '\n', '%', (byte) 187, 0, 9, 6});
            }
        }
        return seeds;
    }

    static List<byte[]> polyglots() {
        byte[] zip = zip("a.pdf", PDF);
        return List.of(
                zip,
                zip("a.txt", PDF),
                joined(PDF, zip),
                joined(zip("a", new byte[0]), PDF),
                joined(zip, PDF),
                misplaced(zip));
    }

    /** With a byte more in the header of its entry, which is one byte before where the directory says. */
    private static byte[] misplaced(byte[] zip) {
        int at = 26;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(zip, 0, at);
        out.write(0);
        out.write(zip, at, zip.length - at);
        return out.toByteArray();
    }

    /** The opaque form. */
    static byte[] smime() {
        try {
            byte[] cms = Signed.opaque("Content-Type: text/plain\r\n\r\na\r\n".getBytes(StandardCharsets.US_ASCII));
            return ("From: sxd@anlac.example\r\nContent-Type: application/pkcs7-mime; smime-type=signed-data\r\n"
                            + "Content-Transfer-Encoding: base64\r\n\r\n"
                            + Base64.getMimeEncoder().encodeToString(cms))
                    .getBytes(StandardCharsets.US_ASCII);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }

    /** As it is, not packed. */
    private static byte[] zip(String name, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            CRC32 sum = new CRC32();
            sum.update(content);
            ZipEntry entry = new ZipEntry(name);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
