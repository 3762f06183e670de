package vn.vanthu.exchange.cli;

import java.util.List;
import java.util.Map;
import vn.vanthu.exchange.judging.ReportedFacts.Signature;

/**
 * What all signatures of a file come to, in one sentence. Green only where the sending agency signed, and after the
 * person who answers for the document (30/2020/NĐ-CP, Điều 32 khoản 2).
 */
record SignatureSentence(Light light, String text) {
    private static final Map<String, String> REASONS = Map.of(
            "TAMPERED", "nội dung đã bị sửa sau khi ký",
            "CHANGED_AFTER_SIGNING", "sau khi ký, tệp bị thêm hoặc đổi phần mà người ký không cho phép",
            "PARTIAL_COVERAGE", "chữ ký không bao trùm toàn văn bản",
            "WEAK_ALGORITHM", "thuật toán ký không còn an toàn",
            "MALFORMED", "chữ ký hỏng hoặc không đúng quy cách",
            "UNTRUSTED", "chứng thư không thuộc tổ chức được tin cậy",
            "EXPIRED", "chứng thư hết hạn, không có dấu thời gian chứng minh đã ký trước đó",
            "REVOKED", "chứng thư đã bị thu hồi",
            "REVOCATION_UNKNOWN", "chưa biết chứng thư có bị thu hồi hay không",
            "KEY_USAGE", "chứng thư không dùng để ký văn bản");

    /** Three lights. */
    enum Light {
        GREEN(Lines.GREEN, "ĐẠT"),
        AMBER(Lines.YELLOW, "CẦN XEM"),
        RED(Lines.RED, "KHÔNG ĐẠT");

        private final String colour;
        private final String word;

        Light(String colour, String word) {
            this.colour = colour;
            this.word = word;
        }
    }

    static SignatureSentence of(List<Signature> signatures) {
        if (signatures.isEmpty()) {
            return new SignatureSentence(Light.AMBER, "Tệp không có chữ ký số.");
        }
        for (Signature signature : signatures) {
            if (signature.status().equals("INVALID")) {
                return new SignatureSentence(Light.RED, "Chữ ký số không hợp lệ: " + explained(signature) + ".");
            }
        }
        for (Signature signature : signatures) {
            if (signature.status().equals("INDETERMINATE")) {
                return new SignatureSentence(
                        Light.AMBER, "Chưa kết luận được chữ ký số: " + explained(signature) + ".");
            }
        }
        return ofValid(signatures.stream().map(Signature::by).toList());
    }

    private static SignatureSentence ofValid(List<String> by) {
        int agency = by.indexOf("AGENCY");
        int person = by.indexOf("PERSON");
        if (agency < 0) {
            return new SignatureSentence(
                    Light.AMBER, "Chữ ký số còn nguyên vẹn nhưng không phải của cơ quan gửi văn bản.");
        }
        if (person > agency) {
            return new SignatureSentence(
                    Light.AMBER,
                    "Cơ quan ký trước người có thẩm quyền; phải ký ngược lại (30/2020/NĐ-CP, Điều 32 khoản 2).");
        }
        return new SignatureSentence(
                Light.GREEN,
                person < 0
                        ? "Cơ quan gửi đã ký số; văn bản còn nguyên vẹn."
                        : "Người có thẩm quyền và cơ quan gửi đã ký số; văn bản còn nguyên vẹn.");
    }

    private static String explained(Signature signature) {
        String reason = signature.reason();
        return reason == null ? "" : reason(reason);
    }

    /** A reason of {@code SignatureReason} in words. */
    static String reason(String code) {
        return REASONS.getOrDefault(code, code);
    }

    String painted() {
        return Lines.paint(light.colour, light.word) + ". " + text;
    }
}
