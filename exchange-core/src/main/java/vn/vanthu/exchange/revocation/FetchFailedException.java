package vn.vanthu.exchange.revocation;

import java.io.IOException;

/** Why an authority gave nothing that can be used. */
final class FetchFailedException extends IOException {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    enum Why {
        NOT_REACHED,
        TIMEOUT,
        PRIVATE_ADDRESS,
        STATUS,
        TOO_BIG,
        MALFORMED
    }

    private final Why why;

    FetchFailedException(Why why, String message) {
        super(message);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
