package vn.vanthu.classifier;

/**
 * Bounds on what is read out of one file. All are inclusive.
 *
 * @param inflatedBytes sum over all entries of an archive
 * @param ratio inflated to packed bytes of one entry, counted from its first MiB on
 * @param characters of text; what follows is not read and the file is TOO_BIG
 */
public record ReadingLimits(long inflatedBytes, int entries, int ratio, int pages, int characters) {

    private static final ReadingLimits ORDINARY = new ReadingLimits(512L * 1024 * 1024, 10_000, 200, 5_000, 20_000_000);

    public ReadingLimits {
        if (inflatedBytes < 1 || entries < 1 || ratio < 1 || pages < 1 || characters < 1) {
            throw new IllegalArgumentException("limits must be at least 1");
        }
    }

    public static ReadingLimits ordinary() {
        return ORDINARY;
    }
}
