package vn.vanthu.exchange.content;

import java.util.regex.Pattern;

/** SHA-256 of the content in lower-case hex. */
public record ContentId(String sha256) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public ContentId {
        if (!FORM.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hex: " + sha256);
        }
    }

    @Override
    public String toString() {
        return sha256;
    }
}
