package vn.vanthu.classifier.marking;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.classifier.SecrecyLevel;

/** The words of a stamp: a level alone, or with what is stamped, numbered or printed beside it. */
final class StampWords {
    private static final Map<String, SecrecyLevel> LEVELS =
            Map.of("MẬT", SecrecyLevel.MAT, "TỐIMẬT", SecrecyLevel.TOI_MAT, "TUYỆTMẬT", SecrecyLevel.TUYET_MAT);
    private static final int U = Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE;
    private static final String LEVEL = "(TUYỆT ?MẬT|TỐI ?MẬT|MẬT)";

    /** Urgency, the number of a copy or of a page, the same in English. */
    private static final String COMPANION =
            "(?:H(?:ỎA|OẢ)TỐC|THƯỢNGKHẨN|KHẨN|TOPSECRET|SECRET|CONFIDENTIAL|DỰTHẢO(?:LẦN\\d{1,2})?"
                    + "|BẢNSỐ:?\\d{1,4}(?:/\\d{1,4})?|(?:TRANG|PAGE):?\\d{0,4}(?:/\\d{1,4})?|(?:SỐ:?)?\\d{1,4}(?:/\\d{1,4})?|%\\d)";

    private static final String APART = "[-–—/|,;:•·&+()\\[\\].]*";
    private static final Pattern ACCOMPANIED = Pattern.compile(
            "(?:" + COMPANION + APART + ")*(TUYỆTMẬT|TỐIMẬT|MẬT)(?:" + APART + COMPANION + ")*" + APART);

    /** In a letterhead whose columns stand close together, behind a number, and behind that of a note. */
    private static final List<Pattern> BESIDE = List.of(
            Pattern.compile("[ivx]{1,5} ?" + LEVEL),
            Pattern.compile(LEVEL + "[ )\\]]{1,3}(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập ?[-–]).*"),
            Pattern.compile(".*(?:VIỆT NAM|[-–] ?Hạnh phúc|, ?ngày .{4,20} năm \\d{4})[ (\\[]{1,3}" + LEVEL),
            Pattern.compile("S(?:ố|Ố) ?:? ?\\d{1,6}[a-z]?[/-][^ ]{2,30}?(?: ?[-/(] ?| )" + LEVEL));

    private static final Pattern LABELLED = Pattern.compile(
            "(?:mức |cấp |dấu chỉ )?(?:[đd]ộ |đô )?(?:bảo )?(?:khẩn, ?)?mật ?(?:\\([^()]{1,30}\\) ?)?[:=][ ._…·]*[\\[(]?"
                    + LEVEL + "[\\])]?[ ._…·]*(?<rest>(?: ?[,;.(–-]| (?=độ|mức|số|ngày|thời hạn)).{0,60})?",
            U);
    private static final Pattern LABEL = Pattern.compile("(?:mức |cấp |dấu chỉ )?[đd]ộ ?(?:bảo )?mật ?:?", U);

    private StampWords() {}

    /** @param upper in capitals, without blanks */
    static Optional<SecrecyLevel> alone(String upper) {
        return Optional.ofNullable(LEVELS.get(upper));
    }

    /** @param upper in capitals, without blanks */
    static Optional<SecrecyLevel> accompanied(String upper) {
        Matcher words = ACCOMPANIED.matcher(upper);
        return words.matches() ? level(words.group(1)) : Optional.empty();
    }

    static Optional<SecrecyLevel> beside(String flat) {
        return BESIDE.stream()
                .map(pattern -> pattern.matcher(flat))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(found -> level(found.group(1)));
    }

    /** {@code Độ mật: Tối mật}; where several levels are named, none is meant. */
    static Optional<SecrecyLevel> labelled(String flat) {
        Matcher words = LABELLED.matcher(flat);
        boolean one = words.matches()
                && (words.group("rest") == null
                        || !words.group("rest").toLowerCase(Locale.ROOT).contains("mật"));
        return one ? level(words.group(1)) : Optional.empty();
    }

    static boolean label(String flat) {
        return LABEL.matcher(flat).matches();
    }

    /** As a stamp has it. */
    static String words(SecrecyLevel level) {
        return LEVELS.entrySet().stream()
                .filter(entry -> entry.getValue() == level)
                .map(entry -> entry.getKey().replace("MẬT", " MẬT").strip())
                .findFirst()
                .orElseThrow();
    }

    static Optional<SecrecyLevel> level(String words) {
        return alone(words.replace(" ", "").toUpperCase(Locale.ROOT));
    }
}
