package vn.vanthu.exchange.outgoing;

/** Where a document stands on its road out (decisions: the road of a document out). */
enum DeskState {
    /** Kept and hashed; the machine judges it next. */
    RECEIVED,
    /** The draft's verdict stands; the clerk's turn. */
    JUDGED,
    /** A reviewer's turn: the agency's rule wants the draft seen before it is signed. */
    IN_REVIEW,
    /** The competent person's turn. */
    SUBMITTED,
    /** A number is reserved and is being written into the text, or waits for a version that carries it. */
    NUMBERING,
    /** The numbered text is shown; the competent person signs it, or the reservation lapses. */
    NUMBERED,
    /** He has ordered his signature. */
    SIGNING,
    /** Approved; the clerk's turn. */
    SIGNED,
    /** The clerk has ordered the agency's signature. */
    RELEASING,
    /** Nothing changes it any more; judged again next. */
    FROZEN,
    /** The second verdict misses a fact. */
    HELD_BACK,
    /** May go; handed over next. */
    CLEARED,
    HANDED_OVER,
    /** Given back to the clerk, with the reason. */
    RETURNED,
    /** The second verdict forbids it. */
    STOPPED,
    WITHDRAWN,
    /** A state secret, or taken for one: nothing of it is shown. */
    LOCKED;

    /** Whether the machine takes the next step by itself. */
    boolean machineMoves() {
        return switch (this) {
            case RECEIVED, NUMBERING, SIGNING, RELEASING, FROZEN, CLEARED -> true;
            case JUDGED,
                    IN_REVIEW,
                    SUBMITTED,
                    NUMBERED,
                    SIGNED,
                    HELD_BACK,
                    HANDED_OVER,
                    RETURNED,
                    STOPPED,
                    WITHDRAWN,
                    LOCKED -> false;
        };
    }
}
