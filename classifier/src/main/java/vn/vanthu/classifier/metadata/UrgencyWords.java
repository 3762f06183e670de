package vn.vanthu.classifier.metadata;

import java.util.Locale;
import java.util.Optional;
import vn.vanthu.classifier.Urgency;

/** Marks of urgency and circulation, in both spellings of hỏa. */
final class UrgencyWords {
    private UrgencyWords() {}

    static Optional<Urgency> of(String line) {
        return switch (normal(line)) {
            case "HỎATỐC" -> Optional.of(Urgency.HOA_TOC);
            case "HỎATỐCHẸNGIỜ" -> Optional.of(Urgency.HOA_TOC_HEN_GIO);
            case "THƯỢNGKHẨN" -> Optional.of(Urgency.THUONG_KHAN);
            case "KHẨN" -> Optional.of(Urgency.KHAN);
            default -> Optional.empty();
        };
    }

    /** Whether the line is such a mark, or one of circulation or secrecy, and so no agency's name. */
    static boolean isMark(String line) {
        return of(line).isPresent()
                || normal(line).matches("(ĐÃ)?(GIẢI|TỐI|TUYỆT)?MẬT|LƯUHÀNHNỘIBỘ|XEMXONGTRẢLẠI|TÀILIỆUTHUHỒI|ĐỘMẬT:.*");
    }

    private static String normal(String line) {
        return line.replaceAll("[\\s\\[\\]()]", "").toUpperCase(Locale.ROOT).replace("HOẢ", "HỎA");
    }
}
