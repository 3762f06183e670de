package vn.vanthu.signature.pades;

/**
 * Into which field of a PDF a signature goes.
 *
 * @param name of the field with those above it, where it is NAMED; else empty
 */
public record FieldChoice(Kind kind, String name) {

    public enum Kind {
        /** The first that waits and is for the signer; without one, one of its own. */
        FIRST,
        /** The one of that name, which waits. */
        NAMED,
        /** One of its own, where the signature is shown. */
        OWN
    }

    public FieldChoice {
        if (name.isEmpty() == (kind == Kind.NAMED)) {
            throw new IllegalArgumentException(kind + " with the name “" + name + "”");
        }
    }

    public static FieldChoice first() {
        return new FieldChoice(Kind.FIRST, "");
    }

    /** @param name not empty */
    public static FieldChoice named(String name) {
        return new FieldChoice(Kind.NAMED, name);
    }

    public static FieldChoice own() {
        return new FieldChoice(Kind.OWN, "");
    }
}
