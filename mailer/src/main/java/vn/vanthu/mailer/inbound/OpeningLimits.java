package vn.vanthu.mailer.inbound;

/** Bounds on one message; bytes are those of decoded parts together. */
public record OpeningLimits(int deepest, int mostParts, long mostBytes, int longestHeader) {
    public static final OpeningLimits USUAL = new OpeningLimits(12, 200, 300L << 20, 64 << 10);
}
