package vn.vanthu.exchange.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a timeline.
 *
 * @param at null for what is still awaited
 * @param tone {@code blue}, {@code green}, {@code amber}, {@code red}, {@code neutral}, or {@code open} for what is awaited
 * @param detail a second line: a reason, a direction; may be empty
 * @param evidence what proves it: an SMTP reply, a signed status; may be empty
 */
public record TimelineEvent(@Nullable Instant at, String words, String detail, String evidence, String tone) {

    public TimelineEvent(Instant at, String words, String tone) {
        this(at, words, "", "", tone);
    }
}
