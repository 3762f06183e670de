package vn.vanthu.classifier;

/** How the Vietnamese letters of a text are stored. */
public enum TextEncoding {
    UNICODE,
    UNICODE_DECOMPOSED,
    TCVN3,
    VNI,
    VISCII,
    VPS,
    BKHCM2,
    WINDOWS_1258,
    /** More than one of the above, Unicode beside a legacy encoding included. */
    MIXED,
    NO_VIETNAMESE,
    UNDETERMINED;

    /** True for an encoding that TCVN 6909:2001 replaced. */
    public boolean legacy() {
        return switch (this) {
            case TCVN3, VNI, VISCII, VPS, BKHCM2, WINDOWS_1258 -> true;
            case UNICODE, UNICODE_DECOMPOSED, MIXED, NO_VIETNAMESE, UNDETERMINED -> false;
        };
    }
}
