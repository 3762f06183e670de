package vn.vanthu.rules.pack;

import vn.vanthu.rules.Outcome;
import vn.vanthu.rules.condition.FactSource;

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

    String message(Outcome outcome, FactSource facts) {
        return switch (outcome) {
            case VIOLATED -> violated.fill(facts);
            case UNDETERMINED -> undetermined.fill(facts);
            case SATISFIED -> satisfied.fill(facts);
        };
    }

    String remedy(Outcome outcome, FactSource facts) {
        return switch (outcome) {
            case VIOLATED -> remedy.fill(facts);
            case UNDETERMINED -> settling.fill(facts);
            case SATISFIED -> "";
        };
    }
}
