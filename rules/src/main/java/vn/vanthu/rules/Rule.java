package vn.vanthu.rules;

import java.util.List;

/**
 * A rule as people read it.
 *
 * @param citations in the order of preference; the first in force is the one a finding cites
 * @param when the condition in words: what it applies to, and what must or must not hold
 * @param message what is said where it is violated, with placeholders
 * @param settledBy the role that may settle its undetermined facts
 */
public record Rule(
        String id,
        String title,
        List<Citation> citations,
        Level level,
        String when,
        String message,
        String remedy,
        String settledBy) {
    public Rule {
        citations = List.copyOf(citations);
    }

    public String clause() {
        return citations.getFirst().clause();
    }
}
