package vn.vanthu.exchange.dispatch;

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
     * Status mails may overtake one another: a later rung stays, a refusal and a completion are final.
     */
    boolean follows(Optional<BusinessState> present) {
        if (present.isEmpty()) {
            return true;
        }
        BusinessState now = present.get();
        return now != REJECTED && now != DONE && ordinal() > now.ordinal();
    }
}
