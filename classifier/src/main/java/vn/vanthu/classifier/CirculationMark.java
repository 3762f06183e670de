package vn.vanthu.classifier;

/** Nghị định 30/2020/NĐ-CP, Phụ lục I, III.2: limits of circulation; no state secret. */
public enum CirculationMark {
    XEM_XONG_TRA_LAI,
    LUU_HANH_NOI_BO
}
