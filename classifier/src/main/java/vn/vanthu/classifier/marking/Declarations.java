package vn.vanthu.classifier.marking;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.classifier.SecrecyCueKind;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.marking.StampLine.Claim;

/**
 * Sentences in which a paper says of itself that it is secret: {@code Tài liệu này thuộc danh mục bí mật nhà nước độ Tối
 * mật}. A condition, a denial or a sentence on secret papers at large begins otherwise. The word before the level is one of
 * those that {@link TraceScan} looks for.
 */
final class Declarations {
    private static final int U = Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE;
    private static final String START = "(?:^|[.;!?] )";
    private static final String PAPER =
            "(?:tài liệu|văn bản|công văn|báo cáo|tờ trình|kế hoạch|đề án|quyết định|hồ sơ|bản)";
    private static final String LEVEL = "(?<level>(?:tuyệt |tối )?mật)(?=$| ?[.,;!)”\"–-])";

    /** With its level by name. */
    private static final Pattern LEVELLED = Pattern.compile(
            START + "(?:" + PAPER + "(?: kèm theo)? này|nội dung " + PAPER + "(?: này)?) "
                    + "(?:đã )?(?:được (?:xác định|xếp|phân|đóng|đặt|ấn định)(?: loại| vào| là)?|thuộc|có|mang|là|ở)"
                    + "(?: (?:loại|danh mục|phạm vi|nội dung|" + PAPER + "))?(?: thuộc)?(?: bí mật nhà nước)?,?"
                    + "(?: (?:có|ở|thuộc))? (?:mức độ|cấp độ|độ|dấu chỉ độ|dấu độ|dấu|loại)(?: mật ?:)? ?[“\"(]?"
                    + LEVEL,
            U);

    /** It may speak of what is enclosed, or of how something is called. */
    private static final Pattern PERHAPS = Pattern.compile(
            START + "(?:đây là|" + PAPER + " này là) (?:tài liệu|văn bản|hồ sơ)(?: bí mật nhà nước)?"
                    + "(?:,? (?:thuộc |có )?(?:độ|loại))? " + LEVEL,
            U);

    private Declarations() {}

    static Optional<Claim> in(Piece piece) {
        Matcher levelled = LEVELLED.matcher(piece.flat());
        if (levelled.find()) {
            return Optional.of(new Claim(level(levelled.group("level")), SecrecyCueKind.LABELLED_LEVEL));
        }
        return PERHAPS.matcher(piece.flat()).find()
                ? Optional.of(new Claim(SecrecyLevel.UNDETERMINED, SecrecyCueKind.POSSIBLE_MARK))
                : Optional.empty();
    }

    private static SecrecyLevel level(String words) {
        return switch (words.toLowerCase(Locale.ROOT).charAt(1)) {
            case 'u' -> SecrecyLevel.TUYET_MAT;
            case 'ố' -> SecrecyLevel.TOI_MAT;
            default -> SecrecyLevel.MAT;
        };
    }
}
