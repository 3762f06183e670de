package vn.vanthu.exchange.judging;

import java.util.List;
import vn.vanthu.exchange.judging.ReportedFacts.Signature;

/**
 * What all signatures of a file come to, in one sentence. Green only where the sending agency signed, and after the
 * person who answers for the document (30/2020/NĐ-CP, Điều 32 khoản 2).
 */
public record SignatureSentence(Light light, String text) {
    /** Three lights, each with its word: colour alone tells nothing to who does not see it. */
    public enum Light {
        GREEN("ĐẠT"),
        AMBER("CẦN XEM"),
        RED("KHÔNG ĐẠT");

        private final String word;

        Light(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public static SignatureSentence of(List<Signature> signatures) {
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
        return ofValid(signatures);
    }

    private static SignatureSentence ofValid(List<Signature> signatures) {
        List<String> by = signatures.stream().map(Signature::by).toList();
        if (!by.contains("AGENCY")) {
            return new SignatureSentence(
                    Light.AMBER, "Chữ ký số còn nguyên vẹn nhưng không phải của cơ quan gửi văn bản.");
        }
        if (SigningOrder.of(signatures)
                .filter(order -> order == SigningOrder.AGENCY_FIRST)
                .isPresent()) {
            return new SignatureSentence(
                    Light.AMBER,
                    "Cơ quan ký trước người có thẩm quyền; phải ký ngược lại (30/2020/NĐ-CP, Điều 32 khoản 2).");
        }
        return new SignatureSentence(
                Light.GREEN,
                by.contains("PERSON")
                        ? "Người có thẩm quyền và cơ quan gửi đã ký số; văn bản còn nguyên vẹn."
                        : "Cơ quan gửi đã ký số; văn bản còn nguyên vẹn.");
    }

    private static String explained(Signature signature) {
        String reason = signature.reason();
        return reason == null ? "" : SignatureWords.reason(reason);
    }
}
