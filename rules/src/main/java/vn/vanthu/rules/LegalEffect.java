package vn.vanthu.rules;

/** What national law makes of the file itself, whatever the verdict says about its road. */
public enum LegalEffect {
    /** Equal to the paper original: 30/2020/NĐ-CP, Điều 5 khoản 1. */
    ORIGINAL,
    /** Signed by the agency, in place of paper: 28/2018/QĐ-TTg, Điều 4. */
    EQUIVALENT,
    /** A digitised or certified copy under the agency's signature: 30/2020/NĐ-CP, Điều 25 and 26. */
    COPY,
    /** For information and reference, never in place of paper: 28/2018/QĐ-TTg, Điều 4. */
    INFORMATION_ONLY,
    NONE
}
