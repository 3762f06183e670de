package vn.vanthu.exchange.lists;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import vn.vanthu.rules.PackVersion;

/**
 * A list as it stands.
 *
 * @param version 0 where it was never kept
 * @param basis the decision it follows
 * @param by the name of whoever kept it last
 */
record KeptList(ListName name, int version, List<String> items, String basis, String by, Instant at) {

    KeptList {
        items = List.copyOf(items);
    }

    /** Which list this is, for a verdict to name: the SHA-256 is of its items, one a line. */
    PackVersion identity() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", items).getBytes(StandardCharsets.UTF_8));
            return new PackVersion(
                    name.name(), String.valueOf(version), HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeptList none(ListName name) {
        return new KeptList(name, 0, List.of(), "", "", Instant.EPOCH);
    }
}
