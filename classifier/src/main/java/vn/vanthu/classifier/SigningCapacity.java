package vn.vanthu.classifier;

/** Nghị định 30/2020/NĐ-CP, Điều 13. */
public enum SigningCapacity {
    /** Thay mặt tập thể. */
    TM,
    /** Ký thay. */
    KT,
    /** Thừa lệnh. */
    TL,
    /** Thừa ủy quyền. */
    TUQ,
    /** Quyền. */
    Q
}
