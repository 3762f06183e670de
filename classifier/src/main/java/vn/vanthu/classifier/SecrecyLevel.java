package vn.vanthu.classifier;

/** Luật Bảo vệ bí mật nhà nước: three levels, from low to high. */
public enum SecrecyLevel {
    NONE,
    MAT,
    TOI_MAT,
    TUYET_MAT,
    /** The text, or a part of it, could not be read. */
    UNDETERMINED
}
