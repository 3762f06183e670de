package vn.vanthu.exchange.judging;

import java.time.Instant;
import java.util.Optional;

/**
 * A fact that no machine could establish, settled by a person who looked.
 *
 * @param fact its name as findings miss it: {@code seal}, {@code handSignature}, {@code secrecy}
 * @param value as the rules know it: {@code FOUND}, {@code NONE}; a seal settled as FOUND is red
 * @param secondBy the second person; an alarm or a doubt of secrecy counts as settled only with one
 */
public record Settlement(
        String fact, String value, String settledBy, Optional<String> secondBy, String reason, Instant at) {

    public Settlement {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a settlement says why, got a blank reason for " + fact);
        }
    }
}
