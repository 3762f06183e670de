package vn.vanthu.rules;

/** How much a rule weighs. */
public enum Level {
    FORBID,
    PAPER,
    WARN,
    INFORM;

    /** The verdict that a finding of this level and outcome asks for. */
    public Verdict verdict(Outcome outcome) {
        return switch (outcome) {
            case SATISFIED -> Verdict.ACCEPTED;
            case VIOLATED ->
                switch (this) {
                    case FORBID -> Verdict.REFUSED;
                    case PAPER -> Verdict.PAPER_REQUIRED;
                    case WARN, INFORM -> Verdict.ACCEPTED;
                };
            case UNDETERMINED ->
                switch (this) {
                    case FORBID, PAPER -> Verdict.HELD;
                    case WARN, INFORM -> Verdict.ACCEPTED;
                };
        };
    }
}
