package vn.vanthu.signature;

/** Three-valued: INDETERMINATE means that a fact is missing, not that something is wrong. */
public enum SignatureStatus {
    VALID,
    INDETERMINATE,
    INVALID
}
