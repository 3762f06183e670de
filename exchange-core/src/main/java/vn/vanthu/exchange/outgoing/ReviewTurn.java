package vn.vanthu.exchange.outgoing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One reviewer's turn.
 *
 * @param round of submissions, from 1
 * @param revision of the file that he sees
 * @param decision null while it is his turn, or another's before him
 */
record ReviewTurn(
        int round,
        ReviewStep step,
        int revision,
        long reviewerId,
        String reviewer,
        String position,
        @Nullable Decision decision,
        @Nullable String remark,
        @Nullable Instant decidedAt) {

    enum Decision {
        PASSED,
        RETURNED,
        /** The clerk took the draft back before he decided. */
        ENDED
    }

    public boolean open() {
        return decision == null;
    }

    /** For the page: who, and what became of it. */
    public String words() {
        String who = (position + " " + reviewer).strip();
        if (decision == null) {
            return who + ": đang chờ";
        }
        return who
                + switch (decision) {
                    case PASSED -> ": đã duyệt";
                    case RETURNED -> ": trả lại";
                    case ENDED -> ": rút trình trước khi duyệt";
                }
                + (remark == null || remark.isEmpty() ? "" : ", “" + remark + "”");
    }
}
