package vn.vanthu.rules.pack;

/** A pack that does not load: it names the pack, the rule where there is one, and what is wrong. */
public final class PackException extends RuntimeException {
    public PackException(String pack, String where, String problem) {
        super(pack + ": " + where + ": " + problem);
    }

    PackException(String pack, String where, Throwable cause) {
        super(pack + ": " + where + ": " + cause.getMessage(), cause);
    }
}
