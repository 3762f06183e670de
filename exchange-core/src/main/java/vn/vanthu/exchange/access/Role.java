package vn.vanthu.exchange.access;

/** What a user is to his agency. */
public enum Role {
    /** Văn thư. */
    CLERK,
    /** Người đứng đầu. */
    HEAD,
    /** Cấp phó. */
    DEPUTY,
    /** Lãnh đạo phòng. */
    DIVISION_HEAD,
    /** Chuyên viên. */
    SPECIALIST,
    /** Quản trị. */
    ADMIN;

    /** As Spring Security's expressions call it. */
    public String authority() {
        return "ROLE_" + name();
    }
}
