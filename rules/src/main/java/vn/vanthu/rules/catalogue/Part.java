package vn.vanthu.rules.catalogue;

/** The part of the product that a clause concerns. */
public enum Part {
    NAME,
    LIFE,
    PWD,
    QUOTA,
    DIR,
    TYPE,
    OUT,
    SECRET,
    ENC,
    LEGAL,
    APPR,
    IN,
    ROUTE,
    CHECK,
    ARCH,
    LOG,
    MAL,
    PROH,
    HAND,
    OUTAGE,
    REPORT,
    ACL,
    TICKET,
    PROFILE
}
