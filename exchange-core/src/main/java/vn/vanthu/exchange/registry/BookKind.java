package vn.vanthu.exchange.registry;

/** The two registers of NĐ 30/2020 Phụ lục IV. */
public enum BookKind {
    /** Sổ đăng ký văn bản đến. */
    ARRIVAL,
    /** Sổ đăng ký văn bản đi. */
    OUTGOING
}
