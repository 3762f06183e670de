package vn.vanthu.exchange.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ý kiến chỉ đạo (NĐ 30/2020 Điều 23).
 *
 * @param onwardTaskId the task that a division's head directed onwards; null where a leader directed the arrival itself
 */
record Direction(
        long id,
        UUID arrivalId,
        @Nullable Long onwardTaskId,
        long leaderId,
        String leaderName,
        String leaderPosition,
        Verb verb,
        String opinion,
        @Nullable LocalDate deadline,
        Instant givenAt,
        boolean withdrawn) {

    public String leader() {
        return leaderPosition.isEmpty() ? leaderName : leaderPosition + " " + leaderName;
    }

    enum Verb {
        ASSIGN("Chuyển xử lý"),
        ASK_OPINION("Xin ý kiến"),
        FOR_INFORMATION("Gửi để biết");

        private final String title;

        Verb(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
