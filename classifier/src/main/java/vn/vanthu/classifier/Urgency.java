package vn.vanthu.classifier;

/** Nghị định 30/2020/NĐ-CP, Phụ lục I; the last one is edXML's and the Party's. */
public enum Urgency {
    NONE,
    KHAN,
    THUONG_KHAN,
    HOA_TOC,
    HOA_TOC_HEN_GIO
}
