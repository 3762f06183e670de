package vn.vanthu.classifier;

/** Whose layout a document follows. */
public enum Tradition {
    /** Nghị định 30/2020/NĐ-CP. */
    STATE,
    /** Hướng dẫn 36-HD/VPTW, 05-HD/VPTW. */
    PARTY
}
