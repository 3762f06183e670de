package vn.vanthu.exchange.judging;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the codes of signatures mean, for people. */
public final class SignatureWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

    private static final Map<String, String> STATUSES = Map.of(
            "VALID", "hợp lệ",
            "INVALID", "KHÔNG HỢP LỆ",
            "INDETERMINATE", "chưa kết luận được");

    private static final Map<String, String> REASONS = Map.of(
            "TAMPERED", "nội dung đã bị sửa sau khi ký",
            "CHANGED_AFTER_SIGNING", "sau khi ký, tệp bị thêm hoặc đổi phần mà người ký không cho phép",
            "PARTIAL_COVERAGE", "chữ ký không bao trùm toàn văn bản",
            "WEAK_ALGORITHM", "thuật toán ký không còn an toàn",
            "MALFORMED", "chữ ký hỏng hoặc không đúng quy cách",
            "UNTRUSTED", "chứng thư không thuộc tổ chức được tin cậy",
            "EXPIRED", "chứng thư hết hạn, không có dấu thời gian chứng minh đã ký trước đó",
            "REVOKED", "chứng thư đã bị thu hồi, không có gì chứng minh đã ký trước đó",
            "REVOCATION_UNKNOWN", "chưa biết chứng thư có bị thu hồi hay không",
            "KEY_USAGE", "chứng thư không dùng để ký văn bản");

    private static final Map<String, String> HOLDERS = Map.of(
            "AGENCY", "cơ quan gửi",
            "PERSON", "cá nhân",
            "OTHER_AGENCY", "cơ quan khác",
            "UNKNOWN", "không rõ");

    private static final Map<String, String> CHANGES = Map.ofEntries(
            Map.entry("SIGNATURE_ADDED", "thêm một chữ ký số"),
            Map.entry("TIME_STAMP_ADDED", "thêm dấu thời gian"),
            Map.entry("VALIDATION_DATA_ADDED", "thêm dữ liệu kiểm tra chữ ký"),
            Map.entry("DESCRIPTION_CHANGED", "đổi thông tin mô tả tệp"),
            Map.entry("FIELD_FILLED", "điền vào ô"),
            Map.entry("NOTE_ADDED", "thêm ghi chú"),
            Map.entry("PAGE_ADDED", "thêm trang"),
            Map.entry("PAGE_REMOVED", "bỏ trang"),
            Map.entry("PAGE_CHANGED", "đổi nội dung trang"),
            Map.entry("ANNOTATION_CHANGED", "thêm, đổi hoặc bỏ chú thích trên trang"),
            Map.entry("FIELD_ADDED", "thêm ô nhập"),
            Map.entry("FIELD_REMOVED", "bỏ ô nhập"),
            Map.entry("FIELD_CHANGED", "đổi ô nhập"),
            Map.entry("SIGNATURE_CHANGED", "đổi chữ ký đã có"),
            Map.entry("SIGNATURE_LAID_OVER_TEXT", "đặt chữ ký đè lên chữ"),
            Map.entry("FORM_CHANGED", "đổi biểu mẫu"),
            Map.entry("DOCUMENT_CHANGED", "đổi cấu trúc văn bản"),
            Map.entry("PERMISSIONS_CHANGED", "đổi quyền sửa tệp"),
            Map.entry("STRUCTURE_IRREGULAR", "phần thêm vào không đúng quy cách"));

    private static final Map<String, String> REVOCATIONS = Map.ofEntries(
            Map.entry("unspecified", "không nêu lý do"),
            Map.entry("keyCompromise", "lộ khóa"),
            Map.entry("cACompromise", "lộ khóa của tổ chức cấp"),
            Map.entry("aACompromise", "lộ khóa của tổ chức cấp"),
            Map.entry("affiliationChanged", "đổi đơn vị"),
            Map.entry("superseded", "đã thay bằng chứng thư khác"),
            Map.entry("cessationOfOperation", "ngừng sử dụng"),
            Map.entry("certificateHold", "tạm dừng"),
            Map.entry("removeFromCRL", "đưa ra khỏi danh sách"),
            Map.entry("privilegeWithdrawn", "thu hồi quyền"));

    private static final Map<String, String> FORMATS = Map.of(
            "PADES", "PAdES, trong tệp PDF",
            "OOXML", "XML-DSig, trong tệp Office",
            "ODF", "XML-DSig, trong tệp OpenDocument",
            "ASIC", "XAdES, trong gói ASiC",
            "XADES", "XAdES, trong tệp XML",
            "CADES", "CAdES");

    private static final Map<String, String> ORIGINS =
            Map.of("FILE", "có trong tệp", "CONFIGURED", "quản trị hệ thống đưa vào");

    private SignatureWords() {}

    /** Of {@code SignatureStatus}. */
    public static String status(String code) {
        return STATUSES.getOrDefault(code, code);
    }

    /** Of {@code SignatureReason}. */
    public static String reason(String code) {
        return REASONS.getOrDefault(code, code);
    }

    public static String holder(String by) {
        return HOLDERS.getOrDefault(by, by);
    }

    /** Of {@code LaterChange}, with its place and whether the signer allowed it. */
    public static String change(SignatureGrounds.Change change) {
        String place = change.place().replaceFirst("^page (\\d+)$", "trang $1");
        return CHANGES.getOrDefault(change.change(), change.change())
                + (place.isEmpty() ? "" : " (" + place + ")")
                + (change.allowed() ? ": được phép" : ": KHÔNG được phép");
    }

    public static String revocation(@Nullable String reason) {
        return reason == null ? "" : REVOCATIONS.getOrDefault(reason, reason);
    }

    /** Of {@code SignatureFormat}. */
    public static String format(String code) {
        return FORMATS.getOrDefault(code, code);
    }

    public static String origin(String origin) {
        return ORIGINS.getOrDefault(origin, origin);
    }

    /** @param iso in Vietnam's time */
    public static String moment(String iso) {
        return MOMENT.format(OffsetDateTime.parse(iso));
    }
}
