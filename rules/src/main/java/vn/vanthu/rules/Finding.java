package vn.vanthu.rules;

import java.util.List;

/**
 * What one rule says about one document.
 *
 * @param rule the rule's id, {@code HCM-8.3a}
 * @param message one Vietnamese sentence, with the values found
 * @param remedy what to do and who does it; empty where nothing is left to do
 * @param missingFacts the facts that could not be established, empty unless undetermined
 * @param settledBy the role that may settle them by inspection
 * @param overtakenBy the higher law that validates what the rule denies; empty as a rule
 */
public record Finding(
        String rule,
        Outcome result,
        Level level,
        Citation citation,
        String message,
        String remedy,
        List<String> missingFacts,
        String settledBy,
        List<Citation> overtakenBy) {
    public Finding {
        missingFacts = List.copyOf(missingFacts);
        overtakenBy = List.copyOf(overtakenBy);
    }

    public Verdict verdict() {
        return level.verdict(result);
    }
}
