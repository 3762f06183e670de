package vn.vanthu.exchange.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SHA-256 over the hash before and each field with its length, so that no two rows look alike. */
public final class HashChain {

    /** What the first link follows. */
    public static final String START = "0".repeat(64);

    private HashChain() {}

    public static String link(String previous, List<? extends @Nullable Object> fields) {
        MessageDigest digest = sha256();
        digest.update(HexFormat.of().parseHex(previous));
        for (Object field : fields) {
            if (field == null) {
                digest.update(length(-1));
            } else {
                byte[] bytes = field.toString().getBytes(StandardCharsets.UTF_8);
                digest.update(length(bytes.length));
                digest.update(bytes);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    public static String link(String previous, @Nullable Object... fields) {
        return link(previous, Arrays.asList(fields));
    }

    /** The precision that PostgreSQL keeps. */
    public static Instant storable(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    private static byte[] length(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
