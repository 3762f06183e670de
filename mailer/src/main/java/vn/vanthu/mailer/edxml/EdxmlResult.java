package vn.vanthu.mailer.edxml;

/** What reading gave. */
public sealed interface EdxmlResult {
    record Read(EdxmlMessage message) implements EdxmlResult {}

    /** Not an edXML message, or one beyond the bounds; where is an element path. */
    record Malformed(String reason, String where) implements EdxmlResult {}
}
