package vn.vanthu.exchange.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person has to do about an arrival.
 *
 * @param answer the report, the opinion, or why it was returned
 */
record Task(
        long id,
        UUID arrivalId,
        long directionId,
        long personId,
        String personName,
        @Nullable String division,
        Part part,
        State state,
        @Nullable LocalDate deadline,
        Instant assignedAt,
        @Nullable Instant startedAt,
        @Nullable Instant doneAt,
        @Nullable String answer) {

    public boolean open() {
        return state == State.ASSIGNED || state == State.IN_PROGRESS;
    }

    boolean finished() {
        return state == State.DONE || state == State.CLOSED;
    }

    enum Part {
        LEAD("Chủ trì"),
        COORDINATE("Phối hợp"),
        OPINION("Cho ý kiến"),
        FOR_INFORMATION("Để biết");

        private final String title;

        Part(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    enum State {
        ASSIGNED("Chưa bắt đầu"),
        IN_PROGRESS("Đang xử lý"),
        DONE("Đã xong"),
        /** Ended unreported when the lead reported the document done. */
        CLOSED("Kết thúc theo chủ trì"),
        RETURNED("Đã trả lại"),
        DELEGATED("Đã chuyển tiếp"),
        WITHDRAWN("Đã rút lại");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
