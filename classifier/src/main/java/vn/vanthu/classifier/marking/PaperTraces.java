package vn.vanthu.classifier.marking;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.vanthu.classifier.SecrecyCueKind;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.marking.StampLine.Claim;

/** What secret papers say beside their level: who may open them, how long they are protected, whether they may be copied. */
final class PaperTraces {
    private static final int U = Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE;
    private static final int SHORT_CLAUSE = 40;

    private static final Pattern COPY_NUMBER =
            Pattern.compile("^bản ?số ?[:.]?[ ._…]{0,60}\\d{1,4}(?: ?/ ?\\d{1,4})?[ ._…]{0,60}$", U);
    private static final Pattern TERM = Pattern.compile(
            "^(?:gia hạn )?thời ?hạn ?bảo ?vệ ?bí ?mật ?nhà ?nước(?: là)? ?:(?!.*(?:tuyệt|tối) ?mật)(?=.*(?:\\d|…|\\.{3})).{1,80}$",
            U);
    private static final Pattern DATED_TERM = Pattern.compile(
            "^(?:gia hạn )?thời ?hạn ?bảo ?vệ ?bí ?mật ?nhà ?nước,? (?:kể )?từ ngày \\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}.{0,50}$",
            U);
    private static final Pattern UNMARKED_TERM =
            Pattern.compile("^thời ?hạn ?bảo ?vệ ?bí ?mật ?nhà ?nước(?: là)? \\d{1,3} ?(?:năm|tháng)[.;]?$", U);
    private static final Pattern SHORT_TERM =
            Pattern.compile("^(?:gia hạn )?thời ?hạn ?(?:bảo ?vệ ?|bv ?)bmnn ?:? ?(?=.*(?:\\d|…|\\.{3})).{1,60}$", U);
    private static final Pattern BARE_TERM =
            Pattern.compile("^thời ?hạn ?bảo ?vệ ?: ?\\d{1,3} ?(?:năm|tháng|ngày)$", U);
    private static final Pattern OPENER = Pattern.compile("CHỈNGƯỜICÓTÊNMỚIĐƯỢC(?:PHÉP)?(?:BÓC|MỞ)(?:BÌ|PHONGBÌ|THƯ)?");
    private static final Pattern RECALLED = Pattern.compile(
            "(?:TÀILIỆU(?:PHẢI|CẦN)?)?THUHỒI(?:NGAY)?SAU(?:KHI|CUỘC|HỘINGHỊ|HỌP|PHIÊN|LÀMVIỆC|SỬDỤNG)[\\p{L}]{0,24}");
    private static final Pattern NOT_COPIED = Pattern.compile(
            "(?:^|[;.,:(\\[–-] ?)(?:bản này |văn bản này |tài liệu này )?(?:không|cấm|nghiêm cấm)(?: được)? ?sao ?,? ?chụp"
                    + "(?: dưới mọi hình thức| tài liệu này| văn bản này)?(?:$| ?[;.,)\\]])",
            U);
    private static final Pattern SECRET_RECIPIENT =
            Pattern.compile(".*\\((?:bản |độ )?(?:tuyệt |tối )?mật\\) ?[;.,]?$|\\((?:tuyệt |tối )?mật\\) ?[;.,]?", U);
    private static final Pattern PROLONGED =
            Pattern.compile("^gia ?hạn ?thời ?hạn ?bảo ?vệ ?bí ?mật ?nhà ?nước\\b.{0,60}$", U);
    /** Stamped, in small letters too; a heading or a sentence says more, or no day. */
    private static final Pattern PROLONGED_UNTIL = Pattern.compile(
            "^gia ?hạn ?thời ?hạn ?bảo ?vệ ?bí ?mật ?nhà ?nước,? ?(?:kể từ|từ|đến|tới|thêm|cho đến)\\b(?=.*\\d)"
                    + "(?:[\\d ._…/,-]|ngày|tháng|năm|hết)+$",
            U);
    /** A clause of its own in the list of recipients or below it. */
    private static final Pattern COPYING = Pattern.compile(
            "(?:^|[;.,:(\\[–*•-] ?)(?:(?:bản|văn bản|tài liệu)(?: này)? )?(?:không )?được ?phép ?sao ?,? ?chụp"
                    + "(?: dưới mọi hình thức)?(?: ?: ?(?:có|không|\\d{1,3} bản)\\b.{0,20})?(?:$| ?[;.,)\\]])",
            U);

    private static final Pattern SECRET_COPY =
            Pattern.compile("^BẢN ?SAO ?(?:BÍ ?MẬT ?NHÀ ?NƯỚC|SỐ ?:? ?\\d{1,4}(?: ?/ ?\\d{1,4})?)$");
    private static final Pattern SMALL_COPY =
            Pattern.compile("^Bản sao số ?:? ?\\d{1,4}(?: ?/ ?\\d{1,4})?(?: ?[-–;,] ?\\p{Lu}.{0,60})?$");

    private PaperTraces() {}

    /**
     * @param head near the top of its page
     * @param stamped where stamps stand
     * @param recipients in the list of recipients or below it
     */
    static Optional<Claim> of(Piece piece, boolean head, boolean stamped, boolean recipients) {
        Optional<Claim> whole = clause(piece, head, stamped, recipients);
        if (whole.isPresent()) {
            return whole;
        }
        boolean started = Character.isUpperCase(piece.flat().codePointAt(0));
        return stamped && (piece.upper().equals("MÂT") && piece.capitals() || started && perhapsStamped(piece))
                        || (recipients || piece.upper().startsWith("KÍNHGỬI"))
                                && SECRET_RECIPIENT.matcher(piece.said()).matches()
                ? perhaps()
                : TypedLevels.unmarked(piece, stamped);
    }

    /** A clause that only secret papers have, which may stand on more than one line. */
    static Optional<Claim> clause(Piece piece, boolean head, boolean stamped, boolean recipients) {
        Optional<Claim> declared = Declarations.in(piece);
        if (declared.isPresent()) {
            return declared;
        }
        String flat = piece.flat();
        String upper = piece.upper();
        boolean capitals = piece.capitals();
        boolean started = Character.isUpperCase(flat.codePointAt(0));
        if (OPENER.matcher(upper).matches() && (capitals || !piece.item())) {
            return sure(SecrecyCueKind.NAMED_OPENER);
        }
        if (upper.equals("TÀILIỆUTHUHỒI") && (capitals || stamped && started)) {
            return sure(SecrecyCueKind.RECALLABLE);
        }
        if (head && COPY_NUMBER.matcher(flat).matches()) {
            return sure(SecrecyCueKind.COPY_NUMBER);
        }
        if (TERM.matcher(flat).matches()
                || DATED_TERM.matcher(flat).matches()
                || SHORT_TERM.matcher(piece.said()).matches()
                || stamped && started && UNMARKED_TERM.matcher(flat).matches()
                || PROLONGED.matcher(flat).matches() && capitals) {
            return sure(SecrecyCueKind.PROTECTION_TERM);
        }
        if (started && !piece.item() && PROLONGED_UNTIL.matcher(flat).matches()) {
            return stamped ? sure(SecrecyCueKind.PROTECTION_TERM) : perhaps();
        }
        if (recipients && COPYING.matcher(flat).find()) {
            return sure(SecrecyCueKind.COPYING_PERMISSION);
        }
        if (SECRET_COPY.matcher(flat).matches()
                || stamped && SMALL_COPY.matcher(flat).matches()) {
            return sure(SecrecyCueKind.SECRET_COPY);
        }
        boolean forbidden = NOT_COPIED.matcher(flat).find();
        return recipients && forbidden || stamped && started && forbidden && flat.length() <= SHORT_CLAUSE
                ? perhaps()
                : Optional.empty();
    }

    private static Optional<Claim> perhaps() {
        return Optional.of(new Claim(SecrecyLevel.UNDETERMINED, SecrecyCueKind.POSSIBLE_MARK));
    }

    private static Optional<Claim> sure(SecrecyCueKind kind) {
        return Optional.of(new Claim(SecrecyLevel.MAT, kind));
    }

    /** Words that secret papers bear, and perhaps others. */
    private static boolean perhapsStamped(Piece piece) {
        return RECALLED.matcher(piece.upper()).matches()
                || BARE_TERM.matcher(piece.flat()).matches();
    }
}
