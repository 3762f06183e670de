package vn.vanthu.exchange.outgoing;

/** What is put on a page of a document. */
enum Mark {
    /** The competent person's hand signature. */
    HAND,
    /** The agency's seal. */
    SEAL,
    /** Words instead of a seal, on copies. */
    TEXT,
    NUMBER,
    DATE
}
