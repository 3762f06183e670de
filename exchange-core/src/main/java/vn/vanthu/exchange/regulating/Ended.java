package vn.vanthu.exchange.regulating;

/** What became of an act on a change. */
sealed interface Ended {

    record Done(RegulationChange change) implements Ended {}

    /** Somebody acted meanwhile; this is how the newest change stands. */
    record Overtaken(RegulationChange standing) implements Ended {}

    /** It may not be done, for a reason in Vietnamese. */
    record NotAllowed(String why) implements Ended {}
}
