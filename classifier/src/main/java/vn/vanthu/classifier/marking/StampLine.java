package vn.vanthu.classifier.marking;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.classifier.SecrecyCueKind;
import vn.vanthu.classifier.SecrecyLevel;

/**
 * A short line that says more than a level, where stamps stand: the label of one, a level joined to other words by signs,
 * the kind of paper that is secret, a place kept for the stamp, a box ticked.
 */
final class StampLine {
    private static final int U = Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final int FEW_WORDS = 12;
    private static final int LONGEST = 240;
    private static final String LEVEL = "(?<level>tuyệt ?mật|tối ?mật|mật)";
    private static final String OPEN = "[\"“”'‘’«(\\[{<|]*";
    private static final String CLOSE = "[\"“”'‘’»)\\]}>|]*";
    private static final String PAPER =
            "(?:tài liệu|văn bản|hồ sơ|công văn|báo cáo|kế hoạch|tờ trình|phương án|đề án|dự án|biên bản|đề thi|chỉ thị|nghị quyết"
                    + "|quyết định|thông báo|thông tri|kết luận|hướng dẫn|công điện|điện mật|phụ lục|bản đồ|bản vẽ|phiếu trình|phiếu gửi"
                    + "|thư công|giấy mời|chương trình|danh sách|đề cương|bài phát biểu|băng ghi âm|sơ đồ|thông tin)";

    private static final String SIGNS = "[ :=\\-–—_.…·•>→/|]+";

    /** {@code Phân loại: Mật}, {@code Văn bản này có độ mật: Tối mật}. */
    private static final Pattern ASKED = Pattern.compile(
            "(?:" + OPEN
                    + "(?:[^:;]{0,60} |.{0,60}[.;,–-] ?)?(?:[dđ]ộ|đô|mức|cấp|dấu) ?(?:bảo )?mật(?: (?:của |là |thuộc )?(?:"
                    + PAPER
                    + "|công việc|nội dung)(?: này| gốc)?)?"
                    + "|" + OPEN
                    + "(?:" + PAPER
                    + " (?:này )?(?:có |thuộc )?)?(?:phân loại|phân cấp|mật cấp|tính chất|chế độ|loại|cấp độ|mức độ|mức|dạng|diện|thuộc diện)(?: (?:bảo mật|mật|bảo vệ|"
                    + PAPER + "))?)" + CLOSE + "(?<signs>" + SIGNS + ")" + OPEN + LEVEL + CLOSE
                    + "[ ._…·]*(?<rest>(?: ?[,;.(–-]| (?=độ|mức|số|ngày|thời hạn)).{0,60})?",
            U);

    /** Envelopes of secret papers bear a letter. */
    private static final Pattern LETTER =
            Pattern.compile("(?:(?:mức|cấp) )?(?:[dđ]ộ|đô) ?mật ?[:=] ?" + OPEN + "(?<letter>[ABC])" + CLOSE, U);

    /** {@code Tài liệu thuộc bí mật nhà nước độ Tối mật}. */
    private static final Pattern DEGREE = Pattern.compile(
            OPEN + "(?:(?:" + PAPER + "|thuộc|bí mật nhà nước|mang)\\b[^:;.]{0,60} )?[dđ]ộ ?(?<signs>[:=–-])? ?" + OPEN
                    + LEVEL + CLOSE + "[.;]?",
            U);

    private static final Pattern JOINED = Pattern.compile(
            "(?<before>.*?)(?<left>^|[-–—:;/|(\\[{<*_…]\"?“? ?)" + LEVEL
                    + "(?<right>[.;]?$| ?”?\"?[-–—:;/|)\\]}>*_…])(?<after>.*)",
            U);
    /** The label says that there is none, and yet a level is named: a person has to look. */
    private static final Pattern DENIED =
            Pattern.compile(".*[dđ]ộ ?(?:bảo )?mật ?[:=] ?(?:không|thường|bình thường|công khai)(?:\\P{L}.*)?", U);

    private static final Pattern QUOTED_START = Pattern.compile("^[\"“‘«]" + LEVEL + "[\"”’»] .*", U);

    private static final Pattern PAPER_OF_LEVEL =
            Pattern.compile(OPEN + PAPER + "(?<between>(?: \\p{L}+){0,3}?) ?" + LEVEL + CLOSE + "[.;]?", U);
    private static final Pattern BETWEEN = Pattern.compile(
            "(?: (?:họp|hội nghị|nghiệp vụ|loại|dạng|thuộc diện|thuộc loại|diện|độ|cấp|gốc|chính thức|nội bộ|lưu hành))*",
            U);
    private static final Pattern HIGH =
            Pattern.compile("\\p{Lu}[\\p{Lu}\\d ,()/–-]{2,60} " + LEVEL, Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern PAPER_FIRST = Pattern.compile(PAPER + " .*", U);

    private static final Pattern PLACE = Pattern.compile(
            OPEN + "(?:đã |nơi |được |chỗ |vị trí )?(?:đóng )?dấu(?: chỉ)?(?: độ(?: mật)?| mức)? ?:? ?" + OPEN + LEVEL
                    + CLOSE + "[.;]?",
            U);

    private static final Pattern CHANGED = Pattern.compile(
            "(?:đã |được )?(?:điều chỉnh|tăng|giảm|hạ|nâng|thay đổi) ?độ ?mật\\b.{0,30}? (?:xuống|lên|thành|sang) ?:? ?"
                    + OPEN + LEVEL + CLOSE + ".{0,40}",
            U);

    private static final Pattern STATE_SECRET = Pattern.compile(
            OPEN + "(?:(?<paper>" + PAPER
                    + "|văn bản trích sao|bản trích sao|trích sao)(?: có nội dung| mang nội dung| chứa(?: đựng)?)?(?: thuộc)?(?: (?:danh mục|phạm vi))? )?bí mật nhà nước"
                    + "(?:" + CLOSE + "$| ?[-–—:(].{0,40}|[.;]$)",
            U);
    private static final Pattern BEFORE_STATE_SECRET = Pattern.compile(
            "(?:.*\\P{L})?(?:bảo vệ|về|danh mục|công tác|luật|quy chế|quy định|nội quy|thuộc|lộ|lọt|giữ|gìn|quản lý|xác định|có|chứa|phạm vi|pháp luật|giữ gìn|tài liệu|văn bản|hộ|kiểm tra|và|của)",
            U);

    /** The line tells of secrecy, it does not set it. */
    private static final Pattern TALK = Pattern.compile(
            ".*(?:\\b(?:bảo vệ|quản lý|quy định|quy chế|nội quy|danh mục(?! bí mật nhà nước độ)|đăng ký|tiêu h[uủ][ỷy]|giao nhận|công tác|thống kê|soạn thảo|in sao|vận chuyển|ban hành|sử dụng|ong|không phải|chưa|hết|giải mật|mật (?:khẩu|mã|độ|ong|vụ|thiết|danh|mía|ngữ|hiệu))\\b).*",
            U);

    private static final Pattern WORD_AFTER = Pattern.compile(
            "\\P{L}*(?:khẩu|mã|ong|độ(?! mật)|vụ|thiết|danh|mía|gấu|ngữ|hiệu|lệnh|thám)(?:\\P{L}.*)?", U);
    private static final Pattern WORD_BEFORE =
            Pattern.compile("(?:.*\\P{L})?(?:bảo|bí|cơ|giải|ong|văn|thị|tối|tuyệt|đường|sữa)\\P{L}*", U);
    private static final Pattern ANY_LEVEL = Pattern.compile(
            "(?<!bảo |bí |cơ |giải |độ |mức |cấp |dấu )\\b(tuyệt ?mật|tối ?mật|mật)\\b(?! (?:khẩu|mã|độ|ong|cấp))", U);

    private static final String TICKED = "☒☑✓✔✗✘✕✖⊠⊗■●◉⬛";
    private static final String UNTICKED = "☐□▢◻○◯⬜❏❑";
    private static final Pattern BOX = Pattern.compile("(?<ticked>[" + TICKED + "]|[\\[(] ?[xX✓✔vV] ?[\\])])|(?<open>["
            + UNTICKED + "]|\\[ {0,3}]|\\( {0,3}\\)|\\[[_.…]+])");
    private static final Pattern CHOICE = Pattern.compile(
            "(?<box>" + BOX.pattern().replace("?<ticked>", "").replace("?<open>", "")
                    + ")|\\b(?<level>tuyệt ?mật|tối ?mật|(?<!độ |bảo |bí |mức |cấp )mật)\\b(?! (?:khẩu|mã|độ|ong))",
            U);

    private StampLine() {}

    /** What a line says; UNDETERMINED is a level that may be meant. */
    record Claim(SecrecyLevel level, SecrecyCueKind kind) {}

    /** Of a line with boxes: the level whose box is ticked, NONE if it is another's; empty of lines without boxes at levels. */
    static Optional<SecrecyLevel> ticked(String said) {
        if (said.length() > LONGEST || said.chars().noneMatch(StampLine::beginsBox)) {
            return Optional.empty();
        }
        Matcher box = BOX.matcher(said);
        if (!box.find()) {
            return Optional.empty();
        }
        Matcher choice = CHOICE.matcher(said);
        boolean level = false;
        boolean adjacent = false;
        SecrecyLevel pending = SecrecyLevel.NONE;
        int end = -1;
        boolean tick = false;
        Set<SecrecyLevel> chosen = EnumSet.noneOf(SecrecyLevel.class);
        boolean waiting = false;
        String before = said.substring(0, box.start());
        boolean boxFirst = !choiceWord(before);
        while (choice.find()) {
            if (choice.group("box") != null) {
                tick = mark(choice.group("box"));
                if (!boxFirst && pending != SecrecyLevel.NONE && letters(said, end, choice.start()) == 0) {
                    adjacent = true;
                    if (tick) {
                        chosen.add(pending);
                    }
                }
                pending = SecrecyLevel.NONE;
                waiting = true;
                end = choice.end();
            } else {
                level = true;
                SecrecyLevel own = StampWords.alone(
                                choice.group("level").replace(" ", "").toUpperCase(Locale.ROOT))
                        .orElse(SecrecyLevel.NONE);
                if (boxFirst && waiting && letters(said, end, choice.start()) == 0) {
                    adjacent = true;
                    if (tick) {
                        chosen.add(own);
                    }
                }
                pending = own;
                waiting = false;
                end = choice.end();
            }
        }
        if (!level || !adjacent) {
            return Optional.empty();
        }
        return Optional.of(chosen.stream().max(SecrecyLevel::compareTo).orElse(SecrecyLevel.NONE));
    }

    /** Whether a choice stands before the first box, behind the label. */
    private static boolean choiceWord(String before) {
        String value = before.substring(before.lastIndexOf(':') + 1).strip();
        return !value.isEmpty() && !StampWords.label(value) && !value.matches("[-+*•\\d.) ]+");
    }

    private static long letters(String said, int from, int to) {
        return said.substring(from, to)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .count();
    }

    private static boolean mark(String box) {
        Matcher matcher = BOX.matcher(box);
        return matcher.matches() && matcher.group("ticked") != null;
    }

    /**
     * @param said blanks squeezed, with its brackets
     * @param aside in a margin, a box or a property
     * @param above what stands above it in its column
     */
    static Optional<Claim> read(String said, boolean aside, String above) {
        if (several(said)) {
            return changed(said);
        }
        Optional<Claim> asked = asked(said);
        if (asked.isPresent()) {
            return asked;
        }
        Matcher letter = LETTER.matcher(said);
        if (letter.matches()) {
            SecrecyLevel level = switch (letter.group("letter").charAt(0)) {
                case 'A' -> SecrecyLevel.TUYET_MAT;
                case 'B' -> SecrecyLevel.TOI_MAT;
                default -> SecrecyLevel.MAT;
            };
            return Optional.of(new Claim(level, SecrecyCueKind.LABELLED_LEVEL));
        }
        Matcher place = PLACE.matcher(said);
        if (place.matches() && said(place)) {
            return claim(place, SecrecyCueKind.MARK);
        }
        Matcher degree = DEGREE.matcher(said);
        if (degree.matches() && said(degree) && degreeMeant(said, degree)) {
            return claim(degree, SecrecyCueKind.LABELLED_LEVEL);
        }
        Optional<Claim> joined = joined(said);
        if (joined.isPresent()) {
            return joined;
        }
        Optional<Claim> paper = paper(said, aside);
        return paper.isPresent() ? paper : stateSecret(said, aside, above);
    }

    /** Several levels are an enumeration. */
    private static boolean several(String said) {
        Set<String> levels = new HashSet<>();
        Matcher matcher = ANY_LEVEL.matcher(said);
        while (matcher.find()) {
            levels.add(matcher.group(1).replace(" ", "").toUpperCase(Locale.ROOT));
        }
        return levels.size() > 1;
    }

    private static Optional<Claim> changed(String said) {
        Matcher changed = CHANGED.matcher(said);
        return changed.matches() ? claim(changed, SecrecyCueKind.LABELLED_LEVEL) : Optional.empty();
    }

    /** With signs between; where only a blank is, a level with a capital. */
    private static Optional<Claim> asked(String said) {
        Matcher asked = ASKED.matcher(said);
        if (!asked.matches()
                || words(said) > FEW_WORDS + 4
                || TALK.matcher(said.substring(0, asked.start("level"))).matches()) {
            return Optional.empty();
        }
        boolean signs = !asked.group("signs").isBlank();
        String rest = asked.group("rest");
        boolean one = rest == null || !rest.toLowerCase(Locale.ROOT).contains("mật");
        return one
                        && (signs
                                || said(asked)
                                        && said.startsWith(said.substring(0, 1).toUpperCase(Locale.ROOT))
                                        && !allCapitals(said))
                ? claim(asked, SecrecyCueKind.LABELLED_LEVEL)
                : Optional.empty();
    }

    private static boolean allCapitals(String said) {
        return said.equals(said.toUpperCase(Locale.ROOT));
    }

    /** {@code ĐỘ MẬT} and {@code Độ mật} alone are labels. */
    private static boolean degreeMeant(String said, Matcher degree) {
        boolean bare =
                Trimming.framed(said).replace(" ", "").toUpperCase(Locale.ROOT).equals("ĐỘMẬT");
        return !(bare && degree.group("signs") == null)
                && !TALK.matcher(said.substring(0, degree.start("level"))).matches();
    }

    private static Optional<Claim> joined(String said) {
        Matcher quoted = QUOTED_START.matcher(said);
        if (quoted.matches() && said(quoted)) {
            return claim(quoted, SecrecyCueKind.MARK);
        }
        Matcher joined = JOINED.matcher(said);
        if (!joined.matches() || !said(joined)) {
            return Optional.empty();
        }
        String before = joined.group("before");
        String after = joined.group("after");
        String left = joined.group("left");
        String right = joined.group("right");
        boolean bracketed = left.matches(".*[(\\[{<].*") && right.matches(".*[)\\]}>].*");
        boolean starts = before.isBlank();
        boolean capitals = allCapitals(joined.group("level"));
        boolean alone = starts && after.isBlank();
        if (alone
                || WORD_AFTER.matcher(after).matches()
                || WORD_BEFORE.matcher(before).matches()
                || !bracketed && words(said) > FEW_WORDS
                || !bracketed && TALK.matcher(before).matches()
                || !bracketed
                        && !capitals
                        && (right.contains(":") || left.contains(":") && !starts || left.contains("/"))) {
            return Optional.empty();
        }
        boolean edge = starts || after.isBlank() || bracketed;
        if (!edge && !capitals) {
            return Optional.empty();
        }
        return DENIED.matcher(before).matches()
                ? Optional.of(new Claim(SecrecyLevel.UNDETERMINED, SecrecyCueKind.POSSIBLE_MARK))
                : claim(joined, SecrecyCueKind.MARK);
    }

    private static Optional<Claim> paper(String said, boolean aside) {
        Matcher paper = PAPER_OF_LEVEL.matcher(said);
        boolean capitals = allCapitals(said);
        if (paper.matches() && BETWEEN.matcher(paper.group("between")).matches()) {
            boolean framed = !Character.isLetter(said.codePointAt(0));
            boolean clear = capitals || said(paper) || aside || framed;
            if (!Character.isUpperCase(Trimming.framed(said).codePointAt(0))) {
                return Optional.empty();
            }
            return Optional.of(
                    clear
                            ? new Claim(StampWords.level(paper.group("level")).orElseThrow(), SecrecyCueKind.MARK)
                            : new Claim(SecrecyLevel.UNDETERMINED, SecrecyCueKind.POSSIBLE_MARK));
        }
        Matcher high = HIGH.matcher(said);
        boolean twoWords = high.matches() && high.group("level").length() > 4;
        return twoWords
                        && !TALK.matcher(said).matches()
                        && words(said) <= FEW_WORDS
                        && PAPER_FIRST.matcher(said).matches()
                ? claim(high, SecrecyCueKind.MARK)
                : Optional.empty();
    }

    private static Optional<Claim> stateSecret(String said, boolean aside, String above) {
        Matcher secret = STATE_SECRET.matcher(said);
        if (!secret.matches()) {
            return Optional.empty();
        }
        boolean paper = secret.group("paper") != null;
        String flat = Trimming.framed(said);
        boolean shown = paper ? Character.isUpperCase(flat.codePointAt(0)) : allCapitals(said);
        boolean continues = BEFORE_STATE_SECRET.matcher(above).matches();
        return shown && (aside || !continues)
                ? Optional.of(new Claim(SecrecyLevel.UNDETERMINED, SecrecyCueKind.POSSIBLE_MARK))
                : Optional.empty();
    }

    /** With a capital: in small letters it is a word of the sentence. */
    private static boolean said(Matcher matcher) {
        return Character.isUpperCase(matcher.group("level").codePointAt(0));
    }

    private static int words(String said) {
        return said.split(" ").length;
    }

    private static Optional<Claim> claim(Matcher matcher, SecrecyCueKind kind) {
        return StampWords.level(matcher.group("level")).map(level -> new Claim(level, kind));
    }

    private static boolean beginsBox(int c) {
        return c == '[' || c == '(' || c >= '\u2190' && (TICKED.indexOf(c) >= 0 || UNTICKED.indexOf(c) >= 0);
    }

    /** Whether it is a box and nothing else. */
    static boolean box(String said) {
        return BOX.matcher(said).matches();
    }
}
