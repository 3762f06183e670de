package vn.vanthu.classifier.metadata;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.classifier.Urgency;

/** Marks of urgency and circulation, in both spellings of hỏa. */
final class UrgencyWords {
    private static final Pattern LABEL = Pattern.compile("^(MỨC)?ĐỘKHẨN:");
    private static final Pattern TIMED =
            Pattern.compile("HỎATỐC,?HẸNGIỜ(:.{1,40})?|HỎATỐC,?(ĐẾN|TRƯỚC)\\d{1,2}(GIỜ|H).{0,40}");
    private static final Pattern FRAME = Pattern.compile("[\\[\\]()|*]");
    private static final Pattern MARK =
            Pattern.compile("(ĐÃ)?(GIẢI|TỐI|TUYỆT)?MẬT|TỐI|TUYỆT|ĐÃGIẢIMẬT.*|LƯUHÀNHNỘIBỘ|XEMXONGTRẢLẠI|TÀILIỆUTHUHỒI"
                    + "|(MỨC)?ĐỘ(MẬT|KHẨN):.*|DỰTHẢO.*|BẢNSỐ:?\\d+|(BẢN)?SAOY(BẢNCHÍNH)?|SAOLỤC|TRÍCHSAO");

    /** In brackets behind something else: {@code … đua thuyền (KHẨN)}. */
    private static final Pattern BEHIND =
            Pattern.compile("(?<=\\S) ?[(\\[](KHẨN|THƯỢNG KHẨN|H(?:ỎA|OẢ) TỐC)[)\\]][.]?$");

    private UrgencyWords() {}

    static Optional<Urgency> behind(String line) {
        if (!endsInBracket(line)) {
            return Optional.empty();
        }
        Matcher mark = BEHIND.matcher(line);
        return mark.find() ? of(mark.group(1)) : Optional.empty();
    }

    /** The line without a mark in brackets behind it. */
    static String without(String line) {
        return endsInBracket(line) ? BEHIND.matcher(line).replaceFirst("") : line;
    }

    private static boolean endsInBracket(String line) {
        int last = line.length() - (line.endsWith(".") ? 2 : 1);
        return last > 0 && (line.charAt(last) == ')' || line.charAt(last) == ']');
    }

    static Optional<Urgency> of(String line) {
        if (Segment.longerThanMark(line)) {
            return Optional.empty();
        }
        String words = FRAME.matcher(line).replaceAll("").strip();
        if (!words.isEmpty() && Character.isLowerCase(words.codePointAt(0))) {
            return Optional.empty();
        }
        String mark = LABEL.matcher(normal(line)).replaceFirst("");
        if (TIMED.matcher(mark).matches()) {
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
        return of(line).isPresent() || MARK.matcher(normal(line)).matches();
    }

    private static String normal(String line) {
        return FRAME.matcher(Segment.squeezed(line)).replaceAll("");
    }
}
