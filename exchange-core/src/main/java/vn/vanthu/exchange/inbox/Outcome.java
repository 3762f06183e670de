package vn.vanthu.exchange.inbox;

import java.util.List;

/** What became of something that a person asked for. */
sealed interface Outcome<T> {

    record Done<T>(T result) implements Outcome<T> {}

    /** The form has to be mended. */
    record Faulty<T>(List<Fault> faults) implements Outcome<T> {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** Somebody was first: the state is another one now. {@code words} says who did what when. */
    record Overtaken<T>(Arrival arrival, String words) implements Outcome<T> {}

    /** Not there, or not for this person. */
    record Missing<T>() implements Outcome<T> {}
}
