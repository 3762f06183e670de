package vn.vanthu.rules;

/** A rule pack that must not be used: it names the pack, the rule and the key at fault. */
public final class PackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PackException(String where, String what) {
        super(where + ": " + what);
    }

    public PackException(String where, String what, Throwable cause) {
        super(where + ": " + what, cause);
    }
}
