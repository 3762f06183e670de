package vn.vanthu.exchange.registry;

/** What a book does not allow. */
public final class BookException extends RuntimeException {

    public enum ErrorCode {
        NO_SUCH_ENTRY,
        /** Issued or voided already. */
        NOT_RESERVED,
        NOT_ISSUED
    }

    private final ErrorCode code;

    BookException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }
}
