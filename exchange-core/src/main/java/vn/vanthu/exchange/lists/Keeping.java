package vn.vanthu.exchange.lists;

/** What became of a list that somebody wanted to keep. */
sealed interface Keeping {

    record Kept(KeptList list) implements Keeping {}

    /** Somebody kept another one meanwhile. */
    record Overtaken(KeptList standing) implements Keeping {}
}
