package vn.vanthu.rules;

import java.util.List;
import java.util.Set;

/**
 * A rule as people read it.
 *
 * @param citations in the order of preference; the first in force is the one a finding cites
 * @param when the condition in words: what it applies to, and what must or must not hold
 * @param message what is said where it is violated, with placeholders
 * @param settledBy the role that may settle its undetermined facts
 * @param span the days of its own; most hold as long as what they cite
 * @param facts the names of all facts that its condition asks for, those of higher laws left out
 */
public record Rule(
        String id,
        String title,
        List<Citation> citations,
        Level level,
        String when,
        String message,
        String remedy,
        String settledBy,
        Span span,
        Set<String> facts) {
    public Rule {
        citations = List.copyOf(citations);
        facts = Set.copyOf(facts);
    }

    public String clause() {
        return citations.getFirst().clause();
    }
}
