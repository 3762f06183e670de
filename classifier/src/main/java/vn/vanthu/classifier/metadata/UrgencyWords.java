package vn.vanthu.classifier.metadata;

import java.util.Optional;
import vn.vanthu.classifier.Urgency;

/** Marks of urgency and circulation, in both spellings of hỏa. */
final class UrgencyWords {
    private UrgencyWords() {}

    static Optional<Urgency> of(String line) {
        String mark = normal(line).replaceFirst("^(MỨC)?ĐỘKHẨN:", "");
        if (mark.matches("HỎATỐC,?HẸNGIỜ(:.{1,40})?|HỎATỐC,?(ĐẾN|TRƯỚC)\\d{1,2}(GIỜ|H).{0,40}")) {
            return Optional.of(Urgency.HOA_TOC_HEN_GIO);
        }
        return switch (mark) {
            case "HỎATỐC" -> Optional.of(Urgency.HOA_TOC);
            case "THƯỢNGKHẨN" -> Optional.of(Urgency.THUONG_KHAN);
            case "KHẨN" -> Optional.of(Urgency.KHAN);
            default -> Optional.empty();
        };
    }

    /** Whether the line is such a mark, or one of circulation, secrecy or drafting, and so no agency's name. */
    static boolean isMark(String line) {
        return of(line).isPresent()
                || normal(line)
                        .matches(
                                "(ĐÃ)?(GIẢI|TỐI|TUYỆT)?MẬT|TỐI|TUYỆT|ĐÃGIẢIMẬT.*|LƯUHÀNHNỘIBỘ|XEMXONGTRẢLẠI|TÀILIỆUTHUHỒI"
                                        + "|(MỨC)?ĐỘ(MẬT|KHẨN):.*|DỰTHẢO.*|BẢNSỐ:?\\d+|(BẢN)?SAOY(BẢNCHÍNH)?|SAOLỤC|TRÍCHSAO");
    }

    private static String normal(String line) {
        return Segment.squeezed(line).replaceAll("[\\[\\]()|*]", "");
    }
}
