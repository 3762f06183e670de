package vn.vanthu.exchange.content;

import org.jspecify.annotations.Nullable;

/** The store, or what lies in it, failed. */
public final class ContentException extends RuntimeException {

    public enum ErrorCode {
        /** Never stored for this agency, or destroyed. */
        ABSENT,
        /** Its bytes on disk are not those that were stored. */
        CORRUPT,
        /** The disk would not write or read. */
        STORAGE
    }

    private final ErrorCode code;

    ContentException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }
}
