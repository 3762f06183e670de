package vn.vanthu.exchange.dispatch;

import java.time.Instant;
import java.util.Optional;

/** The second ladder: what the receiving agency has done, by the codes of its status messages. */
public enum BusinessState {
    ARRIVED("01"),
    REJECTED("02"),
    REGISTERED("03"),
    ASSIGNED("04"),
    IN_PROGRESS("05"),
    DONE("06");

    private final String code;

    BusinessState(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<BusinessState> ofCode(String code) {
        for (BusinessState state : values()) {
            if (state.code.equals(code)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    /**
     * Status mails may overtake one another: a later rung stays, a completion is final. After a refusal counts only what its
     * recipient said later: he got the document once more, unharmed.
     *
     * @param at when this was said, to the second
     */
    boolean follows(Optional<Said> present, Instant at) {
        if (present.isEmpty()) {
            return true;
        }
        Said last = present.get();
        return switch (last.state()) {
            case REJECTED -> at.isAfter(last.at());
            case ARRIVED, REGISTERED, ASSIGNED, IN_PROGRESS, DONE ->
                ordinal() > last.state().ordinal();
        };
    }

    /** What a recipient said last, and when he said it. */
    record Said(BusinessState state, Instant at) {}
}
