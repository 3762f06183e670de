package vn.vanthu.rules.pack;

import vn.vanthu.rules.Outcome;
import vn.vanthu.rules.condition.Told;

/**
 * What a rule says to people.
 *
 * @param remedy what to do where the rule is broken, and who does it
 * @param settling what would clear up an open fact, and who does it
 */
record Wording(
        Template violated,
        Template undetermined,
        Template satisfied,
        Template remedy,
        Template settling,
        String settledBy) {
    /** Says the same of all documents. */
    boolean constant(Outcome outcome) {
        return switch (outcome) {
            case VIOLATED -> violated.constant() && remedy.constant();
            case UNDETERMINED -> undetermined.constant() && settling.constant();
            case SATISFIED -> satisfied.constant();
        };
    }

    String message(Outcome outcome, Told told) {
        return switch (outcome) {
            case VIOLATED -> violated.fill(told);
            case UNDETERMINED -> undetermined.fill(told);
            case SATISFIED -> satisfied.fill(told);
        };
    }

    String remedy(Outcome outcome, Told told) {
        return switch (outcome) {
            case VIOLATED -> remedy.fill(told);
            case UNDETERMINED -> settling.fill(told);
            case SATISFIED -> "";
        };
    }
}
