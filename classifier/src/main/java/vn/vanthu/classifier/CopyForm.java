package vn.vanthu.classifier;

/** Nghị định 30/2020/NĐ-CP, Điều 25. */
public enum CopyForm {
    SAO_Y,
    TRICH_SAO,
    SAO_LUC
}
