package vn.vanthu.classifier;

/**
 * The 29 kinds of Nghị định 30/2020/NĐ-CP, Điều 7, then those that only the Party has, then the acts of law that are none of
 * both (Luật 64/2025/QH15); acts that bodies issue together are their own kind here.
 */
public enum DocumentKind {
    NGHI_QUYET("Nghị quyết", "NQ"),
    QUYET_DINH("Quyết định", "QĐ"),
    CHI_THI("Chỉ thị", "CT"),
    QUY_CHE("Quy chế", "QC"),
    QUY_DINH("Quy định", "QyĐ"),
    THONG_CAO("Thông cáo", "TC"),
    THONG_BAO("Thông báo", "TB"),
    HUONG_DAN("Hướng dẫn", "HD"),
    CHUONG_TRINH("Chương trình", "CTr"),
    KE_HOACH("Kế hoạch", "KH"),
    PHUONG_AN("Phương án", "PA"),
    DE_AN("Đề án", "ĐA"),
    DU_AN("Dự án", "DA"),
    BAO_CAO("Báo cáo", "BC"),
    BIEN_BAN("Biên bản", "BB"),
    TO_TRINH("Tờ trình", "TTr"),
    HOP_DONG("Hợp đồng", "HĐ"),
    CONG_DIEN("Công điện", "CĐ"),
    BAN_GHI_NHO("Bản ghi nhớ", "BGN"),
    BAN_THOA_THUAN("Bản thỏa thuận", "BTT"),
    GIAY_UY_QUYEN("Giấy ủy quyền", "GUQ"),
    GIAY_MOI("Giấy mời", "GM"),
    GIAY_GIOI_THIEU("Giấy giới thiệu", "GGT"),
    GIAY_NGHI_PHEP("Giấy nghỉ phép", "GNP"),
    PHIEU_GUI("Phiếu gửi", "PG"),
    PHIEU_CHUYEN("Phiếu chuyển", "PC"),
    PHIEU_BAO("Phiếu báo", "PB"),
    CONG_VAN("Công văn", "CV"),
    THU_CONG("Thư công", ""),
    /** From here on: kinds that only the Party has. */
    KET_LUAN("Kết luận", "KL"),
    THONG_TRI("Thông tri", "TT"),
    QUY_TRINH("Quy trình", "QTr"),
    CHIEN_LUOC("Chiến lược", "CL"),
    DIEU_LE("Điều lệ", "ĐL"),
    TUYEN_BO("Tuyên bố", "TBo"),
    LOI_KEU_GOI("Lời kêu gọi", "LKG"),
    QUY_HOACH("Quy hoạch", "QH"),
    GIAY_DI_DUONG("Giấy đi đường", "GĐĐ"),
    GIAY_CHUNG_NHAN("Giấy chứng nhận", "GCN"),
    /** From here on: acts of law. */
    LUAT("Luật", ""),
    BO_LUAT("Bộ luật", ""),
    PHAP_LENH("Pháp lệnh", ""),
    LENH("Lệnh", "L"),
    NGHI_DINH("Nghị định", "NĐ"),
    THONG_TU("Thông tư", "TT");

    private final String title;
    private final String abbreviation;

    DocumentKind(String title, String abbreviation) {
        this.title = title;
        this.abbreviation = abbreviation;
    }

    /** The kind's name as a document prints it, in sentence case. */
    public String title() {
        return title;
    }

    /** As used in symbols (Phụ lục III); empty for a kind that has none. CV is the Party's. */
    public String abbreviation() {
        return abbreviation;
    }

    public boolean partyOnly() {
        return ordinal() >= KET_LUAN.ordinal() && !actOfLaw();
    }

    /** Whether it is an act of law and no kind of administrative document: a law, a decree, a circular. */
    public boolean actOfLaw() {
        return ordinal() >= LUAT.ordinal();
    }
}
