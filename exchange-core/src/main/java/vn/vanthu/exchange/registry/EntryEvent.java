package vn.vanthu.exchange.registry;

/** What befell a number. */
public enum EntryEvent {
    /** Taken for a document that is being signed. */
    RESERVED,
    /** The document went out under it. */
    ISSUED,
    /** Never used; says why. */
    VOIDED,
    /** An arrival was entered. */
    REGISTERED,
    /** Fields were corrected; says why. */
    AMENDED
}
