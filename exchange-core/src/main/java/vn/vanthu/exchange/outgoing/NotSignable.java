package vn.vanthu.exchange.outgoing;

import vn.vanthu.signature.SignatureException;

/**
 * Why a document takes no signature.
 *
 * @param reason without full stop, to go on with
 */
record NotSignable(String reason, String remedy) {

    /** @throws SignatureException where it is not the document's fault */
    static NotSignable of(SignatureException refused) {
        return switch (refused.code()) {
            case DOCUMENT_UNSIGNABLE ->
                new NotSignable(
                        "Tệp không nhận chữ ký số", "mở và lưu lại tệp bằng phần mềm soạn thảo rồi nộp bản sửa");
            case DOCUMENT_ENCRYPTED ->
                new NotSignable("Tệp PDF đặt mật khẩu nên không ký được", "bỏ mật khẩu của tệp rồi nộp lại");
            case DOCUMENT_FORBIDS_SIGNATURES ->
                new NotSignable(
                        "Tệp PDF đã bị khóa, không cho ký thêm (do tác giả hoặc một chữ ký trước)",
                        "xin bản chưa khóa rồi nộp lại");
            case DOCUMENT_DAMAGED ->
                new NotSignable(
                        "Tệp PDF bị hỏng: bảng ghi bên trong không khớp nội dung",
                        "xuất lại tệp PDF từ phần mềm soạn thảo rồi nộp lại");
            case FIELD_DEMANDS_OTHERWISE ->
                new NotSignable(
                        "Ô ký có sẵn trong tệp PDF đòi loại chữ ký khác với loại hệ thống tạo",
                        "xin bản có ô ký không kèm yêu cầu đó, hoặc bản không có ô ký, rồi nộp lại");
            case FIELD_DEMANDS_TIME_STAMP ->
                new NotSignable(
                        "Ô ký có sẵn trong tệp PDF đòi dấu thời gian, hệ thống chưa có nơi cấp",
                        "quản trị khai báo nơi cấp dấu thời gian, hoặc nộp bản không có ô ký đó");
            case FIELD_NOT_READY ->
                new NotSignable(
                        "Ô ký đã chọn không còn nhận chữ ký: đã có người ký, bị khóa hoặc dành cho người khác",
                        "nộp lại rồi chọn ô ký khác hoặc một chỗ khác trên trang");
            case KEY_UNREADABLE, TRUST_UNREADABLE, TIME_STAMP_UNAVAILABLE -> throw refused;
        };
    }
}
