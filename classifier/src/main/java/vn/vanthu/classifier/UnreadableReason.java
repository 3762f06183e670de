package vn.vanthu.classifier;

/** Why a file could not be read. */
public enum UnreadableReason {
    EMPTY,
    CORRUPT,
    PASSWORD,
    /** More bytes, entries, pages or nesting inside than {@link ReadingLimits} allow. */
    TOO_BIG,
    /** The media type is known, but its text is not read here. */
    NOT_SUPPORTED,
    /** Reading it did not end within its time. */
    TIMEOUT,
    OUT_OF_MEMORY,
    /** Nested deeper than its reader can follow. */
    TOO_DEEP,
    /** It brought its reader down. */
    WORKER_CRASHED
}
