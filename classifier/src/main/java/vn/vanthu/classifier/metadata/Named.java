package vn.vanthu.classifier.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The single names in one line of Kính gửi or Nơi nhận, or in the sentence that says who carries a decision out. */
final class Named {
    private static final int U = Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE;

    /** What the name of a body or of an office begins with, when more follows. */
    private static final String BODY =
            "(?:Sở|Bộ|Ban|Cục|Chi cục|Phòng|Viện|Hội|Công an|Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng|UBMTTQ|Văn phòng|VP|Thanh tra"
                    + "|Kho bạc|Bảo hiểm xã hội|BHXH|Tòa án|Toà án|Công ty|Tổng công ty|Tập đoàn|Ngân hàng|Trường|Đại học|Học viện"
                    + "|Trung tâm|Bệnh viện|Đảng ủy|Đảng uỷ|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Huyện ủy|Đảng bộ|Đoàn|Tỉnh đoàn"
                    + "|Liên đoàn|Liên minh|Liên hiệp|Mặt trận|Báo|Đài|Cổng|Bưu điện|Thường trực|Chi nhánh|Chi bộ|Thuế|Hải quan"
                    + "|Điện lực|Hợp tác xã|Chánh|Giám đốc|Phó|Trưởng|[Tt]hủ trưởng|Chủ tịch|Chủ nhiệm|Bí thư|Hiệu trưởng|Cục trưởng"
                    + "|Người đứng đầu|Tổng giám đốc|[Đđ]ồng chí|Vụ|Vụ trưởng|Chi cục trưởng|Tổng cục|Kế toán trưởng|[Đđ]ội|Tổ)";

    /** With its own name: {@code Sở Nội vụ}; in {@code Ban, ngành} and {@code HĐND, UBND xã} there is none. */
    private static final Pattern NAMED = Pattern.compile("^" + BODY + " (?!ngành|và |, )[\\p{L}\\d].*"
            + "|^(?:[Ôô]ng|[Bb]à|[Hh]ộ) (?:\\(bà\\) )?(?:ông |bà )?\\p{Lu}.*");

    /** The highest, whose names say all. */
    private static final Pattern HIGHEST = Pattern.compile(
            "^(?:Chính phủ|Quốc hội|Thủ tướng Chính phủ|Bộ Chính trị|Ban Bí thư|Chủ tịch nước)(?=$|[,;]| và ).*");

    /** A person by name, behind whom an office is his own: {@code Ông Ninh Văn Hậu, Giám đốc Sở Tài chính}. */
    private static final Pattern PERSON =
            Pattern.compile("^(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|Đ/c|Anh|Chị)(?: \\(bà\\))? (?:\\p{Lu}\\p{L}*[ ]?){2,6}$");

    private static final Pattern OFFICE = Pattern.compile(
            "^(?:Phó |Quyền )?(?:Chủ tịch|Bí thư|Giám đốc|Tổng giám đốc|Trưởng|Chánh|Hiệu trưởng|Cục trưởng|Vụ trưởng|Chủ nhiệm) .*");

    /** {@code HĐND} alone. */
    private static final Pattern BARE = Pattern.compile("^" + BODY + "$|^Lãnh đạo$");

    /** Others that are named in general. */
    private static final Pattern GENERAL = Pattern.compile(
            "^(?:các|những) (?:cơ quan|tổ chức|cá nhân|đơn vị|ông|bà|hộ|sở|phòng|ban|bộ phận|thành viên|doanh nghiệp|tập thể|địa phương|đoàn thể|chi bộ|tổ)(?!\\p{L}).*",
            U);

    /** Of whom one body serves several. */
    private static final Pattern SERVING =
            Pattern.compile("^(?:Văn phòng|VP|Thường trực|Lãnh đạo|Chánh Văn phòng|Đoàn) .*");

    private static final Pattern SERVED = Pattern.compile(
            "^(?:HĐND|UBND|Ủy ban|Uỷ ban|Hội đồng|UBMTTQ|Tỉnh ủy|Tỉnh uỷ|Đảng ủy|Đảng uỷ|Thành ủy)(?!\\p{L}).*");

    private static final Pattern ENUMERATED =
            Pattern.compile("^(.*?)(?<!\\p{L})(?:[Cc]ác|\\d{1,2}) ((?:[Ss]ở|[Bb]ộ)(?= ?:| \\p{Lu}[\\p{L} -]+, \\p{Lu})"
                    + "|(?:[Bb]an|[Cc]ục|[Cc]hi cục|[Pp]hòng|[Tt]rường|[Hh]ội|[Cc]ông ty|[Tt]rung tâm|[Bb]ệnh viện|[Vv]iện|[Đđ]ảng ủy"
                    + "|xã|phường|đặc khu|huyện|tỉnh|thành phố)(?= ?:)) ?:? ?(.+)$");

    /** The departments whose names hold a comma or an "and" of their own. */
    private static final Pattern PAIR = Pattern.compile(
            "(?:Giáo dục|Nông nghiệp|Khoa học|Tài nguyên|Dân tộc|Kế hoạch|Thông tin|Văn hóa|Văn hoá|Thể thao|Thương binh|Tuyên giáo"
                    + "|Phát thanh|Kinh tế|Văn hóa, Thể thao|Văn hoá, Thể thao)$");

    private static final Pattern PURPOSE = Pattern.compile(
            "\\s*\\((?:để|b/c|bc|báo cáo|thay|p/h|ph/h|phối hợp|t/h|th/h|thực hiện|biết|theo dõi|chỉ đạo|c/đ|qua|gửi|không được|đăng|niêm yết"
                    + "|bản |bằng |kèm )[^()]*\\)\\s*$"
                    + "|\\s+để (?:b/c|báo cáo|biết|thực hiện|theo dõi|chỉ đạo|phối hợp|tổng hợp|đăng)(?![\\p{L}]).*$",
            U);

    /** Left open in a form. */
    private static final Pattern BLANK = Pattern.compile("\\.{4,}|…{2,}|_{3,}");

    private Named() {}

    /** Each name without its bullet, what ends it, and the words that say what it is sent for. */
    static List<String> in(String line) {
        List<String> names = new ArrayList<>();
        for (String item : parts(line)) {
            String name = bare(item);
            if (BLANK.matcher(item).find()) {
                continue;
            }
            Matcher several = ENUMERATED.matcher(name);
            if (several.matches() && several.group(3).indexOf(',') > 0) {
                names.addAll(each(several.group(1), several.group(2), several.group(3)));
            } else if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    /** Without the words that say what it is sent for: {@code Sở Nội vụ (để phối hợp)} is the department. */
    static String bare(String name) {
        return PURPOSE.matcher(trimmed(name)).replaceFirst("").strip();
    }

    static String trimmed(String name) {
        return name.replaceFirst("^[-–+•*]\\s*", "")
                .replaceFirst("[;,.:/]+$", "")
                .strip();
    }

    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            int width = depth > 0 ? 0 : parting(line, from, i);
            if (width > 0) {
                parts.add(line.substring(from, i).strip());
                from = i + width;
                i = from - 1;
            }
        }
        parts.add(line.substring(from).strip());
        return parts;
    }

    /** How many letters part two names here; 0 where nothing does. */
    private static int parting(String line, int from, int at) {
        char c = line.charAt(at);
        if (c == ';') {
            return 1;
        }
        if (c == ',' && begins(line.substring(from, at), line.substring(at + 1).strip(), false)) {
            return 1;
        }
        return c == ' '
                        && line.startsWith(" và ", at)
                        && begins(
                                line.substring(from, at), line.substring(at + 4).strip(), true)
                ? 4
                : 0;
    }

    /** @param joined by "and", not by a comma */
    private static boolean begins(String before, String next, boolean joined) {
        String left = trimmed(before.strip());
        boolean general = GENERAL.matcher(next).matches() && (joined || !left.matches("(?iu)các .*"));
        return (general
                        || NAMED.matcher(next).matches()
                        || HIGHEST.matcher(next).matches())
                && (joined || !Character.isLowerCase(next.charAt(0)) || !left.matches("(?iu)các .*"))
                && (joined
                        || !PERSON.matcher(left).matches()
                        || !OFFICE.matcher(next).matches())
                && !left.isEmpty()
                && !BARE.matcher(left.substring(left.lastIndexOf(',') + 1).strip())
                        .matches()
                && !(SERVING.matcher(left).matches() && SERVED.matcher(next).matches());
    }

    /** {@code Giám đốc các Sở: Tài chính, Nội vụ} are two. */
    private static List<String> each(String office, String body, String list) {
        String of = office.isBlank() ? capital(body) : office.strip() + " " + body;
        List<String> names = new ArrayList<>();
        for (String name : list.split(", (?=\\p{Lu})")) {
            if (!names.isEmpty() && names.getLast().matches("(?u).*V[ăa]n h(?:óa|oá)") && name.startsWith("Thể thao")) {
                names.add(names.removeLast() + ", " + name);
            } else {
                names.add(name);
            }
        }
        String last = names.getLast();
        int and = last.lastIndexOf(" và ");
        if (and > 0 && !PAIR.matcher(last.substring(0, and)).find()) {
            names.removeLast();
            names.add(last.substring(0, and));
            names.add(last.substring(and + 4));
        }
        return names.stream()
                .map(name -> name.startsWith(capital(body) + " ") ? name : of + " " + name.strip())
                .toList();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
