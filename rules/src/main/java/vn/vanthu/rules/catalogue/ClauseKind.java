package vn.vanthu.rules.catalogue;

/** What a clause asks of software. */
public enum ClauseKind {
    /** Enforce: a block, or an act of the hub by itself. */
    E("bắt buộc"),
    /** Warn or help. */
    W("nhắc, trợ giúp"),
    /** Schedule or timer. */
    S("thời hạn, chu kỳ"),
    /** Record, evidence. */
    R("ghi nhận"),
    /** Configuration, reference data. */
    C("thông số"),
    /** For people alone: its text is shown. */
    P("con người thực hiện");

    private final String words;

    ClauseKind(String words) {
        this.words = words;
    }

    /** In Vietnamese, for people. */
    public String words() {
        return words;
    }
}
