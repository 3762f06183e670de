package vn.vanthu.classifier.text;

import java.io.IOException;
import vn.vanthu.classifier.UnreadableReason;

/** Ends the reading of a file that cannot be read, with the reason. Never leaves this module. */
public final class UnreadableException extends IOException {

    private final UnreadableReason reason;

    public UnreadableException(UnreadableReason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public UnreadableReason reason() {
        return reason;
    }
}
