package vn.vanthu.exchange.intake;

import java.util.Set;

/** Why a message is held: what happened, and what is to be done about it, for the clerk to read. */
enum Reason {
    INFECTED(
            "Có vi-rút",
            "Máy quét tìm thấy mã độc trong thư. Không ai mở tệp kèm theo.",
            "Báo nơi gửi làm sạch máy và gửi lại. Nếu máy quét nhầm, cập nhật mẫu vi-rút rồi xét lại.",
            "bug"),
    SUSPECT(
            "Nghi có mã độc",
            "Máy quét thấy dấu hiệu đáng ngờ, chưa kết luận được.",
            "Cập nhật mẫu vi-rút rồi xét lại, hoặc đề nghị nơi gửi gửi lại bản sạch.",
            "bug"),
    TAMPERED(
            "Chữ ký không khớp nội dung",
            "Nội dung thư khác với nội dung đã được ký số: thư bị thay đổi sau khi ký.",
            "Đề nghị nơi gửi gửi lại. Không đăng ký văn bản từ thư này.",
            "fingerprint"),
    WEAK_SIGNATURE(
            "Chữ ký không đạt yêu cầu",
            "Chữ ký số của thư dùng thuật toán quá yếu hoặc hỏng, không chứng minh được nơi gửi.",
            "Đề nghị nơi gửi ký lại bằng chứng thư số và thuật toán đang được chấp nhận.",
            "fingerprint"),
    SIGNATURE_UNREADABLE(
            "Không đọc được chữ ký của thư",
            "Cấu trúc chữ ký hoặc phần mã hóa của thư không mở được.",
            "Đề nghị nơi gửi gửi lại thư ký số dạng thường, không mã hóa.",
            "fingerprint"),
    BROKEN_MESSAGE(
            "Thư hỏng, không mở được",
            "Cấu trúc của thư không đúng chuẩn hoặc vượt giới hạn an toàn.",
            "Đề nghị nơi gửi gửi lại. Bản gốc của thư được giữ nguyên.",
            "mail"),
    ACTIVE_CONTENT(
            "Tệp có mã tự chạy",
            "Tệp kèm theo có macro, kịch bản hoặc lệnh tự chạy.",
            "Đề nghị nơi gửi gửi lại bản không có mã tự chạy (tệp .docx, .xlsx thường hoặc PDF).",
            "bug"),
    DOCUMENT_TAMPERED(
            "Chữ ký trên văn bản không hợp lệ",
            "Chữ ký số trong tệp văn bản không khớp nội dung: văn bản bị thay đổi sau khi ký.",
            "Hỏi lại nơi gửi. Chỉ đưa vào hàng chờ khi đã có bản đúng hoặc ý kiến của lãnh đạo.",
            "fingerprint"),
    NO_DOCUMENT(
            "Thư không có văn bản",
            "Thư không kèm tệp văn bản nào để đăng ký.",
            "Lưu như thư thường nếu có nội dung cần giữ, hoặc chuyển vào thư rác.",
            "mail"),
    UNSIGNED(
            "Thư không ký số",
            "Người gửi chưa xác thực: địa chỉ có trong danh bạ nhưng thư không có chữ ký số, ai cũng có thể giả mạo.",
            "Gọi hỏi nơi gửi theo số điện thoại đã biết, rồi đưa vào hàng chờ hoặc lưu như thư thường.",
            "mail"),
    UNKNOWN_SENDER(
            "Nơi gửi chưa có trong danh bạ",
            "Người gửi chưa xác thực: không có đơn vị nào trong danh bạ dùng địa chỉ này.",
            "Kiểm tra nơi gửi, rồi đưa vào hàng chờ hoặc lưu như thư thường.",
            "book-user"),
    UNKNOWN_CERTIFICATE(
            "Chứng thư số chưa đăng ký",
            "Người gửi chưa xác thực: thư còn nguyên vẹn nhưng chứng thư số ký thư chưa được đăng ký cho đơn vị gửi.",
            "Xác nhận chứng thư với nơi gửi và đăng ký vào danh bạ rồi xét lại, hoặc đưa vào hàng chờ kèm lý do.",
            "book-user"),
    SENDER_MISMATCH(
            "Người ký không phải nơi gửi",
            "Người gửi chưa xác thực: chứng thư số ký thư được đăng ký cho đơn vị khác với địa chỉ gửi.",
            "Hỏi lại cả hai đơn vị trước khi đưa vào hàng chờ.",
            "book-user"),
    CERTIFICATE_NOT_VALID(
            "Chứng thư số chưa dùng được",
            "Người gửi chưa xác thực: chứng thư số ký thư hết hạn, bị thu hồi hoặc chưa kiểm tra được lúc thư đến.",
            "Đề nghị nơi gửi ký lại bằng chứng thư còn hiệu lực, hoặc xét lại khi đã có danh sách thu hồi.",
            "book-user"),
    STATUS_UNVERIFIED(
            "Trạng thái từ nơi chưa xác thực",
            "Thư báo trạng thái văn bản nhưng nơi gửi chưa xác thực, nên không được áp dụng.",
            "Chờ thư trạng thái có chữ ký hợp lệ của nơi nhận, hoặc hỏi nơi nhận.",
            "book-user"),
    STATUS_UNKNOWN(
            "Trạng thái của văn bản lạ",
            "Thư báo trạng thái của một văn bản mà đơn vị không gửi đến địa chỉ này.",
            "Đối chiếu với sổ văn bản đi; nếu không liên quan, chuyển vào thư rác.",
            "mail"),
    BOUNCE_UNKNOWN(
            "Báo lỗi của thư lạ",
            "Máy chủ thư báo không phát được một thư, nhưng không có thư nào như thế đang chờ.",
            "Đối chiếu với danh sách đã gửi; nếu không liên quan, chuyển vào thư rác.",
            "mail"),
    FAILED(
            "Chưa xử lý được",
            "Hệ thống đã thử nhiều lần nhưng không xử lý xong thư này.",
            "Xét lại; nếu vẫn không được, báo quản trị hệ thống.",
            "mail");

    private static final Set<Reason> UNVERIFIED =
            Set.of(UNSIGNED, UNKNOWN_SENDER, UNKNOWN_CERTIFICATE, SENDER_MISMATCH, CERTIFICATE_NOT_VALID);

    private final String title;
    private final String explanation;
    private final String remedy;
    private final String icon;

    Reason(String title, String explanation, String remedy, String icon) {
        this.title = title;
        this.explanation = explanation;
        this.remedy = remedy;
        this.icon = icon;
    }

    public String title() {
        return title;
    }

    public String explanation() {
        return explanation;
    }

    public String remedy() {
        return remedy;
    }

    public String icon() {
        return icon;
    }

    /** How it looks in the list: red where something is wrong with the message, else amber. */
    public String tone() {
        return switch (this) {
            case INFECTED, SUSPECT, TAMPERED, WEAK_SIGNATURE, ACTIVE_CONTENT, DOCUMENT_TAMPERED -> "refused";
            case SIGNATURE_UNREADABLE, BROKEN_MESSAGE, FAILED -> "held";
            case NO_DOCUMENT,
                    UNSIGNED,
                    UNKNOWN_SENDER,
                    UNKNOWN_CERTIFICATE,
                    SENDER_MISMATCH,
                    CERTIFICATE_NOT_VALID,
                    STATUS_UNVERIFIED,
                    STATUS_UNKNOWN,
                    BOUNCE_UNKNOWN -> "warning";
        };
    }

    /** Nothing is wrong but that nobody knows who sent it: the clerk may answer for it. */
    boolean unverified() {
        return UNVERIFIED.contains(this);
    }

    /** Whether the clerk may take it into the queue by his own act. */
    boolean admissible() {
        return unverified() || this == DOCUMENT_TAMPERED;
    }

    /** Whether it may be kept as ordinary correspondence: nothing in it is dangerous to read. */
    boolean correspondence() {
        return unverified()
                || this == NO_DOCUMENT
                || this == STATUS_UNKNOWN
                || this == STATUS_UNVERIFIED
                || this == BOUNCE_UNKNOWN;
    }

    /** Nobody looked into all of it for marks of secrecy: the message itself is the named officer's, not the clerk's. */
    boolean unexamined() {
        return this == SIGNATURE_UNREADABLE || this == BROKEN_MESSAGE || this == FAILED || this == BOUNCE_UNKNOWN;
    }

    /** Whether a verified sender may be told that his is not taken. */
    boolean returnable() {
        return this == SUSPECT || this == ACTIVE_CONTENT || this == DOCUMENT_TAMPERED || this == NO_DOCUMENT;
    }
}
