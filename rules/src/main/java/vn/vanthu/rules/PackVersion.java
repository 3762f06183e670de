package vn.vanthu.rules;

/**
 * The very text of the rules that judged.
 *
 * @param sha256 of the pack's file, in lower-case hexadecimal digits
 */
public record PackVersion(String id, String version, String sha256) {
    /** {@code tphcm-41-2011@1} */
    @Override
    public String toString() {
        return id + "@" + version;
    }
}
