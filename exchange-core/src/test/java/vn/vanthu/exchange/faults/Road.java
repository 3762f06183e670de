package vn.vanthu.exchange.faults;

/** What a document meets on its way; each road passes states that the straight one does not. */
enum Road {
    STRAIGHT,
    SAVED_FIRST,
    TAKEN_BACK,
    GIVEN_BACK,
    WITHDRAWN,
    LAPSED,
    WITHOUT_PLACES,
    POINTED,
    BY_TOKEN,
    SCANNED,
    CALLED_SECRET,
    SECRET,
    REJECTED,
    KEPT_OUTSIDE,
    PRESENTED_LATER,
    DIRECTED_TWICE,
    SENT_BACK,
    TASK_RETURNED,
    FOR_INFORMATION,
    UNSIGNABLE,
    SENT_AGAIN,
    PUT_OFF,
    ON_PAPER,
    DEPARTS_ON_PAPER,
    SECRET_FROM_OUTSIDE;

    /** Whether the sending agency has a file of it. */
    boolean uploaded() {
        return this != ON_PAPER && this != DEPARTS_ON_PAPER && this != SECRET_FROM_OUTSIDE;
    }

    /** Whether it leaves the sending agency at all. */
    boolean leaves() {
        return switch (this) {
            case WITHDRAWN, SECRET, ON_PAPER, DEPARTS_ON_PAPER, SECRET_FROM_OUTSIDE -> false;
            case STRAIGHT,
                    SAVED_FIRST,
                    TAKEN_BACK,
                    GIVEN_BACK,
                    LAPSED,
                    WITHOUT_PLACES,
                    POINTED,
                    BY_TOKEN,
                    SCANNED,
                    CALLED_SECRET,
                    REJECTED,
                    KEPT_OUTSIDE,
                    PRESENTED_LATER,
                    DIRECTED_TWICE,
                    SENT_BACK,
                    TASK_RETURNED,
                    FOR_INFORMATION,
                    UNSIGNABLE,
                    SENT_AGAIN,
                    PUT_OFF -> true;
        };
    }

    boolean registered() {
        return this == ON_PAPER || leaves() && this != REJECTED && this != KEPT_OUTSIDE;
    }
}
