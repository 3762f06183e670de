package vn.vanthu.classifier.recognising;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** First words of names: a reader of pictures that takes one tone for another gives what nobody is called. */
final class FamilyNames {
    private static final Set<String> KNOWN = Stream.of("""
            Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Trương Lâm Mai
            Đinh Tô Hà Tạ Thái Lương Lưu Châu Cao Tăng Quách Chu Thạch Kim Sơn Danh Lò Lường Cầm Quàng Vàng Giàng Sùng
            Thào Má Hạng Lầu Mùa Cứ Vừ Ly Lù Nông Bế Triệu Đàm Hứa Ma Mã Lục Vi Lang Lữ Cà Tòng Bạc Điêu Đèo Bàn Phùng
            Tẩn Chảo Phàn Lồ Quan La Ông Tôn Khổng Nghiêm Kiều Doãn Thân Tống Từ Văn Viên Đồng Đường Giang Hàn Hồng
            Khuất Lại Liêu Mạc Nhâm Ninh Phí Sầm Thiều Tiêu Tào Trang Ung Uông Vạn Xa Hầu Hạ Hán Hoa Hùng Khương Khúc
            Lã Lều Lộc Lỗ Ngạc Ngân Nhan Phù Phú Quảng Sử Sái Tất Tề Thi Thiệu Thôi Tiết Trà Tưởng Ưng Vòng Âu An Bạch
            Biện Bồ Ca Cam Cấn Chế Chử Chung Chương Cung Cù Cổ Diệp Du Đái Đậu Đới Đan Đồ Giáp Kha Khâu Kông Quế Lai
            Long Luyện Lăng Mẫn Mộc Mông Ngọ Ngụy Ngũ Nhữ Nhạc Nhân Nùng Bá Đàng Thập Tiền Trác Trì Trình Tri""".split("\\s+")).collect(Collectors.toUnmodifiableSet());

    /** Of those that differ in their first letter only, these are by far the likeliest. */
    private static final Set<String> FREQUENT = Set.of(
            "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Đặng", "Bùi", "Ngô", "Dương", "Đinh", "Trương");

    /** For the letter L. */
    private static final Pattern STROKE = Pattern.compile("^[1|!Il](\\p{Ll}{1,4})(?= \\p{Lu}\\p{Ll})");

    private static final Pattern NAME_AT_END = Pattern.compile("\\p{Lu}\\p{Ll}+$");
    /** How sure one is of a family name that stands where one is missing. */
    private static final double PLAIN = 0.9;

    private static final Pattern HEADLESS = Pattern.compile("\\p{Ll}{2,}(?: \\p{Lu}\\p{Ll}*){1,4}");

    private static final Map<String, String> BY_LETTERS = byLetters();

    private FamilyNames() {}

    /** What two of them share stays as it was read. */
    private static Map<String, String> byLetters() {
        Map<String, String> names = new HashMap<>();
        for (String name : KNOWN) {
            names.merge(Slips.plain(name), name, (one, other) -> "");
        }
        names.values().removeIf(String::isEmpty);
        return Map.copyOf(names);
    }

    /** A line that is a name but for its first letter, over which a seal lies, with the one that only one family name has there. */
    static String begun(String line) {
        Matcher stroke = STROKE.matcher(line);
        if (stroke.find() && KNOWN.contains("L" + stroke.group(1))) {
            return "L" + line.substring(1);
        }
        if (!HEADLESS.matcher(line).matches()) {
            return line;
        }
        int end = line.indexOf(' ');
        List<String> fitting = KNOWN.stream()
                .filter(name -> name.length() == end + 1 && name.endsWith(line.substring(0, end)))
                .toList();
        if (fitting.size() > 1) {
            fitting = fitting.stream().filter(FREQUENT::contains).toList();
        }
        return fitting.size() == 1 ? fitting.getFirst() + line.substring(end) : line;
    }

    /** Of a word before a name, which begins with what a seal's strokes were taken for, the family name that it ends with. */
    static RecognisedWord end(RecognisedWord word) {
        Matcher end = NAME_AT_END.matcher(word.text());
        return end.find() && KNOWN.contains(end.group()) ? word.as(end.group(), PLAIN) : word;
    }

    /** The name with the tones of the family name that its first word is without them. */
    static String healed(String name) {
        int end = name.indexOf(' ');
        if (end < 2) {
            return name;
        }
        String first = name.substring(0, end);
        String usual = first.charAt(0) + first.substring(1).toLowerCase(Locale.ROOT);
        if (KNOWN.contains(usual)) {
            return name;
        }
        String known = BY_LETTERS.get(Slips.plain(first));
        return known == null
                ? name
                : (first.equals(usual) ? known : known.toUpperCase(Locale.ROOT)) + name.substring(end);
    }
}
