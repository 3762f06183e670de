package vn.vanthu.signature;

/** How a signature is carried. */
public enum SignatureFormat {
    PADES,
    OOXML,
    ODF,
    ASIC,
    XADES,
    CADES
}
