package vn.vanthu.signature.keys;

/** Ends a signing that waits for something from elsewhere; nothing is wrong with the document. */
public abstract class SigningPaused extends RuntimeException {
    private static final long serialVersionUID = 1;

    protected SigningPaused(String what) {
        super(what, null, false, false);
    }
}
