package vn.vanthu.classifier;

/** What kind of trace a {@link SecrecyCue} is. */
public enum SecrecyCueKind {
    /** A stand-alone MẬT, TỐI MẬT or TUYỆT MẬT. */
    MARK,
    /** {@code Độ mật: Tối mật}. */
    LABELLED_LEVEL,
    /** Chỉ người có tên mới được bóc bì. */
    NAMED_OPENER,
    /** TÀI LIỆU THU HỒI. */
    RECALLABLE,
    /** Bản số: 03. */
    COPY_NUMBER,
    /** Thời hạn bảo vệ bí mật nhà nước, or its prolongation. */
    PROTECTION_TERM,
    /** (Không) được phép sao, chụp. */
    COPYING_PERMISSION,
    /** BẢN SAO BÍ MẬT NHÀ NƯỚC, Bản sao số. */
    SECRET_COPY,
    /** Words that may be a mark: a person has to look. */
    POSSIBLE_MARK,
    /** A property of the file says so. */
    METADATA,
    /** The file's name says so: a warning only. */
    FILE_NAME,
    /** GIẢI MẬT: the secret has ended. */
    DECLASSIFIED
}
