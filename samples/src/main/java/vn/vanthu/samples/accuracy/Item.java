package vn.vanthu.samples.accuracy;

/** A piece of a page, in reading order. Only a pair has a right side. */
record Item(Kind kind, String left, String right) {
    enum Kind {
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

    static Item of(Kind kind, String text) {
        return new Item(kind, text, "");
    }

    static Item pair(String left, String right) {
        return new Item(Kind.PAIR, left, right);
    }
}
