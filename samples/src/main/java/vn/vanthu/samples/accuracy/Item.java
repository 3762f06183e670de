package vn.vanthu.samples.accuracy;

/** A piece of a page, in reading order. Only a pair has a right side. */
public record Item(Kind kind, String left, String right) {
    /** What part of a page it is. */
    public enum Kind {
        PAIR,
        CENTRED,
        BODY,
        NEW_PAGE,
        CELL,
        BOX,
        PAGE_HEADER,
        PAGE_FOOTER,
        WATERMARK,
        NOTE,
        PICTURE_WORDS,
        PROPERTY
    }

    /** Anything but a pair. */
    public static Item of(Kind kind, String text) {
        return new Item(kind, text, "");
    }

    /** A line of the left column and the one beside it; either may be empty. */
    public static Item pair(String left, String right) {
        return new Item(Kind.PAIR, left, right);
    }
}
