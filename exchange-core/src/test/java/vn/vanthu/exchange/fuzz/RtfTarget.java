package vn.vanthu.exchange.fuzz;

/** Rich text: groups, control words, code pages, objects. */
public final class RtfTarget {
    private RtfTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        Scratch.read("van-ban.rtf", bytes, "application/rtf");
    }
}
