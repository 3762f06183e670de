package vn.vanthu.signature.trust;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.vanthu.signature.DigestProvider;

/** Why certificates are revoked (RFC 5280 5.3.1), and what lists and answers have in common. */
final class Reasons {
    private static final List<String> NAMES = List.of(
            "unspecified",
            "keyCompromise",
            "cACompromise",
            "affiliationChanged",
            "superseded",
            "cessationOfOperation",
            "certificateHold",
            "unused",
            "removeFromCRL",
            "privilegeWithdrawn",
            "aACompromise");
    private static final Set<String> KEY_LOST = Set.of("keyCompromise", "cACompromise", "aACompromise");
    private static final Set<String> PAST_STANDS = Set.of("affiliationChanged", "superseded", "cessationOfOperation");

    private Reasons() {}

    static String name(int code) {
        return code >= 0 && code < NAMES.size() ? NAMES.get(code) : NAMES.getFirst();
    }

    static boolean keyLost(String reason) {
        return KEY_LOST.contains(reason);
    }

    /** Whether what a time-stamping key signed before stays good (RFC 3161 4). */
    static boolean pastStands(String reason) {
        return PAST_STANDS.contains(reason);
    }

    static boolean weak(String signatureAlgorithm) {
        String name = signatureAlgorithm.toUpperCase(Locale.ROOT);
        return name.startsWith("SHA1") || name.startsWith("SHA-1") || name.startsWith("MD");
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(DigestProvider.sha256().digest(bytes));
    }
}
