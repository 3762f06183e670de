package vn.vanthu.classifier.text;

/** Which part of a document a line belongs to. */
public enum Region {
    BODY,
    TABLE,
    TEXTBOX,
    HEADER,
    FOOTER,
    FOOTNOTE,
    COMMENT,
    /** What was put on a finished page: a stamp, a note that shows its words. */
    ANNOTATION,
    METADATA
}
