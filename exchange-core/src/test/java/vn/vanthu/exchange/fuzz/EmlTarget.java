package vn.vanthu.exchange.fuzz;

/** A message as a file: headers, bodies in their encodings, parts within parts. */
public final class EmlTarget {
    private EmlTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        Scratch.read("thu.eml", bytes, "message/rfc822");
    }
}
