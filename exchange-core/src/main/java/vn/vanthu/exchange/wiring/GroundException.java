package vn.vanthu.exchange.wiring;

import org.jspecify.annotations.Nullable;

/** The hub cannot start or do what its command line asks; the message is for people. */
public final class GroundException extends RuntimeException {

    public enum ErrorCode {
        FOLDER_IN_USE,
        DEMO_FOLDER,
        FOLDER_UNUSABLE,
        DATABASE,
        ROLE_TOO_STRONG,
        NOT_EMPTY,
        EXPORT_DAMAGED
    }

    private final ErrorCode code;

    GroundException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    GroundException(ErrorCode code, String message) {
        this(code, message, null);
    }

    public ErrorCode code() {
        return code;
    }
}
