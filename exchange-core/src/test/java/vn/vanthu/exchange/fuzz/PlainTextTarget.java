package vn.vanthu.exchange.fuzz;

/** A text file: its byte order mark, its letters, its lines. */
public final class PlainTextTarget {
    private PlainTextTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        Scratch.read("van-ban.txt", bytes, "text/plain");
    }
}
