package vn.vanthu.exchange.inbox;

import org.jspecify.annotations.Nullable;

/**
 * What is proposed for a field before anybody looked.
 *
 * @param percent how sure, 0 to 100
 * @param page from 1; 0 where it stands nowhere in the document
 * @param other what the sender declared, where it differs
 */
record Proposal(
        String value,
        int percent,
        Source source,
        int page,
        int line,
        @Nullable String other) {

    /** Below it a person must look (ui.md 5.6). */
    static final int SURE = 80;

    boolean unsure() {
        return percent < SURE;
    }

    enum Source {
        MACHINE,
        SENDER,
        BOTH,
        COUNTED
    }
}
