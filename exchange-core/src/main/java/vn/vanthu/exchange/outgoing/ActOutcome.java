package vn.vanthu.exchange.outgoing;

import java.util.List;

/** What became of something that a person did at the desk. */
sealed interface ActOutcome {

    record Done() implements ActOutcome {}

    /** Somebody (or the machine) was there first; {@code present} says who, when and what stands now. */
    record Overtaken(OutgoingDocument present) implements ActOutcome {}

    /** Nothing was changed. */
    record Refused(List<Problem> problems) implements ActOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }

        static Refused of(String field, String message) {
            return new Refused(List.of(new Problem(field, message)));
        }
    }

    /** @param field the form's field it speaks of */
    record Problem(String field, String message) {}
}
