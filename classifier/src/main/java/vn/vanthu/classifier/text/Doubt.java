package vn.vanthu.classifier.text;

/** Why a page is left to PDFBox's own stripper. */
public enum Doubt {
    /** Something a page description cannot hold, or a number or name written oddly. */
    SYNTAX,
    /** Operands that do not fit their operator, or an operator that nobody knows. */
    OPERATOR,
    INLINE_PICTURE,
    /** Content packed otherwise than by Flate alone. */
    FILTER,
    NO_FONT,
    TYPE_3_FONT,
    VERTICAL,
    /** Codes of more or fewer bytes than one in a simple font, two in a composite one. */
    CODES,
    /** Letters that run from right to left, or beyond the first plane, or a code that stands for no letter at all. */
    LETTERS,
    /** An accent drawn over the letter before or after it. */
    OVERLAID_ACCENT,
    /** Articles that go on from place to place. */
    ARTICLES,
    /** Nested, long or crowded beyond what a page is. */
    TOO_MUCH,
    /** A library or a damaged part of the file said no. */
    FAILURE
}
