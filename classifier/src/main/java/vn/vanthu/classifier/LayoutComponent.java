package vn.vanthu.classifier;

/** The components of a document (NĐ 30/2020 Điều 8 khoản 2; the Party's layout), from its top. */
public enum LayoutComponent {
    /** Quốc hiệu. */
    NATION,
    /** Tiêu ngữ. */
    MOTTO,
    /** Tiêu đề ĐẢNG CỘNG SẢN VIỆT NAM. */
    PARTY_TITLE,
    ISSUER,
    NUMBER,
    PLACE_AND_DATE,
    KIND,
    SUMMARY,
    BODY,
    POSITION,
    SIGNER,
    RECIPIENTS
}
