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
    METADATA
}
