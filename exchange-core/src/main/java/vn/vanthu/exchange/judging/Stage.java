package vn.vanthu.exchange.judging;

/** Where on its road a document is judged. */
public enum Stage {
    /** Before the hub numbers and signs it: what the hub is about to do is not asked for. */
    DRAFT,
    /** The bytes as they lie there: what goes out, what the command line is shown. */
    FINAL,
    /** What came in: how others set their documents is not asked for. */
    ARRIVED
}
