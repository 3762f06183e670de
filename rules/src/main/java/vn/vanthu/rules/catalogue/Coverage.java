package vn.vanthu.rules.catalogue;

import java.util.List;

/**
 * How one clause stands with the product of today.
 *
 * @param state {@code APPLIED} only where the pack names a feature of today and a test shows it
 * @param tests the tests that carry the clause's id
 */
public record Coverage(ClauseEntry clause, State state, List<String> tests) {
    public enum State {
        /** A feature of today works by the clause, and a test shows it. */
        APPLIED,
        /** Its text is shown where people need it. */
        SHOWN,
        /** The feature is missing, or no test shows it. */
        PLANNED
    }

    public Coverage {
        tests = List.copyOf(tests);
    }

    public static Coverage of(ClauseEntry clause, List<String> tests) {
        var state = switch (clause.standing()) {
            case Standing.Applied _ -> tests.isEmpty() ? State.PLANNED : State.APPLIED;
            case Standing.Shown _ -> State.SHOWN;
            case Standing.Planned _ -> State.PLANNED;
        };
        return new Coverage(clause, state, tests);
    }
}
