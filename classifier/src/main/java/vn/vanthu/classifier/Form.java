package vn.vanthu.classifier;

/** What a file is, found by its content and never by its name. */
public enum Form {
    /** Text that can be edited: word processing, sheets, plain text. */
    EDITABLE,
    /** A picture of a paper document; a PDF is one only if every page is. */
    SCAN,
    /** A PDF of which at least one page has text of its own. */
    DIGITAL_PDF,
    OTHER,
    UNREADABLE
}
