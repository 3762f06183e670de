package vn.vanthu.classifier.recognising;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.vanthu.classifier.Box;
import vn.vanthu.classifier.seeing.PageRaster;

/** What a page is known by. */
final class PageDigest {
    private static final int BUFFER = 1 << 16;

    private PageDigest() {}

    /** SHA-256 of a file, in hexadecimal digits. */
    static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of a picture with all that what is read of it depends on. */
    static String of(int number, Box place, PageRaster raster) {
        MessageDigest digest = sha256();
        digest.update(ByteBuffer.allocate(28)
                .putInt(number)
                .putFloat(place.left())
                .putFloat(place.top())
                .putInt(raster.width())
                .putInt(raster.height())
                .putDouble(raster.dpi())
                .flip());
        int[] row = new int[raster.width()];
        ByteBuffer bytes = ByteBuffer.allocate(4 * row.length);
        for (int y = 0; y < raster.height(); y++) {
            raster.row(y, row);
            bytes.clear();
            bytes.asIntBuffer().put(row);
            bytes.position(0).limit(4 * row.length);
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
