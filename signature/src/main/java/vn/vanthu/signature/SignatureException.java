package vn.vanthu.signature;

import vn.vanthu.signature.keys.SigningPaused;

/** The world failing while signing or reading trust: a key that does not open, a file that is not there. */
public final class SignatureException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ErrorCode code;

    public SignatureException(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public SignatureException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    /** A document that takes no signature, for what went wrong with it; a failure that is known stays what it is. */
    public static SignatureException unsignable(Exception cause) {
        if (cause instanceof SigningPaused paused) {
            throw paused;
        }
        return cause instanceof SignatureException known
                ? known
                : new SignatureException(ErrorCode.DOCUMENT_UNSIGNABLE, "cannot sign: " + cause.getMessage(), cause);
    }

    public ErrorCode code() {
        return code;
    }

    /** Stable codes for the edge. */
    public enum ErrorCode {
        KEY_UNREADABLE,
        TRUST_UNREADABLE,
        DOCUMENT_UNSIGNABLE,
        DOCUMENT_ENCRYPTED,
        DOCUMENT_FORBIDS_SIGNATURES,
        /** Its tables do not fit what stands in it. */
        DOCUMENT_DAMAGED,
        /** The field that waits for the signature asks for one of another kind (seed value). */
        FIELD_DEMANDS_OTHERWISE,
        /** It asks for a time-stamp, and no authority is configured. */
        FIELD_DEMANDS_TIME_STAMP,
        /** The field that was chosen is not there, is signed or locked, or is for another. */
        FIELD_NOT_READY,
        TIME_STAMP_UNAVAILABLE
    }
}
