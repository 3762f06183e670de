package vn.vanthu.exchange.intake;

/** What became of an act of a clerk or an officer. */
sealed interface Act {

    record Done(String words) implements Act {}

    /** Somebody was there before, or the same form came twice. */
    record Stale(String words) implements Act {}

    /** Not without what is missing: said beside the form, which keeps what was typed. */
    record Wanting(String field, String words) implements Act {}

    /** Nothing of that kind in this agency, or not for this person. */
    record Absent() implements Act {}
}
