package vn.vanthu.rules;

/** How well the text behind a citation is known to whoever wrote the rule down. */
public enum Confidence {
    /** The article itself was read. */
    HIGH,
    /** A dependable secondary source. */
    MEDIUM,
    /** One weak source; the article was not at hand. */
    LOW
}
